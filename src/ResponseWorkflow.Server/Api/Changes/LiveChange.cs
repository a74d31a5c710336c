using System.Text.Json.Serialization;

namespace ResponseWorkflow.Server.Api.Changes;

/// <summary>That something has changed. It says what to read again, not what it is now.</summary>
public sealed record LiveChange
{
    /// <summary>What it is.</summary>
    public required LiveKind Kind { get; init; }

    /// <summary>Its id; null when too many have changed to be named one by one.</summary>
    public string? Id { get; init; }

    /// <summary>What was done: <c>saved</c>, <c>published</c>, <c>retracted</c>, <c>reverted</c>, <c>imported</c>, <c>deleted</c>; <c>started</c>, <c>ended</c>; of cases also <c>state</c>, <c>commented</c>, <c>attached</c>, <c>detached</c>, <c>linked</c>, <c>unlinked</c>, <c>joined</c>, <c>left</c>, <c>closed</c>, <c>reopened</c>; of tasks the name of the act in their history; of customers, circuits and notices <c>added</c>; of the terms of time limits <c>retired</c> and <c>reached</c>; <c>changed</c> for everything else.</summary>
    public required string Act { get; init; }

    /// <summary>Who did it; null when nobody did, or it is not known.</summary>
    public string? By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Of a case, its running time limits, a customer or a circuit, the unit that it belongs to: who may see what that unit has is told; of a task, the unit whose tasks may be given to others by those who are told. Null where everybody who may read such things is told.</summary>
    [JsonIgnore]
    public string? UnitId { get; init; }

    /// <summary>Of a case and its running time limits, the ids of the users who take part in it; of a task, those who see it; of a customer or circuit, the customer manager: they are told wherever it belongs. Of a notice, whoever has it, and nobody else.</summary>
    [JsonIgnore]
    public IReadOnlyCollection<string> UserIds { get; init; } = [];
}
