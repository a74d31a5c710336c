namespace ResponseWorkflow.Application.Documents.Templates;

/// <summary>A template as it is in force.</summary>
/// <param name="Template">The template.</param>
/// <param name="Version">Its version; 0 is what the product brings.</param>
/// <param name="Author">Who made the version; null for what the product brings.</param>
/// <param name="At">When; null for what the product brings.</param>
public sealed record TemplateInForce(DocumentTemplate Template, int Version, string? Author, DateTimeOffset? At);
