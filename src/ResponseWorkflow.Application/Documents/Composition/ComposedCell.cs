namespace ResponseWorkflow.Application.Documents.Composition;

/// <summary>A cell of a table.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Tone">How it is said.</param>
public sealed record ComposedCell(string Text, ComposedTone Tone = ComposedTone.Plain);
