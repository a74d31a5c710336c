using System.Collections.Frozen;

namespace TestKit.SqlServer;

/// <summary>Words and signs that other products have and SQL Server has not.</summary>
internal static class TSqlForeignWords
{
    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
        [
            "LIMIT", "RETURNING", "ILIKE", "AUTOINCREMENT", "PRAGMA", "BOOLEAN", "SERIAL", "BIGSERIAL", "JSONB", "TIMESTAMPTZ", "BYTEA", "BLOB", "INTERVAL", "SKIP",
            "LOCKED", "CONFLICT", "GLOB", "STRICT", "ROWID", "TRUE", "FALSE", "IFNULL", "STRFTIME", "EXTRACT", "LENGTH", "EPOCH",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds a problem for each.</summary>
    public static void Find(IReadOnlyList<TSqlToken> tokens, List<string> problems)
    {
        for (var place = 0; place < tokens.Count; place++)
        {
            var token = tokens[place];
            if (token.Kind == TSqlTokenKind.ForeignName)
                problems.Add($"Line {token.Line}: the name '{token.Text}' stands in quotes, not in brackets.");
            else if (token.Kind == TSqlTokenKind.Symbol && token.Text.Length > 1)
                problems.Add($"Line {token.Line}: '{token.Text}' belongs to another product.");
            else if (token.Kind == TSqlTokenKind.Word && Words.Contains(token.Text))
                problems.Add($"Line {token.Line}: {token.Text} belongs to another product.");
            else if (token.Is("FOR") && place + 1 < tokens.Count && tokens[place + 1].Is("UPDATE"))
                problems.Add($"Line {token.Line}: FOR UPDATE belongs to another product.");
        }
    }
}
