namespace TestKit.SqlServer;

/// <summary>What a token of a T-SQL text is.</summary>
public enum TSqlTokenKind
{
    /// <summary>A keyword, or a name without brackets.</summary>
    Word,

    /// <summary>A name in brackets.</summary>
    Name,

    /// <summary>A text in single quotes, with or without <c>N</c>.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A parameter or variable, with its <c>@</c>.</summary>
    Variable,

    /// <summary>Anything else, one character; <c>||</c>, <c>::</c> and <c>$1</c>, which are other products', as a whole.</summary>
    Symbol,

    /// <summary>A name in double quotes or backticks, which other products use.</summary>
    ForeignName,
}
