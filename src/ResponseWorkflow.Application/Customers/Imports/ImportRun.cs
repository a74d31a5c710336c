using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Customers.Imports;

/// <summary>Puts the rows of a file on file, all of them or none.</summary>
internal static class ImportRun
{
    /// <summary>Runs an import.</summary>
    /// <typeparam name="T">What a row says.</typeparam>
    /// <param name="database">Where it is stored.</param>
    /// <param name="lines">The rows.</param>
    /// <param name="name">What a row is about: two rows about the same are refused.</param>
    /// <param name="key">The name in the form that is compared.</param>
    /// <param name="check">What is wrong with a row by itself.</param>
    /// <param name="put">Puts a row on file.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<ImportReport> RunAsync<T>(
        Database database,
        IReadOnlyList<ImportLine<T>> lines,
        Func<T, string?> name,
        Func<string, string?> key,
        Func<T, IEnumerable<Refusal>> check,
        Func<StorageTransaction, T, CancellationToken, Task<ImportAct>> put,
        CancellationToken cancellationToken)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        var checkedLines = lines.Select(line => Result(line, [.. line.Refusals, .. check(line.Details).Where(refusal => line.Refusals.All(known => known.Field != refusal.Field)), .. Twice(line)])).ToList();
        if (checkedLines.Exists(static result => result.Act == ImportAct.Refused))
            return new ImportReport(checkedLines);
        try
        {
            return await database.RunAsync(
                async (transaction, token) =>
                {
                    var results = new List<ImportResult>(lines.Count);
                    foreach (var line in lines)
                        results.Add(await PutAsync(transaction, line, token));
                    var report = new ImportReport(results);
                    return report.IsStored ? report : throw new UnfitRowsException(report);
                },
                cancellationToken);
        }
        catch (UnfitRowsException unfit)
        {
            return unfit.Report;
        }

        ImportResult Result(ImportLine<T> line, IReadOnlyList<Refusal> refusals) =>
            new(line.Row, Shown(line), refusals.Count == 0 ? ImportAct.Unchanged : ImportAct.Refused, refusals);

        string Shown(ImportLine<T> line) => Texts.Shorten(name(line.Details)?.Trim() ?? "", StorageMetadata.NameLength);

        IEnumerable<Refusal> Twice(ImportLine<T> line)
        {
            if (name(line.Details) is not { } given || key(given) is not { Length: > 0 } compared || first.TryAdd(compared, line.Row))
                return [];
            return [CustomerRefusals.RowTwice("number", given, first[compared])];
        }

        async Task<ImportResult> PutAsync(StorageTransaction transaction, ImportLine<T> line, CancellationToken token)
        {
            try
            {
                return new ImportResult(line.Row, Shown(line), await put(transaction, line.Details, token), []);
            }
            catch (RefusedException refused)
            {
                // The others are looked at all the same: one journey tells all that is wrong.
                return new ImportResult(line.Row, Shown(line), ImportAct.Refused, refused.Refusals);
            }
        }
    }

    // Takes the transaction back.
    private sealed class UnfitRowsException(ImportReport report) : Exception
    {
        public ImportReport Report { get; } = report;
    }
}
