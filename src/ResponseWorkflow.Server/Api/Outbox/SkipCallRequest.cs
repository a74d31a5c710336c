using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Server.Api.Outbox;

/// <summary>Ends a call without the other system.</summary>
public sealed record SkipCallRequest
{
    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>
    /// The answer in place of the other system's: for HTTP an object with statusCode, content and headers, for a child workflow its output. Left out, the
    /// activity takes its failure outcome.
    /// </summary>
    public DataObject? Answer { get; init; }
}
