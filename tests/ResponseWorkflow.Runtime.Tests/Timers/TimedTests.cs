using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Runtime.Commands;
using ResponseWorkflow.Application.Runtime.Instances;
using ResponseWorkflow.Application.Runtime.Timers;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Execution;
using TestKit.Definitions;
using TestKit.Runtime;

namespace ResponseWorkflow.Runtime.Tests.Timers;

/// <summary>What the tests of this folder start from: an empty database, a clock that stands still, one node whose workers nobody runs but the test.</summary>
public abstract class TimedTests(TestDatabase database) : IAsyncLifetime
{
    private readonly List<TestNode> _nodes = [];

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected static CommandOrigin Anybody { get; } = new("test");

    protected static DateTimeOffset Epoch { get; } = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    protected TestDatabase TestDatabase => database;

    protected ManualTimeProvider Time { get; } = new(Epoch);

    protected TestCatalogue Catalogue { get; } = new();

    protected TestNode Node => _nodes[0];

    public async ValueTask InitializeAsync()
    {
        await database.StartAsync(Token);
        await database.ClearAsync(Token);
        AddNode(Configure);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var node in _nodes)
            await node.DisposeAsync();
    }

    /// <summary>Further services and settings of the nodes.</summary>
    protected virtual void Configure(IServiceCollection services)
    {
    }

    /// <summary>Another node on the same database.</summary>
    protected TestNode AddNode(Action<IServiceCollection>? configure = null, IDatabaseProvider? provider = null)
    {
        var node = new TestNode(provider ?? database.Provider, Catalogue, Time, configure);
        _nodes.Add(node);
        return node;
    }

    protected ResponseDbContext Look() => database.Provider.CreateContext();

    protected Task<int> SweepAsync() => Node.Get<TimerFiring>().SweepAsync(Token);

    protected async Task StoreAsync<TRow>(params TRow[] rows)
        where TRow : class => await Node.Get<Database>().RunAsync(
            (transaction, _) =>
            {
                foreach (var row in rows)
                    transaction.Insert(row);
                return Task.CompletedTask;
            },
            Token);

    /// <summary>Defines a workflow that a timer starts and that ends at once.</summary>
    protected RunnableDefinition DefineTimed(string definitionId, string type = "Timer", string? strategy = null, JsonObject? then = null, int version = 1)
    {
        var trigger = DefinitionJson.AsTrigger(DefinitionJson.Node(type, "beat", ("interval", DefinitionJson.Literal("00:10:00")), ("cronExpression", DefinitionJson.Literal("0 0 * * * *")), ("dateTime", DefinitionJson.Literal("2026-03-02T02:00:00Z"))));
        return Catalogue.Add(DefinitionJson.Document(definitionId, DefinitionJson.Chain(trigger, then ?? DefinitionJson.Node("WriteLine", "write", ("text", DefinitionJson.Literal("beat")))), version, strategy));
    }

    /// <summary>The timer that publishing such a workflow stores.</summary>
    protected static TimerRow TriggerOf(string definitionId, TimerKind kind, string? schedule, DateTimeOffset due) => new()
    {
        Id = TriggerKey.Of(definitionId, "beat", schedule ?? ""),
        Kind = kind,
        DueAt = due,
        DefinitionId = definitionId,
        VersionId = $"{definitionId}-v1",
        ActivityId = "beat",
        Schedule = schedule,
    };

    protected async Task<TimerRow> TimerAsync(string definitionId)
    {
        await using var context = Look();
        return await context.Timers.SingleAsync(row => row.DefinitionId == definitionId, Token);
    }

    protected async Task<InstanceRow> InstanceAsync(string instanceId)
    {
        await using var context = Look();
        return await context.Instances.SingleAsync(row => row.Id == instanceId, Token);
    }

    /// <summary>The beats that have started instances of a definition, in order, as the causes of their first bursts tell.</summary>
    protected async Task<DateTimeOffset[]> BeatsAsync(string definitionId)
    {
        await using var context = Look();
        var causes = await context.Bursts
            .Where(row => row.Number == 1 && context.Instances.Any(instance => instance.Id == row.InstanceId && instance.DefinitionId == definitionId))
            .Select(static row => row.Cause)
            .ToListAsync(Token);
        return [.. causes.Select(static cause => DateTimeOffset.Parse(cause["timer ".Length..], System.Globalization.CultureInfo.InvariantCulture)).Order()];
    }

    protected async Task<int> CountAsync(string definitionId, WorkflowSubStatus? status = null)
    {
        await using var context = Look();
        return await context.Instances.CountAsync(row => row.DefinitionId == definitionId && (status == null || row.SubStatus == status), Token);
    }
}
