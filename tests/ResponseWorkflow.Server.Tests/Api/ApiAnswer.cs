using System.Net;
using System.Text.Json;

namespace ResponseWorkflow.Server.Tests.Api;

/// <summary>What the server answered.</summary>
public sealed record ApiAnswer(HttpStatusCode Status, HttpResponseMessage Response, string Text, JsonElement Json)
{
    public JsonElement[] Items => [.. Json.GetProperty("items").EnumerateArray()];

    public string? Next => Json.GetProperty("next").GetString();

    public string? Code => Json.GetProperty("code").GetString();

    /// <summary>What was wrong: code and field of each error.</summary>
    public string[] Errors => [.. Json.GetProperty("errors").EnumerateArray().Select(static error => $"{error.GetProperty("code").GetString()} {error.GetProperty("field").GetString()}".Trim())];

    public string? this[string name] => Json.GetProperty(name).ToString();

    /// <summary>Checks that it is a problem of that status and code.</summary>
    public ApiAnswer ShouldBeProblem(HttpStatusCode status, string code)
    {
        Status.ShouldBe(status, Text);
        Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        Code.ShouldBe(code);
        return this;
    }
}
