using System.Text.Json.Serialization;

namespace ResponseWorkflow.Server.Problems;

/// <summary>The body of every error answer (RFC 9457, <c>application/problem+json</c>).</summary>
public sealed record ProblemDocument
{
    /// <summary>Always <c>about:blank</c>: the code says more than the status.</summary>
    public string Type { get; init; } = "about:blank";

    /// <summary>The class of the error, in the language of the answer.</summary>
    public required string Title { get; init; }

    /// <summary>The HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>What was wrong, in the language of the answer.</summary>
    public required string Detail { get; init; }

    /// <summary>Stable code, such as <c>bookmark.gone</c>, to be used by programs.</summary>
    public required string Code { get; init; }

    /// <summary>The id under which the log knows the request.</summary>
    public string? TraceId { get; init; }

    /// <summary>Everything that was wrong, the first of them being what <see cref="Code"/> and <see cref="Detail"/> tell.</summary>
    public IReadOnlyList<ProblemError> Errors { get; init; } = [];

    /// <summary>How long the client should wait before it tries again; goes into the header <c>Retry-After</c>.</summary>
    [JsonIgnore]
    public TimeSpan? RetryAfter { get; init; }
}
