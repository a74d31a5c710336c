using ResponseWorkflow.Application.Systems.Calls;

namespace ResponseWorkflow.Application.Systems.Exchanges;

/// <summary>A request to another system and what came back, as an adapter saw it.</summary>
/// <param name="Call">The call that it was made for.</param>
/// <param name="Method">HTTP method.</param>
/// <param name="Address">Where it went.</param>
/// <param name="StartedAt">When it was sent.</param>
/// <param name="Duration">How long it took.</param>
public sealed record SystemExchange(SystemCall Call, string Method, Uri Address, DateTimeOffset StartedAt, TimeSpan Duration)
{
    /// <summary>HTTP status; null when none came.</summary>
    public int? Status { get; init; }

    /// <summary>Whether an answer came that counts. A refusal does.</summary>
    public bool HasSucceeded { get; init; }

    /// <summary>Why it does not count, or why it is a refusal.</summary>
    public string? Error { get; init; }

    /// <summary>What was sent; null when nothing was.</summary>
    public string? RequestBody { get; init; }

    /// <summary>What came back; null when nothing did.</summary>
    public string? AnswerBody { get; init; }
}
