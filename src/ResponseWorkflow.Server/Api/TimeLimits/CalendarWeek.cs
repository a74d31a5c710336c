namespace ResponseWorkflow.Server.Api.TimeLimits;

/// <summary>What counts on each weekday: windows such as <c>08:30-17:30</c>, in order.</summary>
public sealed record CalendarWeek
{
    /// <summary>Monday.</summary>
    public IReadOnlyList<string>? Monday { get; init; }

    /// <summary>Tuesday.</summary>
    public IReadOnlyList<string>? Tuesday { get; init; }

    /// <summary>Wednesday.</summary>
    public IReadOnlyList<string>? Wednesday { get; init; }

    /// <summary>Thursday.</summary>
    public IReadOnlyList<string>? Thursday { get; init; }

    /// <summary>Friday.</summary>
    public IReadOnlyList<string>? Friday { get; init; }

    /// <summary>Saturday.</summary>
    public IReadOnlyList<string>? Saturday { get; init; }

    /// <summary>Sunday.</summary>
    public IReadOnlyList<string>? Sunday { get; init; }
}
