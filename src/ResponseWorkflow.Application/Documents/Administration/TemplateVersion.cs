using ResponseWorkflow.Application.Documents.Templates;

namespace ResponseWorkflow.Application.Documents.Administration;

/// <summary>A version of a template.</summary>
/// <param name="Version">Which; 0 is what the product brings.</param>
/// <param name="Template">What it says; null where a template of the administrators' own was taken back.</param>
/// <param name="Author">Who; null for what the product brings.</param>
/// <param name="Reason">Why.</param>
/// <param name="At">When; null for what the product brings.</param>
public sealed record TemplateVersion(int Version, DocumentTemplate? Template, string? Author, string? Reason, DateTimeOffset? At);
