namespace ResponseWorkflow.Application.Documents.Composition;

/// <summary>A name with its value.</summary>
/// <param name="Label">The name.</param>
/// <param name="Value">The value.</param>
public sealed record ComposedPair(string Label, string Value);
