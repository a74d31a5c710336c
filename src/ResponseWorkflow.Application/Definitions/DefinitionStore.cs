using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Audit;
using ResponseWorkflow.Application.Definitions.Comparison;
using ResponseWorkflow.Application.Definitions.Compilation;
using ResponseWorkflow.Application.Definitions.Publishing;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Descriptors;
using ResponseWorkflow.Engine.Execution;

namespace ResponseWorkflow.Application.Definitions;

/// <summary>The commands about definitions. Each is one transaction: done as a whole, or refused and nothing stored. Safe for use by several threads.</summary>
/// <remarks>
/// <para>A definition has one draft and one published version at most. Numbers of versions grow and are not given twice. Content that was published never changes.</para>
/// <para>All commands throw <see cref="RefusedException"/> for what their caller did wrong and <see cref="StorageUnavailableException"/> when the database cannot be used.</para>
/// </remarks>
public sealed partial class DefinitionStore
{
    private readonly Database _database;
    private readonly DefinitionCatalogue _catalogue;
    private readonly IIdentitySource _identities;
    private readonly TimeProvider _time;
    private readonly DefinitionOptions _options;
    private readonly ILogger<DefinitionStore> _logger;
    private readonly VersionCompiler _compiler;
    private readonly TriggerPlanner _planner;
    private readonly PublicationCheck _check;
    private readonly DefinitionComparer _comparer;
    private readonly AuditTrail _audit;

    /// <summary>Makes the store.</summary>
    /// <param name="database">Where definitions are stored.</param>
    /// <param name="catalogue">The node's catalogue, which is told of publications.</param>
    /// <param name="types">The activity types of the program, without workflows.</param>
    /// <param name="identities">Gives versions their ids.</param>
    /// <param name="time">The clock.</param>
    /// <param name="options">Limits.</param>
    /// <param name="bursts">What the host decides about scripts; inputs of triggers are evaluated by it.</param>
    /// <param name="audit">Told of what concerns more than a draft, in the same transaction.</param>
    /// <param name="rules">What rooms of the application demand of definitions that use their activities.</param>
    /// <param name="logger">Told of every change.</param>
    public DefinitionStore(
        Database database,
        DefinitionCatalogue catalogue,
        ActivityRegistry types,
        IIdentitySource identities,
        TimeProvider time,
        IOptions<DefinitionOptions> options,
        BurstOptions bursts,
        AuditTrail audit,
        IEnumerable<IDefinitionRule> rules,
        ILogger<DefinitionStore> logger)
    {
        ArgumentNullException.ThrowIfNull(options);
        _database = database;
        _catalogue = catalogue;
        _identities = identities;
        _time = time;
        _options = options.Value;
        _logger = logger;
        _compiler = new(types);
        _planner = new(_options, bursts);
        _check = new(_planner, [.. rules]);
        _comparer = new(types, _options.ComparedCharacters);
        _audit = audit;
    }

    /// <summary>Stores a document as the draft of its definition: into the draft that there is, else as a new version. A definition that does not exist is made.</summary>
    /// <remarks>A draft that holds the same already stays as it is, whoever made it.</remarks>
    /// <param name="document">The document. Without a logical id it becomes a new definition with a new id. It may have errors: they are reported when it is published.</param>
    /// <param name="author">Who saves.</param>
    /// <param name="basis">What the author had loaded; null overwrites whatever the draft holds.</param>
    /// <param name="cancellationToken">Gives up before the commit.</param>
    /// <exception cref="RefusedException">
    /// <c>definition.changed</c> (somebody was faster), <c>definition.unknown</c> (it was deleted meanwhile), <c>document.too-large</c>, <c>json.depth</c> and the
    /// like, <c>field.missing</c>, <c>field.tooLong</c>, <c>field.invisible</c>.
    /// </exception>
    public Task<StoredVersion> SaveDraftAsync(DefinitionDocument document, string author, EditBasis? basis, CancellationToken cancellationToken)
    {
        var (definitionId, content) = Accept(document, author);
        return _database.RunAsync(
            async (transaction, token) =>
            {
                var definition = await LockedDefinition.OpenAsync(transaction, definitionId, changesCatalogue: false, token);
                if (definition.Draft is { } same && same.ContentHash == content.Hash)
                    return await ReadAsync(transaction, same, token);
                var draft = PutDraft(transaction, definition, definitionId, content, author, basis);
                definition.Save();
                transaction.AfterCommit(() => LogSaved(definitionId, draft.Version, author));
                return Stored(draft);
            },
            cancellationToken);
    }

