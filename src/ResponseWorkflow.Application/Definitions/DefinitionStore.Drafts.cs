using ResponseWorkflow.Application.Audit;
using ResponseWorkflow.Application.Definitions.Importing;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Engine.Definitions;

namespace ResponseWorkflow.Application.Definitions;

/// <content>Drafts that come from files, and what is known of drafts before they are published.</content>
public sealed partial class DefinitionStore
{
    /// <summary>Stores documents as drafts, all of them or none. Drafts of others are left alone.</summary>
    /// <param name="documents">The documents. One without a logical id becomes a new definition.</param>
    /// <param name="author">Who imports.</param>
    /// <param name="cancellationToken">Gives up before the commit.</param>
    /// <exception cref="RefusedException">As <see cref="SaveDraftAsync"/>; <c>definition.changed</c> where somebody else has a draft; <c>import.duplicate</c>.</exception>
    public Task<IReadOnlyList<StoredVersion>> ImportDraftsAsync(IReadOnlyList<DefinitionDocument> documents, string author, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(documents);

        // In one order, so that two imports cannot wait for each other.
        var accepted = documents.Select(document => Accept(document, author)).OrderBy(static one => one.DefinitionId, StringComparer.Ordinal).ToList();
        if (accepted.GroupBy(static one => one.DefinitionId, StringComparer.Ordinal).FirstOrDefault(static same => same.Skip(1).Any()) is { } twice)
            throw DefinitionRefusals.ImportedTwice(twice.Key);
        var basis = new EditBasis { Editor = author, SparesDrafts = true };
        return _database.RunAsync<IReadOnlyList<StoredVersion>>(
            async (transaction, token) =>
            {
                var stored = new List<StoredVersion>(accepted.Count);
                foreach (var (definitionId, content) in accepted)
                {
                    var definition = await LockedDefinition.OpenAsync(transaction, definitionId, changesCatalogue: false, token);
                    var draft = PutDraft(transaction, definition, definitionId, content, author, basis);
                    definition.Save();
                    stored.Add(Stored(draft));
                    transaction.AfterCommit(() => LogSaved(definitionId, draft.Version, author));
                }

                // After all definitions are locked: the trail is locked last.
                foreach (var draft in stored)
                    await AuditAsync(transaction, author, AuditActs.DefinitionImported, draft.Summary.DefinitionId, new { version = draft.Summary.Version, versionId = draft.Summary.Id }, token);
                return stored;
            },
            cancellationToken);
    }

    /// <summary>Stores the definition of a file as a draft, unless it is what the newest version holds already. The draft of somebody else is left alone.</summary>
    /// <param name="document">The document. One without a logical id becomes a new definition.</param>
    /// <param name="author">Who imports.</param>
    /// <param name="cancellationToken">Gives up before the commit.</param>
    /// <exception cref="RefusedException">As <see cref="SaveDraftAsync"/>; <c>definition.changed</c> where somebody else has a draft.</exception>
    public Task<ImportedDraft> ImportDraftAsync(DefinitionDocument document, string author, CancellationToken cancellationToken)
    {
        var (definitionId, content) = Accept(document, author);
        var basis = new EditBasis { Editor = author, SparesDrafts = true };
        return _database.RunAsync(
            async (transaction, token) =>
            {
                var definition = await LockedDefinition.OpenAsync(transaction, definitionId, changesCatalogue: false, token);
                var isNew = definition.Row is null;
                if (definition.Newest is { } newest && newest.ContentHash == content.Hash)
                    return new ImportedDraft(VersionSummary.Of(newest), ImportOutcome.Unchanged);
                var draft = PutDraft(transaction, definition, definitionId, content, author, basis);
                definition.Save();
                await AuditAsync(transaction, author, AuditActs.DefinitionImported, definitionId, new { version = draft.Version, versionId = draft.Id }, token);
                transaction.AfterCommit(() => LogSaved(definitionId, draft.Version, author));
                return new ImportedDraft(VersionSummary.Of(draft), isNew ? ImportOutcome.Added : ImportOutcome.Updated);
            },
            cancellationToken);
    }

    /// <summary>Gives the draft of a definition the note that it will be published with.</summary>
    /// <param name="definitionId">Logical id.</param>
    /// <param name="changeNote">What was changed; null or empty takes the note away.</param>
    /// <param name="author">Who gives it.</param>
    /// <param name="cancellationToken">Gives up before the commit.</param>
    /// <exception cref="RefusedException"><c>definition.unknown</c>, <c>definition.noDraft</c>, <c>field.tooLong</c>.</exception>
    public Task<VersionSummary> SetDraftNoteAsync(string definitionId, string? changeNote, string author, CancellationToken cancellationToken)
    {
        new FieldChecks().Reference("definitionId", definitionId).Author(author).ChangeNote(changeNote).Demand();
        return _database.RunAsync(
            async (transaction, token) =>
            {
                var definition = await LockedDefinition.OpenAsync(transaction, definitionId, changesCatalogue: false, token);
                if (definition.Row is null)
                    throw DefinitionRefusals.DefinitionUnknown(definitionId);
                var draft = definition.Draft ?? throw DefinitionRefusals.NoDraft(definitionId);
                draft.ChangeNote = string.IsNullOrWhiteSpace(changeNote) ? null : changeNote.Trim();
                transaction.Update(VersionColumns.Note, draft);
                definition.Save();
                return VersionSummary.Of(draft);
            },
            cancellationToken);
    }

    /// <summary>What would hinder publishing the newest version of a definition now, and what should be looked at. Nothing is stored.</summary>
    /// <exception cref="RefusedException"><c>definition.unknown</c>.</exception>
    public async Task<VersionProblems> FindProblemsAsync(string definitionId, CancellationToken cancellationToken)
    {
        new FieldChecks().Reference("definitionId", definitionId).Demand();
        await using var context = _database.CreateContext();
        var newest = await NewestAsync(context, definitionId, cancellationToken);
        var publication = await CheckAsync(context, newest, Compilation.ReferencePreference.NamedVersion, _time.GetUtcNow(), cancellationToken);
        return new(newest.Version, newest.Id, newest.ContentHash, publication.Problems);
    }
}
