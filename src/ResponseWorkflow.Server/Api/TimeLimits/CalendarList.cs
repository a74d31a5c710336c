namespace ResponseWorkflow.Server.Api.TimeLimits;

/// <summary>The calendars, and the years whose holidays are known.</summary>
public sealed record CalendarList
{
    /// <summary>The calendars.</summary>
    public required IReadOnlyList<CalendarModel> Items { get; init; }

    /// <summary>The years whose holidays are announced.</summary>
    public required IReadOnlyList<int> Years { get; init; }

    /// <summary>The first year that can be asked for.</summary>
    public required int FirstYear { get; init; }

    /// <summary>The last one.</summary>
    public required int LastYear { get; init; }

    /// <summary>Whether the caller may change them.</summary>
    public required bool MayEdit { get; init; }
}
