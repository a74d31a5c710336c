namespace ResponseWorkflow.Expressions.Liquid.Syntax;

/// <summary>The kinds of token between a tag's or an output's braces.</summary>
internal enum LiquidTokenKind
{
    /// <summary>The closing braces.</summary>
    End,
    Identifier,
    Text,
    Number,
    Dot,
    DotDot,
    Comma,
    Colon,
    Pipe,
    OpenBracket,
    CloseBracket,
    OpenParenthesis,
    CloseParenthesis,
    Assign,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}
