namespace ResponseWorkflow.Application.Systems.Ports.Alarms;

/// <summary>Alarms.</summary>
public sealed record AlarmList
{
    /// <summary>The alarms.</summary>
    public required IReadOnlyList<NetworkAlarm> Alarms { get; init; }
}
