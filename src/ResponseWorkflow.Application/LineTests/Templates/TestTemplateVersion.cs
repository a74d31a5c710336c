namespace ResponseWorkflow.Application.LineTests.Templates;

/// <summary>A version of a template of line tests.</summary>
/// <param name="Version">Which; 0 is what the product brings.</param>
/// <param name="Template">What it says; null where a template of the administrators' own was taken back.</param>
/// <param name="Author">Who; null for what the product brings.</param>
/// <param name="Reason">Why.</param>
/// <param name="At">When; null for what the product brings.</param>
public sealed record TestTemplateVersion(int Version, TestTemplate? Template, string? Author, string? Reason, DateTimeOffset? At);