    /// <summary>Stores a document as a draft and publishes it, or does neither. What is published already, and uses no others, stays as it is.</summary>
    /// <param name="document">The document.</param>
    /// <param name="author">Who publishes.</param>
    /// <param name="changeNote">What was changed; null takes the note that the draft was given.</param>
    /// <param name="basis">What the author had loaded; null publishes whatever happened meanwhile.</param>
    /// <param name="cancellationToken">Gives up before the commit.</param>
    /// <exception cref="RefusedException">As <see cref="SaveDraftAsync"/> and <see cref="PublishAsync"/>.</exception>
    public async Task<PublishedVersion> SaveAndPublishAsync(DefinitionDocument document, string author, string? changeNote, EditBasis? basis, CancellationToken cancellationToken)
    {
        new FieldChecks().ChangeNote(changeNote).Demand();
        var (definitionId, content) = Accept(document, author);
        return await _database.RunAsync(
            async (transaction, token) =>
            {
                var definition = await LockedDefinition.OpenAsync(transaction, definitionId, changesCatalogue: true, token);

                // One that uses others is published again: it takes what they have become since.
                if (definition.Newest is { State: VersionState.Published } same && same.ContentHash == content.Hash && !Pins.Parse(same.Pins).VersionIds.Any())
                    return new PublishedVersion(await ReadAsync(transaction, same, token), []) { WasPublished = true };
                return await PutAndPublishAsync(transaction, definition, definitionId, content, new Publisher(author, changeNote), basis, ReferencePreference.NamedVersion, token);
            },
            cancellationToken);
    }

    /// <summary>Publishes the draft, or the newest version when there is no draft. The version that was published before is retracted; its instances run on.</summary>
    /// <remarks>Where the newest version is published already, nothing changes. A retracted version comes back as it was, with the versions that it used then.</remarks>
    /// <param name="definitionId">Logical id.</param>
    /// <param name="author">Who publishes.</param>
    /// <param name="changeNote">What was changed; null takes the note that the draft was given.</param>
    /// <param name="basis">What the author had loaded; null publishes what is there.</param>
    /// <param name="cancellationToken">Gives up before the commit.</param>
    /// <exception cref="RefusedException">
    /// <c>definition.unknown</c>, <c>definition.changed</c>, or all errors of the definition together, each with its activity (among them
    /// <c>trigger.schedule</c>), with <c>definition.noteMissing</c> where a note is demanded and there is none.
    /// </exception>
    public async Task<PublishedVersion> PublishAsync(string definitionId, string author, string? changeNote, EditBasis? basis, CancellationToken cancellationToken)
    {
        new FieldChecks().Reference("definitionId", definitionId).Author(author).ChangeNote(changeNote).Demand();
        return await _database.RunAsync(
            async (transaction, token) =>
            {
                var definition = await LockedDefinition.OpenAsync(transaction, definitionId, changesCatalogue: true, token);
                var target = definition.Draft ?? definition.Newest ?? throw DefinitionRefusals.DefinitionUnknown(definitionId);
                CheckBasis(target, basis);
                target.Document = await DocumentAsync(transaction, target.Id, token);
                if (target.State == VersionState.Published)
                    return new PublishedVersion(Stored(target), []) { WasPublished = true };
                var warnings = await MakePublishedAsync(transaction, definition, target, new Publisher(author, changeNote), ReferencePreference.NamedVersion, token);
                definition.Save();
                return new PublishedVersion(Stored(target), warnings);
            },
            cancellationToken);
    }

