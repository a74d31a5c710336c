using System.Globalization;
using ResponseWorkflow.TimeLimits.Calendars;
using ResponseWorkflow.TimeLimits.Data;
using ResponseWorkflow.TimeLimits.Deadlines;
using ResponseWorkflow.TimeLimits.Rules;

namespace ResponseWorkflow.TimeLimits.Tests;

/// <summary>Short names for what nearly every test needs.</summary>
internal static class Instants
{
    public static ServiceCalendar WorkingDays => TimeLimitData.Seed.Calendars.Get("working-days");

    public static ServiceCalendar OfficeHours => TimeLimitData.Seed.Calendars.Get("office-hours");

    public static ServiceCalendar FieldServiceDay => TimeLimitData.Seed.Calendars.Get("field-service-day");

    public static ServiceCalendar AllDay => TimeLimitData.Seed.Calendars.Get("24x7");

    public static DeadlineCalculator Calculator { get; } = new(TimeLimitData.Seed);

    /// <summary>An instant of Shanghai, such as <c>2025-01-24 10:00</c>.</summary>
    public static DateTimeOffset At(string text) => DateTimeOffset.Parse($"{text}+08:00", CultureInfo.InvariantCulture).ToUniversalTime();

    public static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static CaseFacts Facts(params (string Name, object Value)[] facts) => facts.Aggregate(CaseFacts.None, static (all, fact) => fact.Value switch
    {
        string text => all.With(fact.Name, text),
        bool truth => all.With(fact.Name, truth),
        int number => all.With(fact.Name, number),
        decimal number => all.With(fact.Name, number),
        DateTimeOffset instant => all.With(fact.Name, FactValue.Of(instant)),
        _ => throw new ArgumentException($"{fact.Name} has no value of a known kind."),
    });
}
