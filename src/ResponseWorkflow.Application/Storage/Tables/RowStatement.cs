namespace ResponseWorkflow.Application.Storage.Tables;

/// <summary>A statement that writes one row, ready for the database at hand: its text, and where its parameters come from.</summary>
internal sealed class RowStatement
{
    public RowStatement(string table, string sql, IReadOnlyList<TableColumn> parameters, bool mustHit, string? manySql = null)
    {
        Table = table;
        Sql = sql;
        ManySql = manySql;
        Parameters = parameters;
        MustHit = mustHit;
    }

    /// <summary>Name of the table.</summary>
    public string Table { get; }

    /// <summary>The text of a statement that does the same for many rows, whose parameters are arrays of the columns' values; null when there is none.</summary>
    public string? ManySql { get; }

    /// <summary>The text.</summary>
    public string Sql { get; }

    /// <summary>The columns whose values of the row are the parameters, in order.</summary>
    public IReadOnlyList<TableColumn> Parameters { get; }

    /// <summary>Whether a row that is not hit means a lost race.</summary>
    public bool MustHit { get; }
}
