namespace ResponseWorkflow.Application.Forms.Patterns;

/// <summary>A part of a pattern as it was written.</summary>
internal abstract record PatternNode
{
    /// <summary>A character of a set.</summary>
    internal sealed record One(CharacterSet Set) : PatternNode;

    /// <summary>The beginning or the end of the text.</summary>
    internal sealed record Tie(bool IsStart) : PatternNode;

    /// <summary>Parts behind each other.</summary>
    internal sealed record Sequence(IReadOnlyList<PatternNode> Parts) : PatternNode;

    /// <summary>One of several parts.</summary>
    internal sealed record Either(IReadOnlyList<PatternNode> Parts) : PatternNode;

    /// <summary>A part several times; without a most, any number of times.</summary>
    internal sealed record Repeated(PatternNode Part, int Least, int? Most) : PatternNode;
}
