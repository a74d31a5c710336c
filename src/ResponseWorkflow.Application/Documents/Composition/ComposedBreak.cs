namespace ResponseWorkflow.Application.Documents.Composition;

/// <summary>What follows begins on a new page.</summary>
public sealed record ComposedBreak : ComposedBlock;
