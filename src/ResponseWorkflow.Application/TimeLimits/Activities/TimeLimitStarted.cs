using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.TimeLimits.Activities;

/// <summary>A limit begins.</summary>
/// <param name="ActivityId">Id of the activity that begins it.</param>
public sealed record TimeLimitStarted(string ActivityId) : TimeLimitAsked
{
    /// <summary>Key of the limit.</summary>
    public required string Key { get; init; }

    /// <summary>The task that it belongs to; null when it is no task's.</summary>
    public string? TaskId { get; init; }

    /// <summary>When its clock begins, or what it lies before; null for now.</summary>
    public DateTimeOffset? StartsAt { get; init; }

    /// <summary>For a task's limit that lies before something: when that is; null when nobody says so, and then there is no such limit.</summary>
    public DateTimeOffset? Anchor { get; init; }

    /// <summary>A limit that an order or a promise states; null for none.</summary>
    public DateTimeOffset? Stated { get; init; }

    /// <summary>Facts that the case does not tell, or tells otherwise, by name.</summary>
    public DataObject Facts { get; init; } = DataObject.Empty;

    /// <summary>Whether the case is due when the limit is over.</summary>
    public bool IsCaseDue { get; init; }

    /// <summary>Whether the customer has asked for what rows grant on request.</summary>
    public bool IsRequested { get; init; }
}
