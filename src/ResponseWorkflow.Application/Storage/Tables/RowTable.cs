using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore;

namespace ResponseWorkflow.Application.Storage.Tables;

/// <summary>The statements that write one table, made once from the model.</summary>
/// <remarks>
/// The transaction of a transition writes some ten rows. Doing that without change tracking, by statements that the database has prepared, is what keeps it near
/// the raw commit rate; see docs/benchmarks.md. Everything that is not in that path goes through the <see cref="ResponseDbContext"/>.
/// </remarks>
internal sealed class RowTable
{
    private readonly SqlDialect _dialect;
    private readonly IReadOnlyList<TableColumn> _columns;

    public RowTable(IEntityType entity, SqlDialect dialect)
    {
        _dialect = dialect;
        Name = entity.GetTableName()!;
        _columns = [.. entity.GetProperties().Select(static property => new TableColumn(property))];
        var key = _columns.Where(static column => column.IsKey).ToArray();
        Insert = MakeInsert();
        Delete = new RowStatement(Name, $"DELETE FROM {dialect.Quote(Name)} WHERE {Where(key, 0)}", key, mustHit: false);
        Take = new RowStatement(Name, Delete.Sql, key, mustHit: true);
    }

    /// <summary>Name of the table.</summary>
    public string Name { get; }

    /// <summary>Inserts a row.</summary>
    public RowStatement Insert { get; }

    /// <summary>Deletes the row with the same key; one that is not there is a lost race.</summary>
    public RowStatement Take { get; }

    /// <summary>Deletes the row with the same key, if it is there.</summary>
    public RowStatement Delete { get; }

    /// <summary>Updates columns of the row with the same key.</summary>
    /// <param name="set">Properties that are written.</param>
    /// <param name="keep">Properties that are written only where the new value is not null.</param>
    /// <remarks>Where the table has a version, it must be the one before the row's.</remarks>
    public RowStatement Update(IReadOnlyList<string> set, IReadOnlyList<string>? keep = null)
    {
        var version = _columns.FirstOrDefault(static column => column.IsVersion);
        var parameters = new List<TableColumn>();
        var sql = new StringBuilder($"UPDATE {_dialect.Quote(Name)} SET ");
        foreach (var column in set.Select(Column))
        {
            sql.Append(parameters.Count == 0 ? "" : ", ").Append($"{_dialect.Quote(column.Name)} = {_dialect.Placeholder(parameters.Count)}");
            parameters.Add(column);
        }

        foreach (var column in (keep ?? []).Select(Column))
        {
            sql.Append(parameters.Count == 0 ? "" : ", ").Append($"{_dialect.Quote(column.Name)} = COALESCE({_dialect.Placeholder(parameters.Count)}, {_dialect.Quote(column.Name)})");
            parameters.Add(column);
        }

        var key = _columns.Where(static column => column.IsKey).ToArray();
        sql.Append(" WHERE ").Append(Where(key, parameters.Count));
        parameters.AddRange(key);
        if (version is not null)
        {
            sql.Append($" AND {_dialect.Quote(version.Name)} = {_dialect.Placeholder(parameters.Count)} - 1");
            parameters.Add(version);
        }

        return new RowStatement(Name, sql.ToString(), parameters, mustHit: true, keep is { Count: > 0 } ? null : ManyUpdated(set.Count, parameters));
    }

    private TableColumn Column(string property) => _columns.First(column => column.Property == property);

    private RowStatement MakeInsert()
    {
        var names = string.Join(", ", _columns.Select(column => _dialect.Quote(column.Name)));
        var values = string.Join(", ", _columns.Select((_, place) => _dialect.Placeholder(place)));
        var many = Arrays(_columns) is { } rows ? $"INSERT INTO {_dialect.Quote(Name)} ({names}) SELECT * FROM {rows}" : null;
        return new RowStatement(Name, $"INSERT INTO {_dialect.Quote(Name)} ({names}) VALUES ({values})", _columns, mustHit: false, many);
    }

    // The first columns are set, those behind them say which row it is.
    private string? ManyUpdated(int set, List<TableColumn> parameters)
    {
        if (Arrays(parameters) is not { } rows)
            return null;
        var table = _dialect.Quote(Name);
        var given = string.Join(", ", parameters.Select((_, place) => Given(place)));
        var values = string.Join(", ", parameters.Take(set).Select((column, place) => $"{_dialect.Quote(column.Name)} = given.{Given(place)}"));
        var row = string.Join(" AND ", parameters.Skip(set).Select((column, place) => $"{table}.{_dialect.Quote(column.Name)} = given.{Given(set + place)}{(column.IsVersion ? " - 1" : "")}"));
        return $"UPDATE {table} SET {values} FROM {rows} AS given({given}) WHERE {row}";
    }

    private static string Given(int place) => string.Create(CultureInfo.InvariantCulture, $"v{place}");

    private string? Arrays(IReadOnlyList<TableColumn> columns) => columns.All(static column => column.ArrayElement is not null) ? _dialect.RowsOfArrays(columns.Count) : null;

    private string Where(IEnumerable<TableColumn> key, int from) =>
        string.Join(" AND ", key.Select((column, place) => $"{_dialect.Quote(column.Name)} = {_dialect.Placeholder(from + place)}"));
}
