using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Runtime.Commands;
using ResponseWorkflow.Application.Runtime.Instances;
using ResponseWorkflow.Application.Runtime.Outbox;
using ResponseWorkflow.Application.Runtime.Outbox.Commands;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Execution.State;
using ResponseWorkflow.Expressions.Data;
using TestKit;
using static ResponseWorkflow.Engine.Tests.Execution.Flow;

namespace ResponseWorkflow.Runtime.Tests.Outbox.Support;

/// <summary>A database, a clock, another system, and the nodes that share them.</summary>
internal sealed class OutboxWorld : IAsyncDisposable
{
    public static readonly CommandOrigin Operator = new("wang.li");

    private readonly IOutboxStore _store;
    private readonly List<OutboxNode> _nodes = [];

    private OutboxWorld(IOutboxStore store, IDatabaseProvider provider, OutboxStub stub)
    {
        _store = store;
        Provider = provider;
        Stub = stub;
    }

    public IDatabaseProvider Provider { get; }

    public OutboxStub Stub { get; }

    public ManualTimeProvider Clock { get; } = new();

    public OutboxDefinitions Definitions { get; } = new();

    public Dictionary<string, string?> Settings { get; } = new(StringComparer.Ordinal)
    {
        ["Outbox:StopGrace"] = "00:00:00",
        ["Work:FirstRetry"] = "00:00:10",
    };

    public static async Task<OutboxWorld> CreateAsync<TStore>()
        where TStore : IOutboxStore, new()
    {
        var store = new TStore();
        return new OutboxWorld(store, await store.CreateAsync(TestContext.Current.CancellationToken), await OutboxStub.StartAsync());
    }

    public OutboxNode AddNode(string name = "node-1", params IOutboxHandler[] handlers)
    {
        var node = new OutboxNode(this, name, Settings, handlers);
        _nodes.Add(node);
        return node;
    }

    /// <summary>Publishes a workflow that sends a request and stores as its output what came of it: the answer, or the name of the failure.</summary>
    public void PublishRequest(string path = "/order", params (string Name, object? Value)[] inputs)
    {
        var url = path.Contains(':', StringComparison.Ordinal) ? path : Stub.Address + path;
        var send = Node("SendHttpRequest", "send", [("url", url), .. inputs])
            .BindTo("result", "v-R")
            .With("timeout", Script("t", "setVariable('Failure', 'timeout')"))
            .With("failedToConnect", Script("f", "setVariable('Failure', 'failed')"));
        Definitions.Publish(
            "request",
            Sequence("s", send, Node("SetOutput", "o", ("outputName", "answer"), ("outputValue", Js("getR() ?? getFailure()")))),
            activation: null,
            Variable("R", "Object"),
            Variable("Failure", "Object"));
    }

    public async Task<string> StartAsync(OutboxNode node, string definitionId = "request") =>
        (await node.Instances.StartAsync(new StartInstance { DefinitionId = definitionId }, Operator, TestContext.Current.CancellationToken)).InstanceId;

    public async Task<InstanceRow> InstanceAsync(string id)
    {
        await using var context = Provider.CreateContext();
        return await context.Instances.SingleAsync(row => row.Id == id, TestContext.Current.CancellationToken);
    }

    public async Task<WorkflowState> StateAsync(string id) => WorkflowStateJson.Read((await InstanceAsync(id)).State);

    /// <summary>What the workflow of <see cref="PublishRequest"/> made of the answer.</summary>
    public async Task<DataValue> OutputAsync(string instanceId, string name = "answer") => (await StateAsync(instanceId)).Output[name];

    /// <summary>The only call.</summary>
    public async Task<OutboxRow> CallAsync()
    {
        await using var context = Provider.CreateContext();
        return await context.Outbox.SingleAsync(TestContext.Current.CancellationToken);
    }

    public async Task<IReadOnlyList<OutboxRow>> CallsAsync()
    {
        await using var context = Provider.CreateContext();
        return await context.Outbox.OrderBy(static row => row.Id).ToListAsync(TestContext.Current.CancellationToken);
    }

    public async Task<IReadOnlyList<InstanceRow>> InstancesAsync(string definitionId)
    {
        await using var context = Provider.CreateContext();
        return await context.Instances.Where(row => row.DefinitionId == definitionId).ToListAsync(TestContext.Current.CancellationToken);
    }

    public async Task<int> BurstsAsync(string instanceId) => (await InstanceAsync(instanceId)).BurstCount;

    public async Task<IReadOnlyList<OutboxAttempt>> AttemptsAsync(OutboxNode node) =>
        (await node.Calls.GetAsync((await CallAsync()).Id, TestContext.Current.CancellationToken)).Attempts;

    public static JsonObject Fault(string id) => Node("Fault", id, ("code", "1"), ("message", "Broken."));

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes)
            await node.DisposeAsync();
        await Stub.DisposeAsync();
        await Provider.DisposeAsync();
        await _store.DisposeAsync();
    }

    /// <summary>Waits, in real time, for what another thread is about to bring.</summary>
    public static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(2));
        while (!await isSo())
            await Task.Delay(TimeSpan.FromMilliseconds(5), limit.Token);
    }

    /// <summary>Waits until the other system has had so many requests.</summary>
    public Task UntilRequestsAsync(int count) => UntilAsync(() => Task.FromResult(Stub.Requests.Count >= count));
}
