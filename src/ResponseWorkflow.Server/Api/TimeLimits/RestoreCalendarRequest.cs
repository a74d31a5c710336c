namespace ResponseWorkflow.Server.Api.TimeLimits;

/// <summary>Which version of a calendar shall hold again, as a new one.</summary>
public sealed record RestoreCalendarRequest
{
    /// <summary>The version.</summary>
    public required int Version { get; init; }

    /// <summary>Why; must be given, except in a preview.</summary>
    public string? Reason { get; init; }
}
