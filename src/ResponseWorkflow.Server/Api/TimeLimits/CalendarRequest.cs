namespace ResponseWorkflow.Server.Api.TimeLimits;

/// <summary>What a calendar shall say.</summary>
public sealed record CalendarRequest
{
    /// <summary>What people call it.</summary>
    public LimitText? Name { get; init; }

    /// <summary>The zone of its times, such as <c>Asia/Shanghai</c>.</summary>
    public string? Zone { get; init; }

    /// <summary>Whether public holidays are off and make-up days on.</summary>
    public bool? Holidays { get; init; }

    /// <summary>The weekday whose hours a make-up day has, such as <c>monday</c>.</summary>
    public string? MakeUpDay { get; init; }

    /// <summary>What counts on each weekday.</summary>
    public CalendarWeek? Week { get; init; }

    /// <summary>Why; must be given, except in a preview.</summary>
    public string? Reason { get; init; }
}
