using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Runtime.Commands;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Expressions.Data;
using TestKit;
using TestKit.Databases;
using TestKit.Runtime;

namespace Compliance.Runtime;

/// <summary>What every suite of the runtime starts from: an empty database, a clock that stands still, one node.</summary>
public abstract class RuntimeCompliance(TestDatabase database) : IAsyncLifetime
{
    private readonly List<TestNode> _nodes = [];

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected static CommandOrigin Anybody { get; } = new("test");

    protected TestDatabase TestDatabase => database;

    protected ManualTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));

    protected TestCatalogue Catalogue { get; } = new();

    protected TestNode Node => _nodes[0];

    protected InstanceCommands Commands => Node.Commands;

    public async ValueTask InitializeAsync()
    {
        await database.StartAsync(Token);
        await database.ClearAsync(Token);
        AddNode();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var node in _nodes)
            await node.DisposeAsync();
    }

    /// <summary>Another node on the same database.</summary>
    protected TestNode AddNode()
    {
        var node = new TestNode(database.Provider, Catalogue, Time);
        _nodes.Add(node);
        return node;
    }

    protected ResponseDbContext Look() => database.Provider.CreateContext();

    /// <summary>Runs a command that must be refused, and shows that it has stored nothing.</summary>
    protected async Task<Refusal> RefusedAsync(Func<Task> command)
    {
        var before = await CountRowsAsync();
        var refusal = (await Should.ThrowAsync<RefusedException>(command)).Refusal;
        (await CountRowsAsync()).ShouldBe(before);
        return refusal;
    }

    protected static DataObject Input(string name, DataValue value) => DataObject.Empty.With(name, value);

    private async Task<string> CountRowsAsync()
    {
        await using var context = Look();
        return string.Join(' ',
            await context.Instances.CountAsync(Token),
            await context.Instances.SumAsync(static row => row.RowVersion, Token),
            await context.Bookmarks.CountAsync(Token),
            await context.Timers.CountAsync(Token),
            await context.Journal.CountAsync(Token),
            await context.Activities.CountAsync(Token),
            await context.Bursts.CountAsync(Token),
            await context.Stimuli.CountAsync(Token),
            await context.Outbox.CountAsync(Token),
            await context.RequestedTasks.CountAsync(Token),
            await context.IdempotencyKeys.CountAsync(Token));
    }
}
