namespace ResponseWorkflow.Application.Documents.Printing;

/// <summary>A document as a page to be read and printed.</summary>
/// <param name="Html">The page.</param>
/// <param name="ContentPolicy">What it may load and run: its own style, and nothing else (Content-Security-Policy).</param>
public sealed record PrintPage(string Html, string ContentPolicy);
