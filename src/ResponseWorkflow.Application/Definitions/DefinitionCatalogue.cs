using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Definitions.Compilation;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Compilation;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Descriptors;

namespace ResponseWorkflow.Application.Definitions;

/// <summary>The catalogue of a node: compiled versions by id, and which version of each definition is published.</summary>
/// <remarks>Nothing here runs by itself: a sweep of the host calls <see cref="RefreshAsync"/>, so that the node sees what other nodes publish.</remarks>
public sealed partial class DefinitionCatalogue : IDefinitionCatalogue, IDisposable
{
    private readonly Database _database;
    private readonly VersionCompiler _compiler;
    private readonly ILogger<DefinitionCatalogue> _logger;
    private readonly VersionCache<RunnableDefinition> _versions;
    private readonly SemaphoreSlim _refreshing = new(1, 1);
    private volatile PublishedDefinitions _published = PublishedDefinitions.Unknown;
    private volatile WorkflowTypes? _types;
    private long _changesMade;
    private long _changesSeen = -1;

    /// <summary>Makes the catalogue.</summary>
    /// <param name="database">Where definitions are stored.</param>
    /// <param name="types">The activity types of the program, without workflows.</param>
    /// <param name="options">Bounds.</param>
    /// <param name="logger">Told of refreshes.</param>
    public DefinitionCatalogue(Database database, ActivityRegistry types, IOptions<DefinitionOptions> options, ILogger<DefinitionCatalogue> logger)
    {
        ArgumentNullException.ThrowIfNull(options);
        _database = database;
        _compiler = new(types);
        _logger = logger;
        _versions = new(options.Value.CompiledVersions, LoadAsync);
    }

    /// <summary>How many compiled versions are kept in memory now.</summary>
    public int CompiledCount => _versions.Count;

    /// <summary>The revision that the published versions in memory belong to; -1 before the first look.</summary>
    public long Revision => _published.Revision;

