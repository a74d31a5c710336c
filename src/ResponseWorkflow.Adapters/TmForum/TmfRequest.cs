using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ResponseWorkflow.Adapters.TmForum;

/// <summary>A request to a TM Forum interface.</summary>
/// <param name="Method">HTTP method.</param>
/// <param name="Path">Where, below the address of the connection.</param>
internal sealed record TmfRequest(HttpMethod Method, string Path)
{
    // Chinese stays readable in logs of both sides.
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What is sent; null for nothing.</summary>
    public string? Body { get; init; }

    /// <summary>The idempotency key; null for a request that changes nothing.</summary>
    public string? Key { get; init; }

    /// <summary>Whether it is tried even while the breaker is open.</summary>
    public bool IsProbe { get; init; }

    public static TmfRequest Get(string path) => new(HttpMethod.Get, path);

    public static TmfRequest Post(string path, JsonObject body, string key) => new(HttpMethod.Post, path) { Body = body.ToJsonString(Json), Key = key };

    public static TmfRequest Patch(string path, JsonObject body, string key) => new(HttpMethod.Patch, path) { Body = body.ToJsonString(Json), Key = key };

    public static TmfRequest Delete(string path, string key) => new(HttpMethod.Delete, path) { Key = key };
}
