namespace ResponseWorkflow.Application.Definitions.Importing;

/// <summary>What came of an import.</summary>
/// <param name="Folder">The folder, as a full path.</param>
/// <param name="Files">The files in order of their paths; none when imports are switched off or the folder does not exist.</param>
public sealed record ImportReport(string Folder, IReadOnlyList<ImportedFile> Files)
{
    /// <summary>How many files had an outcome.</summary>
    public int Count(ImportOutcome outcome) => Files.Count(file => file.Outcome == outcome);
}
