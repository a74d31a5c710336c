namespace ResponseWorkflow.Application.Definitions.Importing;

/// <summary>What came of importing a definition as a draft.</summary>
/// <param name="Version">The draft; the newest version when nothing was stored.</param>
/// <param name="Outcome"><see cref="ImportOutcome.Added"/>, <see cref="ImportOutcome.Updated"/> or <see cref="ImportOutcome.Unchanged"/>; nothing is published.</param>
public sealed record ImportedDraft(VersionSummary Version, ImportOutcome Outcome);
