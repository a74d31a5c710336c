namespace ResponseWorkflow.Application.Cases.History;

/// <summary>One thing that happened to a case. Appended, never changed.</summary>
public sealed class CaseEventRow
{
    /// <summary>The case.</summary>
    public required string CaseId { get; init; }

    /// <summary>Id; those of a case are in the order of time (<see cref="CaseEvents"/>).</summary>
    public required string Id { get; init; }

    /// <summary>What, one of <see cref="CaseActs"/>.</summary>
    public required string Act { get; init; }

    /// <summary>Who did it; null when the process did.</summary>
    public string? By { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>What exactly, a JSON object: <c>before</c> and <c>after</c> of what was changed, or the facts of what was added.</summary>
    public required string Data { get; init; }
}
