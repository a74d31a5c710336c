namespace ResponseWorkflow.Expressions.Regex;

/// <summary>The flags of a regular expression, in the order in which the language lists them.</summary>
[Flags]
internal enum RegexFlags
{
    /// <summary>No flag.</summary>
    None = 0,

    /// <summary><c>g</c>: all matches, from <c>lastIndex</c> on.</summary>
    Global = 1,

    /// <summary><c>i</c>: upper and lower case are the same.</summary>
    IgnoreCase = 2,

    /// <summary><c>m</c>: <c>^</c> and <c>$</c> match at line ends.</summary>
    Multiline = 4,

    /// <summary><c>s</c>: the dot matches line ends.</summary>
    DotAll = 8,

    /// <summary><c>u</c>: the pattern speaks of code points, not of UTF-16 units.</summary>
    Unicode = 16,

    /// <summary><c>y</c>: matches only at <c>lastIndex</c>.</summary>
    Sticky = 32,
}
