using ResponseWorkflow.TimeLimits.Calendars;
using ResponseWorkflow.TimeLimits.Rules;

namespace ResponseWorkflow.TimeLimits.Data;

/// <summary>Everything that deadlines are computed from, checked. Immutable, for any thread.</summary>
/// <param name="Vocabulary">The words that rows use.</param>
/// <param name="Calendars">The calendars.</param>
/// <param name="Rules">The rows and additions.</param>
public sealed record TimeLimitData(Vocabulary Vocabulary, CalendarCatalogue Calendars, RuleSet Rules)
{
    private static readonly Lazy<TimeLimitData> LazySeed = new(static () =>
    {
        var reading = Read(SeedFiles.All);
        return reading.Data ?? throw new InvalidOperationException($"The data that a new installation starts with is not right: {reading.Problems[0].In(TextLanguage.English)}");
    });

    /// <summary>The data that a new installation starts with.</summary>
    public static TimeLimitData Seed => LazySeed.Value;

    /// <summary>Reads data from files and checks it; all that is wrong is reported together.</summary>
    /// <param name="files">
    /// The files: <c>vocabulary.json</c>, <c>calendars.json</c>, <c>holidays/*.json</c> and <c>rules/*.json</c>. A kind of which there is no
    /// file is taken from the data that a new installation starts with.
    /// </param>
    public static DataReading Read(IEnumerable<DataFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return new TimeLimitDataReader(SeedFiles.Complete(files)).Read();
    }
}
