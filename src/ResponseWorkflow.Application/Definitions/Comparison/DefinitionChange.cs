namespace ResponseWorkflow.Application.Definitions.Comparison;

/// <summary>One difference between two versions of a definition.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Subject">To which part.</param>
/// <param name="Text">The change in a sentence, in English.</param>
/// <param name="TextZh">The same in Chinese.</param>
public sealed record DefinitionChange(ChangeKind Kind, ChangeSubject Subject, string Text, string TextZh)
{
    /// <summary>The activity that it concerns; null when it concerns the definition as a whole.</summary>
    public string? ActivityId { get; init; }

    /// <summary>What people call that activity.</summary>
    public string? ActivityName { get; init; }

    /// <summary>The value before, as people read it; null where there was none.</summary>
    public string? Before { get; init; }

    /// <summary>The value after, as people read it; null where there is none.</summary>
    public string? After { get; init; }
}
