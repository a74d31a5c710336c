namespace ResponseWorkflow.Application.Runtime.Commands;

/// <summary>Whom a stimulus reaches.</summary>
/// <param name="ResumedInstances">The instances that wait for it; they go on right after.</param>
/// <param name="StartedDefinitions">The definitions that it starts.</param>
/// <param name="IsKept">Whether nothing waited for it and it is kept.</param>
public sealed record PublicationAnswer(IReadOnlyList<string> ResumedInstances, IReadOnlyList<string> StartedDefinitions, bool IsKept);
