namespace TestKit.SqlServer.Tds;

/// <summary>What the stub answers.</summary>
public sealed record TdsAnswer
{
    /// <summary>How many rows were hit, or are returned.</summary>
    public int RowCount { get; init; }

    /// <summary>Names of the returned columns; empty when no rows are returned.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>The returned rows. Values are <see cref="int"/>, <see cref="long"/>, <see cref="bool"/>, <see cref="string"/>, <see cref="DateTimeOffset"/>, a byte array or null; a column's type is that of its first value.</summary>
    public IReadOnlyList<object?[]> Rows { get; init; } = [];

    /// <summary>The server's number of an error; 0 when there is none.</summary>
    public int ErrorNumber { get; init; }

    /// <summary>Severity of the error; from 20 the connection is over.</summary>
    public byte ErrorClass { get; init; }

    /// <summary>A statement that hit rows.</summary>
    public static TdsAnswer Hit(int rows) => new() { RowCount = rows };

    /// <summary>A query's rows.</summary>
    public static TdsAnswer Table(IReadOnlyList<string> columns, params IReadOnlyList<object?[]> rows) => new() { Columns = columns, Rows = rows, RowCount = rows.Count };

    /// <summary>An error.</summary>
    public static TdsAnswer Error(int number, byte severity = 16) => new() { ErrorNumber = number, ErrorClass = severity };
}
