using System.Globalization;

namespace ResponseWorkflow.TimeLimits.Durations;

/// <summary>A length of time with its unit, such as 90 minutes or 3 working days. Always positive, at most a hundred years.</summary>
/// <remarks>
/// It has no fixed length: a calendar says which instant lies that far away. Immutable. Two are equal when amount and unit are: 60 minutes
/// and 1 hour are as long as each other, but not equal, because an administrator wrote them differently.
/// </remarks>
public sealed record LimitDuration
{
    private const int Years = 100;

    private LimitDuration(decimal amount, DurationUnit unit) => (Amount, Unit) = (amount, unit);

    /// <summary>Until the calendar's last working moment of the same day.</summary>
    public static LimitDuration SameDay { get; } = new(1, DurationUnit.SameDay);

    /// <summary>How many of the unit; a whole number for days and months.</summary>
    public decimal Amount { get; }

    /// <summary>What is counted.</summary>
    public DurationUnit Unit { get; }

    /// <summary>Whether it is a span of counted time, as minutes and hours are.</summary>
    public bool IsTime => Unit is DurationUnit.Minutes or DurationUnit.Hours;

    /// <summary>The span of counted time of minutes and hours.</summary>
    /// <exception cref="InvalidOperationException">Days and months have no fixed span.</exception>
    public TimeSpan Time => Unit switch
    {
        DurationUnit.Minutes => new TimeSpan((long)(Amount * TimeSpan.TicksPerMinute)),
        DurationUnit.Hours => new TimeSpan((long)(Amount * TimeSpan.TicksPerHour)),
        _ => throw new InvalidOperationException($"{Unit} have no fixed span; ask a calendar."),
    };

    /// <summary>The number of days or months.</summary>
    public int Count => (int)Amount;

    /// <summary>Minutes.</summary>
    /// <param name="amount">How many; fractions are kept to a ten millionth of a second.</param>
    /// <exception cref="TimeLimitException">It is not positive, or longer than a hundred years.</exception>
    public static LimitDuration OfMinutes(decimal amount) => Of(amount, DurationUnit.Minutes);

    /// <summary>Hours.</summary>
    /// <param name="amount">How many; fractions are kept to a ten millionth of a second.</param>
    /// <exception cref="TimeLimitException">It is not positive, or longer than a hundred years.</exception>
    public static LimitDuration OfHours(decimal amount) => Of(amount, DurationUnit.Hours);

    /// <summary>Working days.</summary>
    /// <param name="count">How many.</param>
    /// <exception cref="TimeLimitException">It is not positive, or longer than a hundred years.</exception>
    public static LimitDuration OfWorkingDays(int count) => Of(count, DurationUnit.WorkingDays);

    /// <summary>Days of the almanac.</summary>
    /// <param name="count">How many.</param>
    /// <exception cref="TimeLimitException">It is not positive, or longer than a hundred years.</exception>
    public static LimitDuration OfCalendarDays(int count) => Of(count, DurationUnit.CalendarDays);

    /// <summary>Months of the almanac.</summary>
    /// <param name="count">How many.</param>
    /// <exception cref="TimeLimitException">It is not positive, or longer than a hundred years.</exception>
    public static LimitDuration OfMonths(int count) => Of(count, DurationUnit.Months);

    /// <summary>Reads a text such as <c>90 min</c>, <c>1.5 h</c>, <c>3 working days</c>, <c>2 months</c>, <c>same day</c> or <c>3个工作日</c>.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="TimeLimitException">It is no such text; the message says what is wrong with it.</exception>
    public static LimitDuration Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var problem = DurationText.Read(text, out var duration);
        return problem is null ? duration! : throw new TimeLimitException("duration.unreadable", problem);
    }

    /// <summary>Reads a text as <see cref="Parse"/> does.</summary>
    /// <param name="text">The text.</param>
    /// <param name="duration">What it says, or null.</param>
    /// <returns>What is wrong with the text, or null when it was read.</returns>
    public static LocalText? TryParse(string text, out LimitDuration? duration) => DurationText.Read(text, out duration);

    /// <summary>The duration in words, such as "3 working days".</summary>
    /// <param name="language">The language of the reader.</param>
    public string In(TextLanguage language) => DurationText.Write(this, language);

    /// <summary>The form that files hold and <see cref="Parse"/> reads: the English words.</summary>
    public override string ToString() => In(TextLanguage.English);

    internal static LocalText? Check(decimal amount, DurationUnit unit)
    {
        if (amount <= 0)
            return Messages.DurationNotPositive(amount.ToString(CultureInfo.InvariantCulture));
        if (amount > Most(unit))
            return Messages.DurationTooLong(amount.ToString(CultureInfo.InvariantCulture), Years);
        if (unit is DurationUnit.Minutes or DurationUnit.Hours && amount * (unit == DurationUnit.Minutes ? 60 : 3600) < 1)
            return Messages.DurationTooShort(amount.ToString(CultureInfo.InvariantCulture));
        return unit is not (DurationUnit.Minutes or DurationUnit.Hours) && amount != decimal.Truncate(amount)
            ? Messages.DurationNotWhole(amount.ToString(CultureInfo.InvariantCulture))
            : null;
    }

    internal static LimitDuration Of(decimal amount, DurationUnit unit) =>
        Check(amount, unit) is { } problem ? throw new TimeLimitException("duration.range", problem) : new LimitDuration(amount, unit);

    private static decimal Most(DurationUnit unit) => unit switch
    {
        DurationUnit.Minutes => Years * 366m * 24 * 60,
        DurationUnit.Hours => Years * 366m * 24,
        DurationUnit.Months => Years * 12,
        // Of the days of a year some 250 are worked, so that a count of working days reaches further.
        DurationUnit.WorkingDays => Years * 240,
        _ => Years * 365,
    };
}