    /// <summary>Retracts the published version: no instance starts by it any more, those that run run on.</summary>
    /// <exception cref="RefusedException"><c>definition.unknown</c>, <c>definition.unpublished</c>.</exception>
    public Task<VersionSummary> RetractAsync(string definitionId, string author, CancellationToken cancellationToken)
    {
        new FieldChecks().Reference("definitionId", definitionId).Author(author).Demand();
        return _database.RunAsync(
            async (transaction, token) =>
            {
                var definition = await LockedDefinition.OpenAsync(transaction, definitionId, changesCatalogue: true, token);
                if (definition.Row is null)
                    throw DefinitionRefusals.DefinitionUnknown(definitionId);
                var published = definition.Published ?? throw DefinitionRefusals.Unpublished(definitionId);
                Retract(transaction, published);
                await Triggers(transaction).ClearAsync(definitionId, token);
                await AnnounceAsync(transaction, definition, token);
                definition.Save();
                await AuditAsync(transaction, author, AuditActs.DefinitionRetracted, definitionId, new { version = published.Version, versionId = published.Id }, token);
                transaction.AfterCommit(() => LogRetracted(definitionId, published.Version, author));
                return VersionSummary.Of(published);
            },
            cancellationToken);
    }

    /// <summary>Makes a draft with the content of an older version; a draft that there is gets that content.</summary>
    /// <exception cref="RefusedException"><c>definition.unknown</c>, <c>version.unknown</c>, <c>definition.changed</c>.</exception>
    public Task<StoredVersion> RevertToAsync(string definitionId, int version, string author, EditBasis? basis, CancellationToken cancellationToken)
    {
        new FieldChecks().Reference("definitionId", definitionId).Author(author).Demand();
        return _database.RunAsync(
            async (transaction, token) =>
            {
                var definition = await LockedDefinition.OpenAsync(transaction, definitionId, changesCatalogue: false, token);
                if (definition.Row is null)
                    throw DefinitionRefusals.DefinitionUnknown(definitionId);
                var source = await transaction.Context.DefinitionVersions.FirstOrDefaultAsync(row => row.DefinitionId == definitionId && row.Version == version, token)
                    ?? throw DefinitionRefusals.VersionUnknown(definitionId, version);
                var content = VersionContent.Of(VersionDocument.Read(source), _options.Limits, _compiler.Types);
                var draft = PutDraft(transaction, definition, definitionId, content, author, basis);
                definition.Save();
                await AuditAsync(transaction, author, AuditActs.DefinitionReverted, definitionId, new { version = draft.Version, versionId = draft.Id, revertedTo = version }, token);
                transaction.AfterCommit(() => LogReverted(definitionId, version, draft.Version, author));
                return Stored(draft);
            },
            cancellationToken);
    }

    private (string DefinitionId, VersionContent Content) Accept(DefinitionDocument document, string author)
    {
        ArgumentNullException.ThrowIfNull(document);
        var definitionId = string.IsNullOrWhiteSpace(document.DefinitionId) ? NewId() : document.DefinitionId;
        new FieldChecks().Reference("definitionId", definitionId).Author(author).Demand();
        return (definitionId, VersionContent.Of(document, _options.Limits, _compiler.Types));
    }

    private string NewId() => _identities.Next().ToString("N");

    [LoggerMessage(LogLevel.Information, "{Author} saved version {Version} of {DefinitionId} as draft.")]
    private partial void LogSaved(string definitionId, int version, string author);

    [LoggerMessage(LogLevel.Information, "{Author} published version {Version} of {DefinitionId}: {ChangeNote}")]
    private partial void LogPublished(string definitionId, int version, string author, string? changeNote);

    [LoggerMessage(LogLevel.Information, "{Author} retracted version {Version} of {DefinitionId}.")]
    private partial void LogRetracted(string definitionId, int version, string author);

    [LoggerMessage(LogLevel.Information, "{Author} took version {Source} of {DefinitionId} back as draft {Version}.")]
    private partial void LogReverted(string definitionId, int source, int version, string author);

    [LoggerMessage(LogLevel.Information, "{Author} deleted version {Version} of {DefinitionId}.")]
    private partial void LogVersionDeleted(string definitionId, int version, string author);

    [LoggerMessage(LogLevel.Information, "{Author} deleted the definition {DefinitionId} with {Count} versions.")]
    private partial void LogDeleted(string definitionId, int count, string author);

    /// <summary>Who publishes and why.</summary>
    private sealed record Publisher(string Author, string? ChangeNote);
}
