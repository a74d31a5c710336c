namespace ResponseWorkflow.Server.Api.Definitions;

/// <summary>Something that is wrong with a definition, or should be looked at.</summary>
public sealed record ProblemModel
{
    /// <summary>Stable code, such as <c>expression.syntax</c>.</summary>
    public required string Code { get; init; }

    /// <summary>What is wrong and what to do, in the language of the answer.</summary>
    public required string Message { get; init; }

    /// <summary>Id of the activity; null when it concerns the definition itself.</summary>
    public required string? ActivityId { get; init; }

    /// <summary>What people call that activity.</summary>
    public required string? ActivityName { get; init; }

    /// <summary>The property in the JSON; null when it is none in particular.</summary>
    public required string? Field { get; init; }
}
