namespace ResponseWorkflow.Application.Forms.Patterns;

/// <summary>What a step of a pattern does.</summary>
internal enum PatternStepKind
{
    /// <summary>Takes a character of a set.</summary>
    Take,

    /// <summary>Goes on behind itself and at another step.</summary>
    Fork,

    /// <summary>Goes on at another step.</summary>
    Jump,

    /// <summary>Holds at the beginning of the text.</summary>
    Start,

    /// <summary>Holds at its end.</summary>
    End,

    /// <summary>The pattern is found.</summary>
    Found,
}
