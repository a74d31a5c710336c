namespace ResponseWorkflow.Application.Storage.Tables;

/// <summary>Rows that one statement writes.</summary>
/// <param name="Statement">What is done with each.</param>
/// <param name="Writes">The rows.</param>
internal sealed record RowSet(RowStatement Statement, List<PendingWrite> Writes)
{
    // Below that, one statement with arrays costs as much as its rows one by one.
    private const int Fewest = 8;

    /// <summary>Whether the rows are written by one statement, with arrays as its parameters.</summary>
    public bool IsMany => Statement.ManySql is not null && Writes.Count >= Fewest;

    /// <summary>
    /// What waits to be written, put together by statements. The rows of a table keep their order; that of several tables does not matter, as no table refers to another. A table with which
    /// several things are done, such as a row that is inserted and then updated, is written row by row in the order in which that was asked for.
    /// </summary>
    public static IEnumerable<RowSet> Of(IReadOnlyList<PendingWrite> writes)
    {
        var tables = new Dictionary<string, RowSet?>(StringComparer.Ordinal);
        foreach (var write in writes)
        {
            if (!tables.TryGetValue(write.Statement.Table, out var set))
                tables.Add(write.Statement.Table, new RowSet(write.Statement, [write]));
            else if (set is not null && set.Statement == write.Statement)
                set.Writes.Add(write);
            else
                tables[write.Statement.Table] = null;
        }

        foreach (var set in tables.Values.OfType<RowSet>().Where(static set => !set.IsMany || set.HasRowTwice()).ToArray())
            tables[set.Statement.Table] = null;
        foreach (var write in writes)
        {
            if (tables[write.Statement.Table] is not { } set)
                yield return new RowSet(write.Statement, [write]);
            else if (write == set.Writes[0])
                yield return set;
        }
    }

    // One statement changes a row once, whatever stands in its arrays.
    private bool HasRowTwice()
    {
        if (!Statement.MustHit)
            return false;
        var key = Statement.Parameters.Where(static column => column.IsKey).ToArray();
        var known = new HashSet<string>(StringComparer.Ordinal);
        return !Writes.TrueForAll(write => known.Add(string.Join('\0', key.Select(column => column.ValueOf(write.Row)))));
    }
}
