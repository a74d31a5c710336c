using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Data.Sqlite;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Server.Tests.Problems;

/// <summary>Every error is a problem document with a stable code, in the client's language, and without internals.</summary>
public sealed class ProblemTests : IDisposable
{
    private readonly ServerUnderTest _server = new(endpoints: static routes =>
    {
        routes.MapPost("/test/body", static (Body body) => body.Count);
        routes.MapGet("/test/refused/{kind}", static (RefusalKind kind) => Throw(new RefusedException(
        [
            new Refusal("bookmark.gone", kind, "The wait is over.", "等待已结束。", "bookmarkId"),
            new Refusal("name.missing", RefusalKind.Invalid, "The name is missing.", "缺少名称。", "name"),
        ])));
        routes.MapGet("/test/busy", static () => Throw(new LostRaceException("The instance")));
        routes.MapGet("/test/unavailable", static () => Throw(new StorageUnavailableException(StorageFault.Unavailable, new SqliteException("disk I/O error at /secret/place", 10))));
        routes.MapGet("/test/locked", static () => Throw(new InvalidOperationException("wrapped", new SqliteException("database is locked", 5))));
        routes.MapGet("/test/error", static () => Throw(new InvalidOperationException("the secret of the program")));
    });

    public void Dispose() => _server.Dispose();

    [Theory]
    [InlineData("Invalid", 400)]
    [InlineData("NotFound", 404)]
    [InlineData("Conflict", 409)]
    [InlineData("TooLarge", 413)]
    [InlineData("Unprocessable", 422)]
    public async Task A_refusal_is_answered_with_the_status_of_its_kind_and_all_that_was_wrong(string kind, int status)
    {
        var (response, json) = await _server.GetAsync($"/test/refused/{kind}", "en");

        ShouldBeProblem(response, status);
        json.GetProperty("code").GetString().ShouldBe("bookmark.gone");
        json.GetProperty("status").GetInt32().ShouldBe(status);
        json.GetProperty("detail").GetString().ShouldBe("The wait is over.");
        json.GetProperty("errors").GetRawText().ShouldBe("""[{"code":"bookmark.gone","field":"bookmarkId","message":"The wait is over."},{"code":"name.missing","field":"name","message":"The name is missing."}]""");
        json.GetProperty("traceId").GetString()!.Length.ShouldBe(32);
    }

    [Theory]
    [InlineData(null, "zh-CN", "等待已结束。")]
    [InlineData("en", "en", "The wait is over.")]
    [InlineData("en-GB,zh;q=0.5", "en", "The wait is over.")]
    [InlineData("en;q=0.5, zh-CN", "zh-CN", "等待已结束。")]
    [InlineData("de, en;q=0.8", "en", "The wait is over.")]
    [InlineData("de", "zh-CN", "等待已结束。")]
    [InlineData("en;q=0, *", "zh-CN", "等待已结束。")]
    [InlineData(";;=,", "zh-CN", "等待已结束。")]
    public async Task The_client_chooses_the_language(string? accepted, string language, string detail)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/test/refused/Conflict");
        if (accepted is not null)
            request.Headers.TryAddWithoutValidation("Accept-Language", accepted);

        var (response, json) = await _server.SendAsync(request);

        response.Content.Headers.ContentLanguage.ShouldBe([language]);
        response.Headers.Vary.ShouldContain("Accept-Language");
        json.GetProperty("detail").GetString().ShouldBe(detail);
    }

    [Theory]
    [InlineData("GET", "/nothing/here", 404, "route.unknown")]
    [InlineData("DELETE", "/metrics", 405, "route.method")]
    [InlineData("GET", "/test/body", 405, "route.method")]
    [InlineData("GET", "/test/refused/Sometimes", 400, "request.invalid")]
    public async Task What_the_routes_do_not_know_is_a_problem_too(string method, string path, int status, string code)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));

        var (response, json) = await _server.SendAsync(request, "en");

        ShouldBeProblem(response, status);
        json.GetProperty("code").GetString().ShouldBe(code);
    }

    [Theory]
    [InlineData("{", "application/json", 400, "request.json")]
    [InlineData("""{"count": "many"}""", "application/json", 400, "request.json")]
    [InlineData("", "application/json", 400, "request.invalid")]
    [InlineData("count=1", "application/x-www-form-urlencoded", 415, "request.mediaType")]
    public async Task A_body_that_cannot_be_read_is_a_problem_without_names_of_types(string body, string type, int status, string code)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/test/body") { Content = new StringContent(body, Encoding.UTF8, type) };

        var (response, json) = await _server.SendAsync(request, "en");

        ShouldBeProblem(response, status);
        json.GetProperty("code").GetString().ShouldBe(code);
        json.GetRawText().ShouldNotContain("System.");
        json.GetRawText().ShouldNotContain("Body ", Case.Sensitive);
    }

    [Fact]
    public async Task The_place_of_wrong_json_is_told()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/test/body") { Content = new StringContent("""{"count": "many"}""", Encoding.UTF8, "application/json") };

        var (_, json) = await _server.SendAsync(request, "en");

        json.GetProperty("errors")[0].GetProperty("field").GetString().ShouldBe("$.count");
        json.GetProperty("detail").GetString()!.ShouldContain("1:17");
    }

    [Theory]
    [InlineData("/test/unavailable", "storage.unavailable", 5)]
    [InlineData("/test/locked", "storage.unavailable", 5)]
    [InlineData("/test/busy", "storage.busy", 1)]
    public async Task A_database_that_cannot_be_used_is_answered_with_503_and_when_to_try_again(string path, string code, int seconds)
    {
        var (response, json) = await _server.GetAsync(path, "en");

        ShouldBeProblem(response, 503);
        response.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(seconds));
        json.GetProperty("code").GetString().ShouldBe(code);
        json.GetRawText().ShouldNotContain("secret");
    }

    [Fact]
    public async Task An_error_of_the_program_is_logged_and_keeps_its_inside()
    {
        var (response, json) = await _server.GetAsync("/test/error", "en");

        ShouldBeProblem(response, 500);
        json.GetProperty("code").GetString().ShouldBe("internal");
        json.GetRawText().ShouldNotContain("secret");
        _server.Log.Lines.Count(static line => line.StartsWith("Error: ", StringComparison.Ordinal) && line.Contains("the secret of the program")).ShouldBe(1);
    }

    private static string Throw(Exception exception) => throw exception;

    private static void ShouldBeProblem(HttpResponseMessage response, int status)
    {
        response.StatusCode.ShouldBe((HttpStatusCode)status);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
    }

    private sealed record Body(int Count);
}
