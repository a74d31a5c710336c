namespace ResponseWorkflow.Expressions.Regex;

/// <summary>A part of a parsed regular expression.</summary>
internal abstract record RegexNode
{
    /// <summary>Matches nothing in particular, always.</summary>
    internal sealed record Empty : RegexNode;

    /// <summary>One character.</summary>
    internal sealed record Literal(int CodePoint) : RegexNode;

    /// <summary>One character of a set.</summary>
    internal sealed record Set(CodePointSet Members, bool IsNegated) : RegexNode;

    /// <summary>The dot.</summary>
    internal sealed record Any : RegexNode;

    /// <summary><c>^</c>, <c>$</c>, <c>\b</c> or <c>\B</c>, named by its last character.</summary>
    internal sealed record Boundary(char Kind) : RegexNode;

    /// <summary>A reference to what a group matched, by number or by name.</summary>
    internal sealed record BackReference(int Number, string? Name) : RegexNode;

    /// <summary>A group; <paramref name="Number"/> is 0 when it captures nothing.</summary>
    internal sealed record Group(RegexNode Body, int Number) : RegexNode;

    /// <summary>A look ahead or behind.</summary>
    internal sealed record Look(RegexNode Body, bool IsBehind, bool IsNegated) : RegexNode;

    /// <summary>A repetition. It holds the groups numbered from <paramref name="FirstGroup"/> to <paramref name="LastGroup"/>.</summary>
    internal sealed record Repeat(RegexNode Body, int Minimum, int? Maximum, bool IsLazy, int FirstGroup, int LastGroup) : RegexNode;

    /// <summary>Parts one after the other.</summary>
    internal sealed record Sequence(IReadOnlyList<RegexNode> Parts) : RegexNode;

    /// <summary>Alternatives, tried in order.</summary>
    internal sealed record Choice(IReadOnlyList<RegexNode> Alternatives) : RegexNode;
}
