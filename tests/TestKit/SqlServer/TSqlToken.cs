namespace TestKit.SqlServer;

/// <summary>One token of a T-SQL text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As it stands there; of a bracketed name what is between the brackets.</param>
/// <param name="Line">Its line, from 1.</param>
public readonly record struct TSqlToken(TSqlTokenKind Kind, string Text, int Line)
{
    /// <summary>Whether it is that word, in capitals or not.</summary>
    public bool Is(string word) => Kind == TSqlTokenKind.Word && string.Equals(Text, word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it is that symbol.</summary>
    public bool IsSymbol(char symbol) => Kind == TSqlTokenKind.Symbol && Text.Length == 1 && Text[0] == symbol;
}
