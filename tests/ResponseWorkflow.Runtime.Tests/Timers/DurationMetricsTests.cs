using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Runtime;
using ResponseWorkflow.Application.Runtime.Work;
using ResponseWorkflow.Application.Storage;
using TestKit.Definitions;

namespace ResponseWorkflow.Runtime.Tests.Timers;

/// <summary>What is measured of the time of transactions, and what it is spent on.</summary>
public sealed class DurationMetricsTests(SqliteTestDatabase database) : TimedTests(database), IClassFixture<SqliteTestDatabase>
{
    private readonly ConcurrentQueue<(string Name, string Tag, double Seconds)> _measured = new();

    [Fact]
    public async Task A_transaction_takes_at_least_what_the_database_and_the_engine_take_of_it()
    {
        using var listener = Listen();
        Catalogue.Add(DefinitionJson.Document("waits", DefinitionJson.Delay("wait", TimeSpan.FromHours(1))));

        await Node.StartAsync("waits", Token);

        Of("responseworkflow.transaction.duration").ShouldAllBe(static one => one.Tag == "outcome=committed side=callers");
        Of("responseworkflow.database.duration").Select(static one => one.Tag).Distinct().ShouldBe(["operation=wait side=callers", "operation=write side=callers", "operation=commit side=callers"], ignoreOrder: true);
        var engine = Of("responseworkflow.engine.duration").ShouldHaveSingleItem().Seconds;
        engine.ShouldBeGreaterThan(0);
        (engine + Of("responseworkflow.database.duration").Sum(static one => one.Seconds)).ShouldBeLessThan(Of("responseworkflow.transaction.duration").Sum(static one => one.Seconds), "they are parts of it");
    }

    [Fact]
    public async Task What_fails_is_measured_too_and_so_are_questions_outside_of_transactions()
    {
        using var listener = Listen();

        await Should.ThrowAsync<InvalidDataException>(() => Node.Get<Database>().RunAsync((_, _) => throw new InvalidDataException("no"), Token));
        await using (var context = Node.Get<Database>().CreateContext())
            await context.Instances.ToListAsync(Token);

        Of("responseworkflow.transaction.duration").Select(static one => one.Tag).ShouldBe(["outcome=undone side=callers"]);
        Of("responseworkflow.database.duration").Select(static one => one.Tag).ShouldBe(["operation=wait side=callers", "operation=query side=callers", "operation=query side=callers"], "asking, and reading what is answered");
    }

    [Fact]
    public async Task What_workers_do_stands_apart_from_what_callers_wait_for()
    {
        using var listener = Listen();
        var sweep = new AskingSweep(Node.Get<Database>());
        var loop = new SweepLoop(sweep, Node.Get<IOptions<WorkOptions>>().Value.ToBackoff(), Node.Get<StorageOutage>(), Node.Get<ISeedSource>(), Node.Get<RuntimeMetrics>(), Time, NullLogger.Instance);
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(Token);

        loop.Wake();
        var running = loop.RunAsync(stopping.Token);
        await sweep.Asked.WaitAsync(Token);
        await stopping.CancelAsync();
        await running;

        Of("responseworkflow.database.duration").Select(static one => one.Tag).Distinct().ShouldBe(["operation=query side=workers"]);
    }

    private MeterListener Listen()
    {
        var meters = Node.Get<IMeterFactory>();
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, target) =>
            {
                if (ReferenceEquals(instrument.Meter.Scope, meters) && instrument.Name.EndsWith(".duration", StringComparison.Ordinal))
                    target.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => _measured.Enqueue((instrument.Name, string.Join(' ', tags.ToArray().Select(static tag => $"{tag.Key}={tag.Value}")), value)));
        listener.Start();
        return listener;
    }

    private (string Name, string Tag, double Seconds)[] Of(string name) => [.. _measured.Where(one => one.Name == name)];

    private sealed class AskingSweep(Database database) : ISweep
    {
        private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Asked => _asked.Task;

        public string Name => "asking";

        public WorkKind? Kind => null;

        public TimeSpan Interval => TimeSpan.FromDays(1);

        public async Task<int> SweepAsync(CancellationToken cancellationToken)
        {
            await using (var context = database.CreateContext())
                await context.Instances.ToListAsync(CancellationToken.None);
            _asked.TrySetResult();
            return 0;
        }
    }
}
