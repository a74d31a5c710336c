using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Audit;
using ResponseWorkflow.Application.Definitions.Compilation;
using ResponseWorkflow.Application.Definitions.Publishing;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Definitions;

namespace ResponseWorkflow.Application.Definitions;

/// <content>The steps that commands are made of. Each belongs into a transaction that has locked the definition.</content>
public sealed partial class DefinitionStore
{
    private static StoredVersion Stored(DefinitionVersionRow row) => new(VersionSummary.Of(row), VersionDocument.Read(row));

    private static async Task<StoredVersion> ReadAsync(StorageTransaction transaction, DefinitionVersionRow row, CancellationToken cancellationToken)
    {
        row.Document = await DocumentAsync(transaction, row.Id, cancellationToken);
        return Stored(row);
    }

    private static void CheckBasis(DefinitionVersionRow newest, EditBasis? basis)
    {
        if (basis is not null && !basis.Fits(newest))
            throw DefinitionRefusals.Changed(newest, isOwn: basis.Editor == newest.Author);
    }

    private static Task<byte[]> DocumentAsync(StorageTransaction transaction, string versionId, CancellationToken cancellationToken) =>
        transaction.Context.DefinitionVersions.Where(row => row.Id == versionId).Select(static row => row.Document).FirstAsync(cancellationToken);

    private TriggerWriter Triggers(StorageTransaction transaction) => new(transaction, _compiler, _planner);

    private DefinitionVersionRow PutDraft(StorageTransaction transaction, LockedDefinition definition, string definitionId, VersionContent content, string author, EditBasis? basis)
    {
        var now = _time.GetUtcNow();
        if (definition.Row is null && basis is { NamesVersion: true })
            throw DefinitionRefusals.DefinitionUnknown(definitionId);
        if (definition.Row is { } taken && basis is { IsNew: true })
            throw DefinitionRefusals.Exists(taken);
        var row = definition.Row ?? definition.Create(definitionId, now);
        if (definition.Newest is { } newest)
            CheckBasis(newest, basis);
        row.Name = content.Name;
        row.Family = content.Family ?? row.Family;
        if (definition.Draft is { } draft)
        {
            content.PutInto(draft, author, basis?.Page, now);
            transaction.Update(VersionColumns.Content, draft);
            return draft;
        }

        if (definition.Newest is { } previous)
        {
            previous.IsLatest = false;
            transaction.Update(VersionColumns.Standing, previous);
        }

        row.LatestVersion++;
        var added = new DefinitionVersionRow
        {
            Id = NewId(),
            DefinitionId = definitionId,
            Version = row.LatestVersion,
            IsLatest = true,
            ContentHash = content.Hash,
            Document = [],
            Author = author,
            CreatedAt = now,
        };
        content.PutInto(added, author, basis?.Page, now);
        transaction.Insert(added);
        definition.Add(added);
        return added;
    }

    private async Task<PublishedVersion> PutAndPublishAsync(
        StorageTransaction transaction,
        LockedDefinition definition,
        string definitionId,
        VersionContent content,
        Publisher publisher,
        EditBasis? basis,
        ReferencePreference preference,
        CancellationToken cancellationToken,
        Action<DefinitionRow>? mark = null)
    {
        var draft = PutDraft(transaction, definition, definitionId, content, publisher.Author, basis);

        // Rows are read when they are written: as a draft first, before the steps below make of it what is published.
        await transaction.FlushAsync(cancellationToken);
        var warnings = await MakePublishedAsync(transaction, definition, draft, publisher, preference, cancellationToken);
        mark?.Invoke(definition.Row!);
        definition.Save();
        return new(Stored(draft), warnings);
    }

    private async Task<IReadOnlyList<DefinitionProblem>> MakePublishedAsync(
        StorageTransaction transaction,
        LockedDefinition definition,
        DefinitionVersionRow target,
        Publisher publisher,
        ReferencePreference preference,
        CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        var publication = await CheckAsync(transaction.Context, target, preference, now, cancellationToken);

        // A note that stands on what was published before tells of that publication, not of this one.
        var note = publisher.ChangeNote ?? (target.State == VersionState.Draft ? target.ChangeNote : null);
        List<Refusal> refusals = [.. publication.Errors.Select(DefinitionRefusals.Of)];
        if (_options.RequireChangeNote && string.IsNullOrWhiteSpace(note))
            refusals.Add(DefinitionRefusals.NoteMissing());
        if (refusals.Count > 0)
            throw new RefusedException(refusals);
        var (comparedWith, changes) = await CompareWithPreviousAsync(transaction.Context, definition, target, cancellationToken);
        if (definition.Published is { } previous)
            Retract(transaction, previous);
        target.State = VersionState.Published;
        target.PublishedAt = now;
        target.PublishedBy = publisher.Author;
        target.RetractedAt = null;
        target.ChangeNote = note;
        target.Pins = publication.Pins.ToJson();
        transaction.Update(VersionColumns.Standing, target);
        await Triggers(transaction).ReplaceAsync(target.DefinitionId, target.Id, publication.Triggers, now, cancellationToken);
        await AnnounceAsync(transaction, definition, cancellationToken);
        await AuditAsync(
            transaction,
            publisher.Author,
            AuditActs.DefinitionPublished,
            target.DefinitionId,
            new { version = target.Version, versionId = target.Id, changeNote = note, comparedWith, changeCount = changes.Count, changes = changes.Take(_options.AuditedChanges) },
            cancellationToken);
        transaction.AfterCommit(() => LogPublished(target.DefinitionId, target.Version, publisher.Author, note));
        return [.. publication.Warnings];
    }

    private async Task<Publication> CheckAsync(ResponseDbContext context, DefinitionVersionRow target, ReferencePreference preference, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var document = VersionDocument.Read(target);

        // What was published once keeps its pins: instances may be pinned to it.
        var (pins, workflows) = target.Pins is null
            ? await new ReferenceResolver(_compiler.Types, context, preference).ResolveAsync(document, target.DefinitionId, cancellationToken)
            : await _compiler.ReadPinnedAsync(context, target.Pins, cancellationToken);
        return await _check.CheckAsync(document, target, pins, workflows, now, cancellationToken);
    }

    private void Retract(StorageTransaction transaction, DefinitionVersionRow published)
    {
        published.State = VersionState.Retracted;
        published.RetractedAt = _time.GetUtcNow();
        transaction.Update(VersionColumns.Standing, published);
    }

    private async Task AnnounceAsync(StorageTransaction transaction, LockedDefinition definition, CancellationToken cancellationToken)
    {
        await definition.SaveCatalogueAsync(cancellationToken);
        transaction.AfterCommit(_catalogue.MarkChanged);
    }
}
