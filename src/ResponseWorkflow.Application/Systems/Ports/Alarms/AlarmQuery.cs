namespace ResponseWorkflow.Application.Systems.Ports.Alarms;

/// <summary>Asks for alarms.</summary>
public sealed record AlarmQuery
{
    /// <summary>Only those of that circuit.</summary>
    public string? Circuit { get; init; }

    /// <summary>Only those of that resource.</summary>
    public string? Resource { get; init; }

    /// <summary>Only those raised since; null for those that stand.</summary>
    public DateTimeOffset? Since { get; init; }
}
