namespace ResponseWorkflow.Application.Systems.Ports.Alarms;

/// <summary>An alarm of the network.</summary>
public sealed record NetworkAlarm
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>How severe it is.</summary>
    public string? Severity { get; init; }

    /// <summary>What it probably comes from.</summary>
    public string? ProbableCause { get; init; }

    /// <summary>When it was raised.</summary>
    public DateTimeOffset? RaisedAt { get; init; }

    /// <summary>When it was cleared; null while it stands.</summary>
    public DateTimeOffset? ClearedAt { get; init; }

    /// <summary>What it is about.</summary>
    public string? Object { get; init; }
}
