using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Runtime;
using ResponseWorkflow.Application.Runtime.Work;
using ResponseWorkflow.Application.Runtime.Work.Cluster;
using System.Threading.Channels;

namespace ResponseWorkflow.Runtime.Tests.Timers;

/// <summary>What runs once for all nodes. The scheduler has a clock of its own, so these tests wait for real seconds.</summary>
public abstract class ClusterScheduleTests(TestDatabase database)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    protected TestDatabase TestDatabase => database;

    [Fact]
    public async Task A_task_runs_when_it_is_due_and_a_stopping_node_waits_for_it()
    {
        await database.StartAsync(Token);
        var task = new SecondTask();
        using var schedule = Make(task);
        await schedule.StartAsync(Token);

        await task.RanAsync(Token);
        await task.RanAsync(Token);
        await schedule.StopAsync(Token);

        task.Running.ShouldBe(0);
    }

    [Fact]
    public async Task A_task_that_fails_is_run_again_when_it_is_due_next()
    {
        await database.StartAsync(Token);
        var task = new SecondTask { Fails = true };
        using var schedule = Make(task);
        await schedule.StartAsync(Token);

        await task.RanAsync(Token);
        await task.RanAsync(Token);
        await schedule.StopAsync(Token);
    }

    protected ClusterSchedule Make(IClusterTask task)
    {
        var outage = new StorageOutage(database.Provider, TimeProvider.System, NullLogger<StorageOutage>.Instance);
        var work = Options.Create(new WorkOptions { ClusterCheckIn = TimeSpan.FromSeconds(1) });
        return new ClusterSchedule([task], database.Provider, outage, new RandomSeeds(), TimeProvider.System, work, Options.Create(new RuntimeOptions()), NullLoggerFactory.Instance);
    }

    protected sealed class SecondTask : IClusterTask
    {
        private readonly Channel<DateTimeOffset> _runs = Channel.CreateUnbounded<DateTimeOffset>();
        private int _running;

        public string Name => "every second";

        public string Schedule => "* * * * * ?";

        public bool Fails { get; init; }

        public int Running => Volatile.Read(ref _running);

        public async Task RanAsync(CancellationToken cancellationToken) => await _runs.Reader.ReadAsync(cancellationToken);

        public async Task RunAsync(CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _running);
            await Task.Yield();
            Interlocked.Decrement(ref _running);
            await _runs.Writer.WriteAsync(TimeProvider.System.GetUtcNow(), CancellationToken.None);
            if (Fails)
                throw new InvalidOperationException("broken");
        }
    }
}

public sealed class SqliteClusterScheduleTests(SqliteTestDatabase database) : ClusterScheduleTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class PostgreSqlClusterScheduleTests(PostgreSqlTestDatabase database) : ClusterScheduleTests(database), IClassFixture<PostgreSqlTestDatabase>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_nodes_share_one_plan_that_survives_them()
    {
        await TestDatabase.StartAsync(Token);
        var tasks = new[] { new SecondTask(), new SecondTask() };
        using (var first = Make(tasks[0]))
        using (var second = Make(tasks[1]))
        {
            await first.StartAsync(Token);
            await second.StartAsync(Token);
            await Task.WhenAny(tasks[0].RanAsync(Token), tasks[1].RanAsync(Token));
            await first.StopAsync(Token);
            await second.StopAsync(Token);
        }

        await using var context = TestDatabase.Provider.CreateContext();
        (await context.Database.SqlQuery<string>($"SELECT trigger_name FROM qrtz_triggers").ToListAsync(Token)).ShouldBe(["every second"]);

        // One that is there already is taken on as it stands.
        var third = new SecondTask();
        using var again = Make(third);
        await again.StartAsync(Token);
        await third.RanAsync(Token);
        await again.StopAsync(Token);
    }
}
