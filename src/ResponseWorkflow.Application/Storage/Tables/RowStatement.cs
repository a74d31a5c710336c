namespace ResponseWorkflow.Application.Storage.Tables;

/// <summary>A statement that writes one row, ready for the database at hand: its text, and where its parameters come from.</summary>
internal sealed class RowStatement
{
    public RowStatement(string sql, IReadOnlyList<TableColumn> parameters, bool mustHit)
    {
        Sql = sql;
        Parameters = parameters;
        MustHit = mustHit;
    }

    /// <summary>The text.</summary>
    public string Sql { get; }

    /// <summary>The columns whose values of the row are the parameters, in order.</summary>
    public IReadOnlyList<TableColumn> Parameters { get; }

    /// <summary>Whether a row that is not hit means a lost race.</summary>
    public bool MustHit { get; }
}
