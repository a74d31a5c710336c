namespace ResponseWorkflow.Application.Documents.Composition;

/// <summary>Places for signatures with their dates.</summary>
/// <param name="Places">Who signs: as what, and the name where it is known.</param>
/// <param name="DateLabel">What stands before the date.</param>
public sealed record ComposedSignatures(IReadOnlyList<ComposedPair> Places, string DateLabel) : ComposedBlock;