    /// <inheritdoc/>
    public ValueTask<RunnableDefinition> GetVersionAsync(string versionId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(versionId);
        return _versions.GetAsync(versionId, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<RunnableDefinition> GetPublishedAsync(string definitionId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(definitionId);
        return IsCurrent && _published.Versions.TryGetValue(definitionId, out var versionId)
            ? _versions.GetAsync(versionId, cancellationToken)
            : new(FindPublishedAsync(definitionId, cancellationToken));
    }

    /// <inheritdoc/>
    public async ValueTask HoldAsync(RunnableDefinition definition, StorageTransaction transaction, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(transaction);
        await transaction.LockAsync(LockedDefinition.LockName(definition.DefinitionId), exclusive: false, cancellationToken);
        var sql = transaction.Remembered((nameof(HoldAsync), definition.IsTest), static (dialect, key) => HoldSql(dialect, key.IsTest));
        if (await transaction.ReadAsync(sql, definition.VersionId, static reader => reader.GetString(0), cancellationToken) is null)
            throw DefinitionRefusals.VersionUnknown(definition.VersionId);
    }

    /// <summary>The activity types that a designer may offer: those of the program, and the published workflows that are usable as activities.</summary>
    public async ValueTask<ActivityRegistry> GetTypesAsync(CancellationToken cancellationToken)
    {
        if (!IsCurrent)
            await RefreshAsync(cancellationToken);
        var revision = _published.Revision;
        if (_types is { } known && known.Revision == revision)
            return known.Registry;
        await using var context = _database.CreateContext();
        var rows = await context.DefinitionVersions.Where(static row => row.State == VersionState.Published && row.UsableAsActivity).OrderBy(static row => row.DefinitionId).ToListAsync(cancellationToken);
        var workflows = rows.Select(row => DefinitionReader.Read(VersionDocument.Read(row), _compiler.Types).Definition).OfType<WorkflowDefinition>();
        var registry = _compiler.Types.WithWorkflows([.. workflows]);
        _types = new(revision, registry);
        return registry;
    }

    /// <summary>Looks whether definitions were published, retracted or deleted since the last look, and takes it over. Costs one read of one row when not.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        await _refreshing.WaitAsync(cancellationToken);
        try
        {
            var changes = Interlocked.Read(ref _changesMade);
            await using var context = _database.CreateContext();

            // The revision first: if a publication comes between the two reads, its version is taken over already and read once more by the next look.
            var revision = await context.Catalogue.Where(static row => row.Id == CatalogueRow.OnlyId).Select(static row => row.Revision).FirstAsync(cancellationToken);
            if (revision != _published.Revision)
            {
                var versions = await context.DefinitionVersions
                    .Where(static row => row.State == VersionState.Published)
                    .Select(static row => new { row.DefinitionId, row.Id })
                    .ToListAsync(cancellationToken);
                _published = new(revision, versions.ToFrozenDictionary(static row => row.DefinitionId, static row => row.Id, StringComparer.Ordinal));
                LogRefreshed(revision, versions.Count);
            }

            Interlocked.Exchange(ref _changesSeen, changes);
        }
        finally
        {
            _refreshing.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _refreshing.Dispose();

    /// <summary>The statement that looks whether a version is still there.</summary>
    internal static string HoldSql(SqlDialect dialect, bool isTest = false) =>
        $"SELECT {dialect.Quote("id")} FROM {dialect.Quote(isTest ? "test_versions" : "definition_versions")} WHERE {dialect.Quote("id")} = {dialect.Placeholder(0)}";

    /// <summary>Says that this node has changed what is published: the next one who asks looks first.</summary>
    internal void MarkChanged() => Interlocked.Increment(ref _changesMade);

    private bool IsCurrent => Interlocked.Read(ref _changesSeen) == Interlocked.Read(ref _changesMade);

    private async Task<RunnableDefinition> FindPublishedAsync(string definitionId, CancellationToken cancellationToken)
    {
        if (!IsCurrent)
            await RefreshAsync(cancellationToken);
        if (!_published.Versions.TryGetValue(definitionId, out var versionId))
            versionId = await LookUpAsync(definitionId, cancellationToken);
        return await _versions.GetAsync(versionId, cancellationToken);
    }

    // Another node may have published it since the last look: nobody is told that there is nothing without having looked.
    private async Task<string> LookUpAsync(string definitionId, CancellationToken cancellationToken)
    {
        await using var context = _database.CreateContext();
        var versionId = await context.DefinitionVersions
            .Where(row => row.DefinitionId == definitionId && row.State == VersionState.Published)
            .Select(static row => row.Id)
            .FirstOrDefaultAsync(cancellationToken);
        if (versionId is not null)
            return versionId;
        throw await context.Definitions.AnyAsync(row => row.DefinitionId == definitionId, cancellationToken)
            ? DefinitionRefusals.Unpublished(definitionId)
            : DefinitionRefusals.DefinitionUnknown(definitionId);
    }

    // Not cancelled by the one who asked first: others may wait for the same version.
    private async Task<RunnableDefinition> LoadAsync(string versionId)
    {
        await using var context = _database.CreateContext();
        var test = await context.TestVersions.FirstOrDefaultAsync(version => version.Id == versionId, CancellationToken.None);
        var row = test?.ToVersion() ?? await context.DefinitionVersions.FirstOrDefaultAsync(version => version.Id == versionId, CancellationToken.None) ?? throw DefinitionRefusals.VersionUnknown(versionId);
        if (test is null && row.State == VersionState.Draft)
            throw DefinitionRefusals.VersionIsDraft(row);
        try
        {
            var workflow = await _compiler.CompileAsync(context, row, CancellationToken.None);
            return new(row.Id, row.DefinitionId, row.Version, row.ContentHash, workflow) { IsTest = test is not null };
        }
        catch (Exception exception) when (exception is WorkflowCompilationException or InvalidDataException)
        {
            LogBroken(exception, row.Id, row.DefinitionId, row.Version);
            throw DefinitionRefusals.VersionBroken(row, exception.Message);
        }
    }

    [LoggerMessage(LogLevel.Debug, "Definitions are taken over at revision {Revision}: {Count} are published.")]
    private partial void LogRefreshed(long revision, int count);

    [LoggerMessage(LogLevel.Error, "Version {VersionId} ({DefinitionId}, number {Version}) cannot be made ready to run.")]
    private partial void LogBroken(Exception exception, string versionId, string definitionId, int version);

    private sealed record WorkflowTypes(long Revision, ActivityRegistry Registry);
}
