namespace ResponseWorkflow.Expressions.Syntax;

/// <summary>The kinds of tokens.</summary>
internal enum TokenKind
{
    /// <summary>The end of the text.</summary>
    End,

    /// <summary>A name that is no reserved word.</summary>
    Name,

    /// <summary>A reserved word.</summary>
    Keyword,

    /// <summary>A punctuator.</summary>
    Punctuator,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A string.</summary>
    String,

    /// <summary>A piece of a template, from a backtick or closing brace to the next opening of an expression or the closing backtick.</summary>
    Template,
}
