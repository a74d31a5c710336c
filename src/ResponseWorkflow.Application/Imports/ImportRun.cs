using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Imports;

/// <summary>Puts the rows of a file on file, all of them or none.</summary>
/// <typeparam name="T">What a row says.</typeparam>
internal sealed class ImportRun<T>
{
    /// <summary>The field that says what a row is about: two rows about the same are refused.</summary>
    public required string NameField { get; init; }

    /// <summary>What a row is about.</summary>
    public required Func<T, string?> Name { get; init; }

    /// <summary>The name in the form that is compared.</summary>
    public required Func<string, string?> Key { get; init; }

    /// <summary>What is wrong with a row by itself.</summary>
    public required Func<T, IEnumerable<Refusal>> Check { get; init; }

    /// <summary>Done before the transaction, when no row is wrong by itself: work that takes long and would keep others waiting.</summary>
    public Func<CancellationToken, Task>? Prepare { get; init; }

    /// <summary>Done at the begin of the transaction.</summary>
    public Func<StorageTransaction, CancellationToken, Task>? Begin { get; init; }

    /// <summary>Puts a row on file.</summary>
    public required Func<StorageTransaction, ImportLine<T>, CancellationToken, Task<ImportAct>> Put { get; init; }

    /// <summary>Runs the import.</summary>
    /// <param name="database">Where it is stored.</param>
    /// <param name="lines">The rows, in the order in which they are put on file; they are reported in that of the sheet.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<ImportReport> RunAsync(Database database, IReadOnlyList<ImportLine<T>> lines, CancellationToken cancellationToken)
    {
        var looked = LookAt(lines);
        if (!looked.IsStored)
            return looked;
        if (Prepare is not null)
            await Prepare(cancellationToken);
        try
        {
            return await database.RunAsync(
                async (transaction, token) =>
                {
                    if (Begin is not null)
                        await Begin(transaction, token);
                    var results = new List<ImportResult>(lines.Count);
                    foreach (var line in lines)
                        results.Add(await PutAsync(transaction, line, token));
                    var report = Report(results);
                    return report.IsStored ? report : throw new UnfitRowsException(report);
                },
                cancellationToken);
        }
        catch (UnfitRowsException unfit)
        {
            return unfit.Report;
        }
    }

    private static ImportReport Report(IEnumerable<ImportResult> results) => new([.. results.OrderBy(static result => result.Row)]);

    private ImportReport LookAt(IReadOnlyList<ImportLine<T>> lines)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        return Report(lines.OrderBy(static line => line.Row).Select(line =>
        {
            Refusal[] refusals = [.. line.Refusals, .. Check(line.Details).Where(refusal => line.Refusals.All(known => known.Field != refusal.Field)), .. Twice(line)];
            return new ImportResult(line.Row, Shown(line), refusals.Length == 0 ? ImportAct.Unchanged : ImportAct.Refused, refusals);
        }));

        IEnumerable<Refusal> Twice(ImportLine<T> line)
        {
            if (Name(line.Details) is not { } given || Key(given) is not { Length: > 0 } compared || first.TryAdd(compared, line.Row))
                return [];
            return [ImportRefusals.RowTwice(NameField, given, first[compared])];
        }
    }

    private string Shown(ImportLine<T> line) => Texts.Shorten(Name(line.Details)?.Trim() ?? "", StorageMetadata.NameLength);

    private async Task<ImportResult> PutAsync(StorageTransaction transaction, ImportLine<T> line, CancellationToken cancellationToken)
    {
        try
        {
            return new ImportResult(line.Row, Shown(line), await Put(transaction, line, cancellationToken), []);
        }
        catch (RefusedException refused)
        {
            // The others are looked at all the same: one journey tells all that is wrong.
            return new ImportResult(line.Row, Shown(line), ImportAct.Refused, refused.Refusals);
        }
    }

    // Takes the transaction back.
    private sealed class UnfitRowsException(ImportReport report) : Exception
    {
        public ImportReport Report { get; } = report;
    }
}
