namespace TestKit.SqlServer;

/// <summary>Cuts a T-SQL text into tokens. Comments and white space are passed over.</summary>
/// <param name="sql">The text.</param>
/// <param name="problems">Takes what is never closed.</param>
public sealed class TSqlTokenizer(string sql, ICollection<string> problems)
{
    private int _at;
    private int _line = 1;

    /// <summary>The tokens.</summary>
    public IReadOnlyList<TSqlToken> Read()
    {
        var tokens = new List<TSqlToken>();
        while (SkipSpace())
            tokens.Add(Next());
        return tokens;
    }

    private bool SkipSpace()
    {
        while (_at < sql.Length)
        {
            if (Starts("--"))
                _at = sql.IndexOf('\n', _at) is var end and >= 0 ? end : sql.Length;
            else if (Starts("/*"))
                Enclosed("*/", 2, "A comment");
            else if (char.IsWhiteSpace(sql[_at]))
                _line += sql[_at++] == '\n' ? 1 : 0;
            else
                return true;
        }

        return false;
    }

    private TSqlToken Next()
    {
        var line = _line;
        var first = sql[_at];
        return first switch
        {
            '\'' => new(TSqlTokenKind.Text, Quoted('\'', 1, "A text"), line),
            'N' when Starts("N'") => new(TSqlTokenKind.Text, Quoted('\'', 2, "A text"), line),
            '[' => new(TSqlTokenKind.Name, Quoted(']', 1, "A name"), line),
            '"' or '`' => new(TSqlTokenKind.ForeignName, Quoted(first, 1, "A name"), line),
            '@' => new(TSqlTokenKind.Variable, While(1, static c => char.IsLetterOrDigit(c) || c is '_' or '@' or '#'), line),
            '$' when _at + 1 < sql.Length && char.IsDigit(sql[_at + 1]) => new(TSqlTokenKind.Symbol, While(1, char.IsDigit), line),
            _ when char.IsDigit(first) => new(TSqlTokenKind.Number, While(1, static c => char.IsLetterOrDigit(c) || c == '.'), line),
            _ when char.IsLetter(first) || first is '_' or '#' => new(TSqlTokenKind.Word, While(1, static c => char.IsLetterOrDigit(c) || c is '_' or '#'), line),
            _ => new(TSqlTokenKind.Symbol, Take(Starts("||") || Starts("::") ? 2 : 1), line),
        };
    }

    private bool Starts(string text) => string.CompareOrdinal(sql, _at, text, 0, text.Length) == 0;

    private string Take(int length)
    {
        var text = sql.Substring(_at, length);
        _at += length;
        return text;
    }

    private string While(int from, Func<char, bool> goesOn)
    {
        var end = _at + from;
        while (end < sql.Length && goesOn(sql[end]))
            end++;
        return Take(end - _at);
    }

    // The closing quote twice stands for itself.
    private string Quoted(char close, int skip, string what)
    {
        var start = _at + skip;
        for (var end = start; end < sql.Length; end++)
        {
            if (sql[end] != close)
                continue;
            if (end + 1 < sql.Length && sql[end + 1] == close)
            {
                end++;
                continue;
            }

            var text = sql[start..end];
            _line += text.Count(static c => c == '\n');
            _at = end + 1;
            return text;
        }

        return NeverClosed(what, start);
    }

    private void Enclosed(string close, int skip, string what)
    {
        var end = sql.IndexOf(close, _at + skip, StringComparison.Ordinal);
        if (end < 0)
        {
            NeverClosed(what, _at);
            return;
        }

        _line += sql.AsSpan(_at, end - _at).Count('\n');
        _at = end + close.Length;
    }

    private string NeverClosed(string what, int start)
    {
        problems.Add($"Line {_line}: {what} is never closed.");
        _at = sql.Length;
        return sql[start..];
    }
}
