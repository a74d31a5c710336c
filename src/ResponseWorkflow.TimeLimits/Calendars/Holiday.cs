namespace ResponseWorkflow.TimeLimits.Calendars;

/// <summary>A public holiday of one year.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Off">The days off, weekend days among them.</param>
/// <param name="MakeUp">The days that are worked instead: weekend days, and weekdays that a longer holiday would have taken.</param>
public sealed record Holiday(LocalText Name, IReadOnlyList<DateOnly> Off, IReadOnlyList<DateOnly> MakeUp);
