using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Durability.Checks;
using Durability.Load;
using Durability.Servers;
using ResponseWorkflow.Application.Storage;
using TestKit.Http;

namespace Durability;

/// <summary>The ground of one test: a folder of definitions, the system that workflows call, clients and what they were told, and the nodes.</summary>
internal sealed class Run : IAsyncDisposable
{
    /// <summary>How long after a start or an outage a node may take until it works again.</summary>
    public static readonly TimeSpan ReadyLimit = TimeSpan.FromSeconds(10);

    /// <summary>How long something is waited for that comes if nothing hangs.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan DrainLimit = TimeSpan.FromSeconds(TestSize.Of(60, 180));
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);
    private static readonly string[] Work = ["/api/instances?status=Running&pageSize=1", "/api/stimuli?isKept=false&pageSize=1", "/api/outbox?state=Pending&pageSize=1", "/api/outbox?state=Leased&pageSize=1"];

    // Attempts are lost by kills, not by the called system: they must not run out. The waits are short so that the end is near when the load stops.
    // A line for each request would push everything else out of the log.
    private static readonly (string, string)[] Settings =
    [
        ("Runtime:OutboxMaxAttempts", "10000"), ("Work:FirstRetry", "00:00:00.100"), ("Work:LongestRetry", "00:00:01"), ("Outbox:Lease", "00:00:03"),
        ("Logging:LogLevel:ResponseWorkflow.Server.Logs.RequestLog", "Warning"),
    ];

    private readonly DirectoryInfo _definitions;
    private readonly List<ServerNode> _nodes = [];
    private readonly Lock _lock = new();
    private readonly Random _stubRandom;
    private readonly long _began = Stopwatch.GetTimestamp();

    private Run(int seed, DirectoryInfo definitions, StubServer stub)
    {
        Seed = seed;
        _definitions = definitions;
        Stub = stub;
        _stubRandom = new Random(seed);
        Random = new Random(seed);
        stub.Answer = Unreliable;
        Api = new ApiClient(() => _nodes[0].Address, Ledger, TimeSpan.FromSeconds(120));
    }

    /// <summary>Decides everything that chance decides.</summary>
    public int Seed { get; }

    /// <summary>Chance, for the test itself.</summary>
    public Random Random { get; }

    /// <summary>How often something was killed.</summary>
    public int Kills { get; set; }

    /// <summary>The system that workflows call. It fails now and then.</summary>
    public StubServer Stub { get; }

    /// <summary>What clients were told.</summary>
    public Ledger Ledger { get; } = new();

    /// <summary>A client of the first node.</summary>
    public ApiClient Api { get; }

    /// <summary>The folder that nodes import definitions from.</summary>
    public string DefinitionFolder => _definitions.FullName;

    /// <summary>Prepares a run.</summary>
    public static async Task<Run> PrepareAsync(CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("response-definitions-");
        await Definitions.WriteToAsync(folder.FullName, cancellationToken);
        return new Run(TestSize.NextSeed(), folder, await StubServer.StartAsync(cancellationToken));
    }

    /// <summary>Runs a test; when it fails, the error says which run it was, and the newest lines of the servers' logs are in the test's output.</summary>
    public static async Task PlayAsync(Func<Run, CancellationToken, Task> test)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var run = await PrepareAsync(cancellationToken);
        try
        {
            await test(run, cancellationToken);
            run.Say($"{run}");
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            foreach (var node in run._nodes)
                run.Say($"--- the newest lines of the log of {node.Address}:\n{string.Join('\n', node.Log.Newest)}");
            throw new InvalidOperationException($"{run}: {exception.Message}", exception);
        }
    }

    /// <summary>Adds a node; it is started by the caller.</summary>
    public ServerNode AddNode(string name, string connectionString, params (string Name, string Value)[] settings)
    {
        var node = new ServerNode(name, connectionString, _definitions.FullName, [.. Settings, .. settings]);
        _nodes.Add(node);
        return node;
    }

    /// <summary>Adds a node and waits until it is ready for the first time.</summary>
    public async Task<ServerNode> StartNodeAsync(string name, string connectionString, CancellationToken cancellationToken, params (string Name, string Value)[] settings)
    {
        var node = AddNode(name, connectionString, settings);
        node.Start();
        await node.WaitReadyAsync(Patience, cancellationToken);
        return node;
    }

    /// <summary>Begins a load on the first node.</summary>
    public MixedLoad StartLoad(int clients, CancellationToken cancellationToken)
    {
        var load = new MixedLoad(Api, Ledger, Stub.Address, Seed);
        load.Start(clients, cancellationToken);
        return load;
    }

    /// <summary>Waits until nothing is left to do. What is left after the limit is found by the inspection.</summary>
    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        foreach (var path in Work)
        {
            while ((await Api.ReadAsync(path, cancellationToken)).GetProperty("items").GetArrayLength() > 0 && Stopwatch.GetElapsedTime(began) < DrainLimit)
                await Task.Delay(Look, cancellationToken);
        }
    }

    /// <summary>Stops the load, waits until everything has ended, and demands that the database holds what it should.</summary>
    public async Task FinishAsync(MixedLoad load, IDatabaseProvider provider, CancellationToken cancellationToken)
    {
        await load.StopAsync();
        await DrainAsync(cancellationToken);
        foreach (var node in _nodes.Where(static node => !node.HasExited))
            (await node.StopAsync(cancellationToken)).ShouldBe(0);
        await InspectAsync(provider, cancellationToken);
    }

    /// <summary>Demands that the database holds what it should.</summary>
    public async Task InspectAsync(IDatabaseProvider provider, CancellationToken cancellationToken)
    {
        var facts = await StoredFacts.ReadAsync(provider, cancellationToken);
        Demand(new Inspection(facts, Ledger, Stub).Run());
        Demand(await Replay.RunAsync(provider, facts, cancellationToken));
        Ledger.Starts.Count.ShouldBeGreaterThan(0);
        Say($"{facts.Instances.Count} instances, {facts.Bursts.Sum(static group => group.Count())} transitions, {facts.Calls.Count} calls checked");
    }

    /// <summary>Waits until something holds.</summary>
    /// <exception cref="TimeoutException">It did not within the limit.</exception>
    public static async Task UntilAsync(Func<Task<bool>> holds, TimeSpan limit, string what, CancellationToken cancellationToken)
    {
        for (var began = Stopwatch.GetTimestamp(); !await holds(); await Task.Delay(Look, cancellationToken))
        {
            if (Stopwatch.GetElapsedTime(began) > limit)
                throw new TimeoutException($"Not within {limit.TotalSeconds:0} s: {what}.");
        }
    }

    /// <summary>Waits until further commands have been acknowledged.</summary>
    public async Task UntilAcknowledgedAsync(int count, TimeSpan limit, CancellationToken cancellationToken)
    {
        var goal = Ledger.Acknowledgements.Count + count;
        await UntilAsync(() => Task.FromResult(Ledger.Acknowledgements.Count >= goal), limit, $"{count} further acknowledgements", cancellationToken);
    }

    /// <summary>Demands that no node has logged an error.</summary>
    public void DemandNoErrorsLogged() => Demand([.. _nodes.SelectMany(static node => node.Log.Errors)]);

    /// <summary>Writes to the test's output.</summary>
    public void Say(string text) => TestContext.Current.TestOutputHelper?.WriteLine(text);

    /// <inheritdoc/>
    public override string ToString() => $"Seed {Seed}, {Kills} kills, {Stopwatch.GetElapsedTime(_began).TotalSeconds:0} s, {Ledger}, {Stub.Received.Count} requests at the stub";

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Api.Dispose();
        foreach (var node in _nodes)
            await node.DisposeAsync();
        await Stub.DisposeAsync();
        _definitions.Delete(recursive: true);
    }

    /// <summary>Demands that nothing is wrong.</summary>
    public static void Demand(IReadOnlyList<string> faults)
    {
        if (faults.Count > 0)
            throw new InvalidOperationException($"{faults.Count} faults:\n{string.Join('\n', faults.Take(50))}");
    }

    private StubAnswer Unreliable(StubRequest request)
    {
        int chance, delay;
        lock (_lock)
            (chance, delay) = (_stubRandom.Next(100), _stubRandom.Next(50));
        return chance switch
        {
            < 8 => StubAnswer.Fail((int)HttpStatusCode.ServiceUnavailable),
            < 12 => StubAnswer.Cut(afterEffect: false),
            < 16 => StubAnswer.Cut(afterEffect: true),
            _ => StubAnswer.Done(JsonSerializer.Serialize(new { delay })) with { Delay = TimeSpan.FromMilliseconds(delay) },
        };
    }
}
