namespace ResponseWorkflow.Expressions.Syntax;

/// <summary>One token.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The name, word or punctuator; for a string or template piece its value.</param>
/// <param name="Start">The offset of its first character.</param>
/// <param name="End">The offset after its last character.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Start, int End)
{
    /// <summary>The value of a number.</summary>
    public double Number { get; init; }

    /// <summary>Whether a line ended between the token before and this one.</summary>
    public bool AfterLineEnd { get; init; }

    /// <summary>For a template piece: whether the closing backtick followed. For a name or string: whether it holds escapes.</summary>
    public bool Flag { get; init; }

    /// <summary>Whether this is that punctuator.</summary>
    public bool Is(string punctuator) => Kind == TokenKind.Punctuator && Text == punctuator;

    /// <summary>Whether this is that reserved word.</summary>
    public bool IsKeyword(string word) => Kind == TokenKind.Keyword && Text == word;

    /// <summary>Whether this is that name, written without escapes, as for words with a meaning in some places only.</summary>
    public bool IsName(string name) => Kind == TokenKind.Name && !Flag && Text == name;
}
