using System.Text.Json.Serialization;
using ResponseWorkflow.Server.Problems;

namespace ResponseWorkflow.Server.Api.TmForum.Messages;

/// <summary>The body of every refusal of the TM Forum interfaces (TMF630).</summary>
public sealed record TmfError
{
    /// <summary>Stable code, such as <c>order.unknown</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The class of the error, in the caller's language.</summary>
    public required string Reason { get; init; }

    /// <summary>Everything that was wrong, in the caller's language.</summary>
    public required string Message { get; init; }

    /// <summary>The HTTP status.</summary>
    public required string Status { get; init; }

    /// <summary>Everything that was wrong, with code and field.</summary>
    public required IReadOnlyList<ProblemError> Errors { get; init; }

    /// <summary>The id under which the log knows the request.</summary>
    public string? TraceId { get; init; }

    /// <summary>Always <c>Error</c>.</summary>
    [JsonPropertyName("@type")]
    public string Type { get; init; } = "Error";

    internal static TmfError Of(ProblemDocument problem) => new()
    {
        Code = problem.Code,
        Reason = problem.Title,
        Message = problem.Errors.Count > 0 ? string.Join(' ', problem.Errors.Select(static error => error.Message)) : problem.Detail,
        Status = problem.Status.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Errors = problem.Errors,
        TraceId = problem.TraceId,
    };
}
