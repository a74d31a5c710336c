using System.Text.Json;
using ResponseWorkflow.TimeLimits.Calendars;
using ResponseWorkflow.TimeLimits.Rules;

namespace ResponseWorkflow.TimeLimits.Data;

/// <summary>Reads all files and checks them against each other.</summary>
internal sealed class TimeLimitDataReader(IEnumerable<DataFile> files)
{
    // A repeated member would hide what stands in the first one.
    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, AllowDuplicateProperties = false, MaxDepth = 32 };

    private readonly ProblemList _problems = new();
    private readonly DataFile[] _files = [.. files.OrderBy(static file => file.Path, StringComparer.Ordinal)];

    public DataReading Read()
    {
        foreach (var file in _files.Where(static file => file.Path is not (SeedFiles.Vocabulary or SeedFiles.Calendars) && !IsIn(file, SeedFiles.Holidays) && !IsIn(file, SeedFiles.Rules)))
            _problems.Add(file.Path, null, null, "file.unknown", DataMessages.UnknownFile());
        var vocabulary = VocabularyReader.Read(Open(static file => file.Path == SeedFiles.Vocabulary), _problems);
        var holidays = HolidayReader.Read(Open(static file => IsIn(file, SeedFiles.Holidays)), _problems);
        var calendars = CalendarReader.Read(Open(static file => file.Path == SeedFiles.Calendars), holidays, _problems);
        CheckCalendarsOfFacts(vocabulary, calendars);
        var rows = new RuleReader(vocabulary, calendars, _problems);
        foreach (var reader in Open(static file => IsIn(file, SeedFiles.Rules)))
            rows.Read(reader);
        new RuleSetChecks(rows.Rows, rows.Additions, _problems).Run();
        return _problems.IsEmpty
            ? new DataReading(new TimeLimitData(vocabulary, calendars, new RuleSet(rows.Rows.Select(static row => row.Row), rows.Additions.Select(static row => row.Row))), [])
            : new DataReading(null, _problems.All);
    }

    private static bool IsIn(DataFile file, string folder) => file.Path.StartsWith(folder, StringComparison.Ordinal) && file.Path.EndsWith(".json", StringComparison.Ordinal);

    private ObjectReader[] Open(Func<DataFile, bool> isWanted)
    {
        var readers = new List<ObjectReader>();
        foreach (var file in _files.Where(isWanted))
        {
            try
            {
                using var document = JsonDocument.Parse(file.Content, Options);
                readers.Add(new ObjectReader(document.RootElement.Clone(), _problems, file.Path, null, ""));
            }
            catch (JsonException exception)
            {
                _problems.Add(file.Path, null, null, "file.json", DataMessages.NotJson(exception.Message));
            }
        }

        return [.. readers];
    }

    private void CheckCalendarsOfFacts(Vocabulary vocabulary, CalendarCatalogue calendars)
    {
        foreach (var fact in vocabulary.Facts.Where(fact => fact.WorkingIn is { } id && calendars.Find(id) is null))
            _problems.Add(SeedFiles.Vocabulary, fact.Name, "workingIn", "calendar.unknown", DataMessages.UnknownCalendar(fact.WorkingIn!));
    }
}
