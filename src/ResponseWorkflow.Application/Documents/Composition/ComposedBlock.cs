namespace ResponseWorkflow.Application.Documents.Composition;

/// <summary>A part of a document.</summary>
public abstract record ComposedBlock;
