namespace ResponseWorkflow.Server.Api.Definitions;

/// <summary>What came of an import.</summary>
public sealed record ImportModel
{
    /// <summary>The files, in the order in which they were sent.</summary>
    public required IReadOnlyList<ImportedFileModel> Items { get; init; }
}
