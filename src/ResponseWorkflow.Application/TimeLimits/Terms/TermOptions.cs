using System.Globalization;

namespace ResponseWorkflow.Application.TimeLimits.Terms;

/// <summary>The settings of stored time limits: section <c>TimeLimits</c>.</summary>
public sealed class TermOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "TimeLimits";

    /// <summary>What nodes promise: a change is in force everywhere after this time.</summary>
    public static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(5);

    // Calendars can be computed with in these years.
    private const int CalculableFrom = 1902, CalculableTo = 2297;

    /// <summary>How old what a node knows may become before it looks whether other nodes have changed something.</summary>
    public TimeSpan RefreshInterval { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How often it is looked whether the first instant of a version for running clocks has come.</summary>
    public TimeSpan ActivationInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The most rows of a file that is imported.</summary>
    public int ImportRows { get; set; } = 5_000;

    /// <summary>The largest document of a row, calendar or year, in bytes of JSON.</summary>
    public int MaxDocumentBytes { get; set; } = 64 * 1024;

    /// <summary>The first year whose days and public holidays can be asked for and stored.</summary>
    public int FirstYear { get; set; } = 1990;

    /// <summary>The last one.</summary>
    public int LastYear { get; set; } = 2200;

    /// <summary>The most deadlines that a preview lists; all are counted.</summary>
    public int PreviewList { get; set; } = 10_000;

    /// <summary>How many running limits a preview reads at once.</summary>
    public int PreviewBatch { get; set; } = 500;

    /// <summary>The most sections of the picture of due times before and after a change.</summary>
    public int PreviewSections { get; set; } = 24;

    /// <summary>Whether days of a year can be asked for.</summary>
    public bool Knows(int year) => year >= FirstYear && year <= LastYear;

    /// <summary>Reads a year that can be asked for.</summary>
    public bool TryReadYear(string text, out int year) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out year) && Knows(year);

    /// <summary>What is wrong with the values; null when nothing is.</summary>
    public string? Fault() => this switch
    {
        _ when RefreshInterval <= TimeSpan.Zero || RefreshInterval >= LongestDelay => "TimeLimits:RefreshInterval must be above zero and below 5 seconds.",
        _ when ActivationInterval <= TimeSpan.Zero => "TimeLimits:ActivationInterval must be above zero.",
        { ImportRows: < 1 } or { MaxDocumentBytes: < 1 } or { PreviewList: < 1 } or { PreviewBatch: < 1 } or { PreviewSections: < 1 } => "The numbers of TimeLimits must be at least 1.",
        _ when FirstYear < CalculableFrom || LastYear > CalculableTo || FirstYear > LastYear => string.Create(CultureInfo.InvariantCulture, $"TimeLimits:FirstYear and LastYear must be in order, from {CalculableFrom} to {CalculableTo}."),
        _ => null,
    };
}
