using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Runtime.Instances;
using ResponseWorkflow.Application.Runtime.Timers;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Descriptors;
using ResponseWorkflow.Engine.Execution;

namespace ResponseWorkflow.Application.Tests.Definitions;

/// <summary>What tests of definitions share: a database with its schema, and a node on it. The same tests run on every database.</summary>
public abstract class DefinitionTests(TestDatabase database) : IAsyncLifetime
{
    protected const string Ann = "ann", Bob = "bob";

    protected IDatabaseProvider Provider => database.Provider;

    protected ManualTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));

    protected DefinitionOptions Settings { get; } = new();

    protected Node Here { get; private set; } = null!;

    protected DefinitionStore Store => Here.Store;

    protected DefinitionCatalogue Catalogue => Here.Catalogue;

    protected DefinitionQueries Queries => Here.Queries;

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await database.StartAsync(Token);
        await database.ClearAsync(Token);
        Here = NewNode();
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>Another node on the same database.</summary>
    protected Node NewNode() => new(database.Open(), Clock, Settings);

    protected Task<StoredVersion> SaveAsync(DefinitionDocument document, EditBasis? basis = null, string author = Ann) => Store.SaveDraftAsync(document, author, basis, Token);

    protected Task<PublishedVersion> PublishAsync(string definitionId) => Store.PublishAsync(definitionId, Ann, null, null, Token);

    /// <summary>Saves and publishes a document.</summary>
    protected async Task<VersionSummary> PublishAsync(DefinitionDocument document) => (await Store.SaveAndPublishAsync(document, Ann, null, null, Token)).Version.Summary;

    protected static async Task<RefusedException> RefusedAsync(Func<Task> command, string code)
    {
        var refused = await Should.ThrowAsync<RefusedException>(command);
        refused.Refusal.Code.ShouldBe(code);
        refused.Refusals.ShouldAllBe(static refusal => refusal.Message.Length > 0 && refusal.MessageZh.Length > 0);
        return refused;
    }

    protected async Task<IReadOnlyList<TRow>> RowsAsync<TRow>()
        where TRow : class
    {
        await using var context = Provider.CreateContext();
        return await context.Set<TRow>().ToListAsync(Token);
    }

    protected async Task<IReadOnlyList<TimerRow>> TimersAsync() => [.. (await RowsAsync<TimerRow>()).OrderBy(static timer => timer.ActivityId, StringComparer.Ordinal)];

    protected Task RemoveTimerAsync(TimerRow timer) => Here.Database.RunAsync(
        (transaction, _) =>
        {
            transaction.Delete(timer);
            return Task.CompletedTask;
        },
        Token);

    protected Task AddInstanceAsync(string id, VersionSummary version, WorkflowStatus status) => Here.Database.RunAsync(
        (transaction, _) =>
        {
            transaction.Insert(new InstanceRow
            {
                Id = id,
                DefinitionId = version.DefinitionId,
                VersionId = version.Id,
                Version = version.Version,
                Status = status,
                SubStatus = status == WorkflowStatus.Running ? WorkflowSubStatus.Suspended : WorkflowSubStatus.Finished,
                CreatedAt = Clock.GetUtcNow(),
                UpdatedAt = Clock.GetUtcNow(),
                RowVersion = 1,
                State = [],
            });
            return Task.CompletedTask;
        },
        Token);

    /// <summary>The services of one process.</summary>
    protected sealed class Node
    {
        public Node(Database database, TimeProvider time, DefinitionOptions settings)
        {
            var options = Options.Create(settings);
            Database = database;
            Catalogue = new(database, ActivityRegistry.BuiltIn, options, NullLogger<DefinitionCatalogue>.Instance);
            Store = new(database, Catalogue, ActivityRegistry.BuiltIn, new RandomIdentities(), time, options, BurstOptions.Default, new(new Audit.ProgramPlace("test"), time), [], NullLogger<DefinitionStore>.Instance);
            Queries = new(database, options);
        }

        public Database Database { get; }

        public DefinitionCatalogue Catalogue { get; }

        public DefinitionStore Store { get; }

        public DefinitionQueries Queries { get; }
    }
}
