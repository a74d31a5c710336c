using System.Collections.Frozen;

namespace TestKit.SqlServer;

/// <summary>Cuts a batch into statements and looks at their shape.</summary>
internal static class TSqlStatements
{
    private static readonly FrozenSet<string> Starts = FrozenSet.ToFrozenSet(
        ["SELECT", "INSERT", "UPDATE", "DELETE", "MERGE", "WITH", "CREATE", "ALTER", "DROP", "IF", "ELSE", "BEGIN", "END", "COMMIT", "ROLLBACK", "DECLARE", "SET", "EXEC", "THROW", "RETURN"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Types = FrozenSet.ToFrozenSet(
        ["bigint", "int", "smallint", "tinyint", "bit", "decimal", "float", "real", "nvarchar", "varchar", "nchar", "char", "varbinary", "binary", "date", "time", "datetime2", "datetimeoffset", "uniqueidentifier", "rowversion"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Cuts at semicolons outside of parentheses, behind <c>BEGIN</c> and before <c>END</c>, and checks that what was opened is closed.</summary>
    public static List<List<TSqlToken>> Cut(IReadOnlyList<TSqlToken> tokens, List<string> problems)
    {
        var statements = new List<List<TSqlToken>>();
        var statement = new List<TSqlToken>();
        var (depth, blocks, cases) = (0, 0, 0);
        for (var place = 0; place < tokens.Count; place++)
        {
            var token = tokens[place];
            depth += token.IsSymbol('(') ? 1 : token.IsSymbol(')') ? -1 : 0;
            cases += token.Is("CASE") ? 1 : 0;
            if (depth < 0)
                problems.Add($"Line {token.Line}: a parenthesis is closed that was not opened.");
            depth = Math.Max(depth, 0);

            var endsCase = token.Is("END") && cases > 0;
            var opensBlock = token.Is("BEGIN") && !(place + 1 < tokens.Count && (tokens[place + 1].Is("TRANSACTION") || tokens[place + 1].Is("TRAN")));
            var endsBlock = token.Is("END") && !endsCase;
            cases -= endsCase ? 1 : 0;
            blocks += opensBlock ? 1 : endsBlock ? -1 : 0;
            if (blocks < 0)
                problems.Add($"Line {token.Line}: END without BEGIN.");
            blocks = Math.Max(blocks, 0);

            if (opensBlock || endsBlock || (token.IsSymbol(';') && depth == 0))
                Close(statements, ref statement);
            else
                statement.Add(token);
        }

        Close(statements, ref statement);
        if (depth > 0)
            problems.Add($"{depth} parentheses are never closed.");
        if (blocks > 0)
            problems.Add($"{blocks} blocks are never closed.");
        return statements;
    }

    /// <summary>Looks at one statement.</summary>
    public static void Check(List<TSqlToken> statement, List<string> problems)
    {
        var first = statement[0];
        if (first.Kind != TSqlTokenKind.Word || !Starts.Contains(first.Text))
            problems.Add($"Line {first.Line}: no statement begins with '{first.Text}'.");
        if (first.Is("INSERT"))
            CheckInsert(statement, problems);
        if (first.Is("UPDATE") && !statement.Any(static token => token.Is("SET")))
            problems.Add($"Line {first.Line}: UPDATE without SET.");
        if (first.Is("DELETE") && !statement.Any(static token => token.Is("FROM")))
            problems.Add($"Line {first.Line}: DELETE without FROM.");
        if (first.Is("CREATE") && statement.Count > 1 && statement[1].Is("TABLE"))
            CheckTable(statement, problems);
        if (statement.Any(static token => token.Is("FETCH") || token.Is("OFFSET")) && !statement.Any(static token => token.Is("ORDER")))
            problems.Add($"Line {first.Line}: OFFSET without ORDER BY.");
    }

    private static void Close(List<List<TSqlToken>> statements, ref List<TSqlToken> statement)
    {
        if (statement.Count > 0)
            statements.Add(statement);
        statement = [];
    }

    private static void CheckInsert(List<TSqlToken> statement, List<string> problems)
    {
        var values = statement.FindIndex(static token => token.Is("VALUES"));
        if (values < 0 || !statement.Take(values).Any(static token => token.IsSymbol('(')))
            return;
        var columns = Places(statement, statement.FindIndex(static token => token.IsSymbol('('))).Count;
        var given = Places(statement, values + 1).Count;
        if (columns != given)
            problems.Add($"Line {statement[0].Line}: INSERT names {columns} columns and gives {given} values.");
    }

    private static void CheckTable(List<TSqlToken> statement, List<string> problems)
    {
        foreach (var place in Places(statement, statement.FindIndex(static token => token.IsSymbol('('))))
        {
            if (place.Count == 0)
                problems.Add($"Line {statement[0].Line}: CREATE TABLE has an empty place.");
            else if (!place[0].Is("CONSTRAINT") && (place[0].Kind != TSqlTokenKind.Name || place.Count < 2 || !Types.Contains(place[1].Text)))
                problems.Add($"Line {place[0].Line}: '{place[0].Text}' is no column with a type of the server.");
        }
    }

    // The list in parentheses that opens at a place, cut at its commas.
    private static List<List<TSqlToken>> Places(List<TSqlToken> statement, int open)
    {
        var places = new List<List<TSqlToken>> { new() };
        var depth = 0;
        for (var at = Math.Max(open, 0); at < statement.Count; at++)
        {
            var token = statement[at];
            depth += token.IsSymbol('(') ? 1 : token.IsSymbol(')') ? -1 : 0;
            if (depth == 0)
                return places;
            if (depth == 1 && token.IsSymbol(','))
                places.Add([]);
            else if (at > open)
                places[^1].Add(token);
        }

        return places;
    }
}
