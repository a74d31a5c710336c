namespace ResponseWorkflow.Application.Documents.Composition;

/// <summary>A heading.</summary>
/// <param name="Level">Its level, from 1 to 3.</param>
/// <param name="Text">Its text.</param>
public sealed record ComposedHeading(int Level, string Text) : ComposedBlock;
