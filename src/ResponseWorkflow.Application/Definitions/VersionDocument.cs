using ResponseWorkflow.Engine.Definitions;

namespace ResponseWorkflow.Application.Definitions;

/// <summary>The document of a stored version.</summary>
/// <remarks>
/// The bytes of a version are written once. What changes of a version later (which one is newest, which one is published) stands in columns only, and is
/// put into the document when it is read: so it can never disagree.
/// </remarks>
internal static class VersionDocument
{
    // What was accepted once must remain readable under smaller limits of a later configuration.
    private static readonly DefinitionLimits Unlimited = new() { Bytes = int.MaxValue, Depth = 1024, Activities = int.MaxValue, TextBytes = int.MaxValue };

    /// <summary>Reads a version's document.</summary>
    /// <exception cref="InvalidDataException">What is stored is no document: somebody has changed it in the database.</exception>
    public static DefinitionDocument Read(DefinitionVersionRow row)
    {
        var parsed = DefinitionDocument.Parse(row.Document, Unlimited);
        return parsed.Document is { } document
            ? WithFacts(document, row)
            : throw new InvalidDataException(string.Join(" ", parsed.Problems.Select(static problem => problem.Message)));
    }

    /// <summary>The document with what the row says of the version.</summary>
    public static DefinitionDocument WithFacts(DefinitionDocument document, DefinitionVersionRow row) => document.With(new DefinitionEdits
    {
        Id = row.Id,
        DefinitionId = row.DefinitionId,
        Version = row.Version,
        IsLatest = row.IsLatest,
        IsPublished = row.State == VersionState.Published,
        CreatedAt = row.CreatedAt,
    });
}
