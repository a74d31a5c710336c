namespace ResponseWorkflow.Server.Api.TimeLimits;

/// <summary>A year as a calendar sees it.</summary>
public sealed record CalendarYearModel
{
    /// <summary>The calendar.</summary>
    public required string CalendarId { get; init; }

    /// <summary>The year.</summary>
    public required int Year { get; init; }

    /// <summary>Whether its holidays are known.</summary>
    public required bool IsAnnounced { get; init; }

    /// <summary>Its days, in order.</summary>
    public required IReadOnlyList<CalendarDayModel> Days { get; init; }
}
