using ResponseWorkflow.Application.Definitions.Comparison;

namespace ResponseWorkflow.Server.Api.Definitions;

/// <summary>One difference between two versions.</summary>
public sealed record ChangeModel
{
    /// <summary>What happened.</summary>
    public required ChangeKind Kind { get; init; }

    /// <summary>To which part.</summary>
    public required ChangeSubject Subject { get; init; }

    /// <summary>The activity that it concerns; null when it concerns the definition as a whole.</summary>
    public required string? ActivityId { get; init; }

    /// <summary>What people call that activity.</summary>
    public required string? ActivityName { get; init; }

    /// <summary>The change in a sentence, in the language of the answer.</summary>
    public required string Text { get; init; }

    /// <summary>The value before, as people read it; null where there was none.</summary>
    public required string? Before { get; init; }

    /// <summary>The value after; null where there is none.</summary>
    public required string? After { get; init; }
}
