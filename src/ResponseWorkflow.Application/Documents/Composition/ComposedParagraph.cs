namespace ResponseWorkflow.Application.Documents.Composition;

/// <summary>A paragraph.</summary>
/// <param name="Lines">Its lines.</param>
public sealed record ComposedParagraph(IReadOnlyList<string> Lines) : ComposedBlock;
