namespace ResponseWorkflow.Application.Documents.Archive;

/// <summary>A template as documents were made of it, kept once for all of them: they look the same after every change of the template, and of the product.</summary>
public sealed class DocumentLayoutRow
{
    /// <summary>SHA-256 of the template in hex.</summary>
    public required string Hash { get; init; }

    /// <summary>The template, JSON.</summary>
    public required string Template { get; init; }
}
