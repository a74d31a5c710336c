using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Runtime.Timers;
using TestKit.Definitions;

namespace ResponseWorkflow.Runtime.Tests.Timers;

/// <summary>Timers that start instances.</summary>
public abstract class TriggerTimerTests(TestDatabase database) : TimedTests(database)
{
    private const string Hourly = "0 0 * * * *";
    private static readonly TimeSpan TenMinutes = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task An_interval_keeps_its_beat_however_late_its_sweeps_are()
    {
        DefineTimed("ticks");
        await StoreAsync(TriggerOf("ticks", TimerKind.Interval, "00:10:00", Epoch + TenMinutes));
        foreach (var seconds in new[] { 607, 1202, 1899 })
        {
            Time.AdvanceTo(Epoch.AddSeconds(seconds));
            await SweepAsync();
        }

        (await BeatsAsync("ticks")).ShouldBe([Epoch + TenMinutes, Epoch + (2 * TenMinutes), Epoch + (3 * TenMinutes)]);
        (await TimerAsync("ticks")).DueAt.ShouldBe(Epoch + (4 * TenMinutes));
    }

    [Fact]
    public async Task Missed_intervals_start_one_instance_together()
    {
        DefineTimed("ticks");
        await StoreAsync(TriggerOf("ticks", TimerKind.Interval, "00:10:00", Epoch + TenMinutes));
        Time.Advance(TimeSpan.FromHours(5) + TimeSpan.FromMinutes(3));

        (await SweepAsync()).ShouldBe(1);

        (await BeatsAsync("ticks")).ShouldBe([Epoch + TenMinutes]);
        (await TimerAsync("ticks")).DueAt.ShouldBe(Epoch + TimeSpan.FromHours(5) + TenMinutes);
    }

    [Theory]
    [InlineData(CronCatchUp.None, 0)]
    [InlineData(CronCatchUp.One, 1)]
    [InlineData(CronCatchUp.All, 3)]
    public async Task Missed_beats_of_a_cron_trigger_are_caught_up_as_the_operator_wants(CronCatchUp catchUp, int instances)
    {
        var node = AddNode(services => services.Configure<TimerOptions>(options => options.CronCatchUp = catchUp));
        DefineTimed("hourly", "Cron");
        await StoreAsync(TriggerOf("hourly", TimerKind.Cron, Hourly, Epoch.AddHours(1)));
        Time.Advance(TimeSpan.FromHours(3) + TimeSpan.FromMinutes(30));

        await node.Get<TimerFiring>().SweepAsync(Token);

        (await BeatsAsync("hourly")).ShouldBe([.. Enumerable.Range(1, instances).Select(static hour => Epoch.AddHours(hour))]);
        (await TimerAsync("hourly")).DueAt.ShouldBe(Epoch.AddHours(4));
    }

    [Fact]
    public async Task A_definition_may_say_itself_what_becomes_of_missed_beats()
    {
        DefineTimed("hourly", "Cron");
        await StoreAsync(new DefinitionVersionRow
        {
            Id = "hourly-v1", DefinitionId = "hourly", Version = 1, ContentHash = "", Author = "test", Document = """{"customProperties":{"cronCatchUp":"all"}}"""u8.ToArray(),
        });
        await StoreAsync(TriggerOf("hourly", TimerKind.Cron, Hourly, Epoch.AddHours(1)));
        Time.Advance(TimeSpan.FromHours(3));

        await SweepAsync();

        (await CountAsync("hourly")).ShouldBe(3);
    }

    [Fact]
    public async Task A_start_at_an_instant_comes_once_and_its_timer_stays_so_that_publishing_again_does_not_bring_it_back()
    {
        DefineTimed("once", "StartAt");
        await StoreAsync(TriggerOf("once", TimerKind.StartAt, null, Epoch.AddHours(1)));
        Time.Advance(TimeSpan.FromDays(2));

        (await SweepAsync()).ShouldBe(1);
        Time.Advance(TimeSpan.FromDays(400));
        (await SweepAsync()).ShouldBe(0);

        (await BeatsAsync("once")).ShouldBe([Epoch.AddHours(1)]);
        (await TimerAsync("once")).DueAt.Year.ShouldBe(9999);
    }

    [Fact]
    public async Task A_beat_that_the_activation_strategy_does_not_allow_is_left_out()
    {
        DefineTimed("single", strategy: "SingletonStrategy", then: DefinitionJson.Delay("wait", TimeSpan.FromMinutes(15)));
        await StoreAsync(TriggerOf("single", TimerKind.Interval, "00:10:00", Epoch + TenMinutes));
        for (var beat = 0; beat < 4; beat++)
        {
            Time.Advance(TenMinutes);
            await SweepAsync();
        }

        // The first runs from 10 to 25 minutes, so 20 is left out; the next starts at 30 and is in the way at 40.
        (await BeatsAsync("single")).ShouldBe([Epoch + TenMinutes, Epoch + (3 * TenMinutes)]);
        (await TimerAsync("single")).Attempts.ShouldBe(0);
    }

    [Theory]
    [InlineData(TimerKind.Interval, "00:10:00")]
    [InlineData(TimerKind.Cron, "0 */10 * * * *")]
    [InlineData(TimerKind.StartAt, null)]
    public async Task A_start_that_fails_is_tried_again_and_keeps_its_beat(TimerKind kind, string? schedule)
    {
        await StoreAsync(TriggerOf("broken", kind, schedule, Epoch + TenMinutes));
        Time.Advance(TenMinutes);
        for (var attempt = 1; attempt <= 8; attempt++)
        {
            await SweepAsync();
            var timer = await TimerAsync("broken");
            timer.Attempts.ShouldBe(attempt);
            timer.DueAt.ShouldBeGreaterThan(Time.GetUtcNow());
            Time.AdvanceTo(timer.DueAt);
        }

        DefineTimed("broken");
        await SweepAsync();

        // Some minutes late: more than the tolerance of cron triggers, which is for beats that nobody was there for.
        (Time.GetUtcNow() - Epoch - TenMinutes).ShouldBeInRange(TimeSpan.FromSeconds(90), TenMinutes);
        (await BeatsAsync("broken")).ShouldBe([Epoch + TenMinutes]);
        var mended = await TimerAsync("broken");
        mended.Attempts.ShouldBe(0);
        mended.LastError.ShouldBeNull();
        mended.Schedule.ShouldBe(schedule);
        if (kind != TimerKind.StartAt)
            mended.DueAt.ShouldBe(Epoch + (2 * TenMinutes));
    }

    [Fact]
    public async Task A_schedule_that_cannot_be_understood_is_put_off_and_holds_up_nobody()
    {
        DefineTimed("ticks");
        DefineTimed("nonsense");
        await StoreAsync(
            TriggerOf("nonsense", TimerKind.Interval, "-00:10:00", Epoch),
            TriggerOf("ticks", TimerKind.Interval, "00:10:00", Epoch));

        await SweepAsync();

        (await CountAsync("ticks")).ShouldBe(1);
        (await CountAsync("nonsense")).ShouldBe(0);
        (await TimerAsync("nonsense")).LastError.ShouldNotBeNull().ShouldContain("-00:10:00");
    }

    [Fact]
    public async Task A_restart_starts_nothing_twice()
    {
        DefineTimed("ticks");
        await StoreAsync(TriggerOf("ticks", TimerKind.Interval, "00:10:00", Epoch + TenMinutes));
        Time.Advance(TenMinutes);
        await SweepAsync();

        await using var provider = TestDatabase.CreateProvider();
        var restarted = AddNode(provider: provider);
        (await restarted.Get<TimerFiring>().SweepAsync(Token)).ShouldBe(0);

        (await CountAsync("ticks")).ShouldBe(1);
        await using var context = Look();
        (await context.Timers.CountAsync(Token)).ShouldBe(1);
    }

    [Fact]
    public async Task Two_nodes_start_one_instance_for_each_beat()
    {
        for (var i = 0; i < 60; i++)
        {
            DefineTimed($"ticks{i}");
            await StoreAsync(TriggerOf($"ticks{i}", TimerKind.Interval, "00:10:00", Epoch));
        }

        await using var second = TestDatabase.CreateProvider();
        var other = AddNode(provider: second);
        await Task.WhenAll(Task.Run(() => Node.Get<TimerFiring>().SweepAsync(Token)), Task.Run(() => other.Get<TimerFiring>().SweepAsync(Token)));

        await using var context = Look();
        (await context.Instances.GroupBy(static row => row.DefinitionId).Select(static group => group.Count()).ToListAsync(Token)).ShouldBe(Enumerable.Repeat(1, 60));
    }
}

public sealed class SqliteTriggerTimerTests(SqliteTestDatabase database) : TriggerTimerTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class PostgreSqlTriggerTimerTests(PostgreSqlTestDatabase database) : TriggerTimerTests(database), IClassFixture<PostgreSqlTestDatabase>;
