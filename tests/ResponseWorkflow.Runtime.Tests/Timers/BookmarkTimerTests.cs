using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Runtime.Instances;
using ResponseWorkflow.Application.Runtime.Timers;
using ResponseWorkflow.Engine.Execution;
using TestKit.Definitions;

namespace ResponseWorkflow.Runtime.Tests.Timers;

/// <summary>Timers that instances wait for.</summary>
public abstract class BookmarkTimerTests(TestDatabase database) : TimedTests(database)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Fact]
    public async Task A_timer_resumes_its_instance_once_when_it_is_due()
    {
        DefineDelay("waits");
        var instanceId = await Node.StartAsync("waits", Token);
        Time.Advance(Hour - TimeSpan.FromSeconds(1));
        (await SweepAsync()).ShouldBe(0);
        Time.Advance(TimeSpan.FromSeconds(1));

        (await SweepAsync()).ShouldBe(1);
        (await SweepAsync()).ShouldBe(0);

        var instance = await InstanceAsync(instanceId);
        instance.SubStatus.ShouldBe(WorkflowSubStatus.Finished);
        instance.BurstCount.ShouldBe(2);
        await using var context = Look();
        (await context.Timers.CountAsync(Token)).ShouldBe(0);
        (await context.Bookmarks.CountAsync(Token)).ShouldBe(0);
        (await context.Bursts.SingleAsync(static row => row.Number == 2, Token)).Cause.ShouldBe(TimerFiring.Cause);
    }

    [Fact]
    public async Task Two_nodes_fire_each_timer_once()
    {
        DefineDelay("waits");
        for (var i = 0; i < 120; i++)
            await Node.StartAsync("waits", Token);
        await using var second = TestDatabase.CreateProvider();
        var other = AddNode(provider: second);
        Time.Advance(Hour);

        var done = await Task.WhenAll(
            Task.Run(() => Node.Get<TimerFiring>().SweepAsync(Token)),
            Task.Run(() => other.Get<TimerFiring>().SweepAsync(Token)));

        done.Sum().ShouldBe(120);
        await using var context = Look();
        (await context.Instances.CountAsync(static row => row.BurstCount == 2 && row.SubStatus == WorkflowSubStatus.Finished, Token)).ShouldBe(120);
        (await context.Timers.CountAsync(Token)).ShouldBe(0);
    }

    [Fact]
    public async Task Five_thousand_that_are_due_at_once_are_drained_in_batches()
    {
        DefineDelay("waits");
        await StoreWaitingAsync(5000);
        Time.Advance(Hour);

        (await SweepAsync()).ShouldBe(5000);

        (await CountAsync("waits", WorkflowSubStatus.Finished)).ShouldBe(5000);
        await using var context = Look();
        (await context.Timers.CountAsync(Token)).ShouldBe(0);
    }

    [Fact]
    public async Task A_suspended_instance_sleeps_on_until_it_is_continued()
    {
        DefineDelay("waits");
        var instanceId = await Node.StartAsync("waits", Token);
        await Node.Commands.SuspendAsync(instanceId, "wait", Anybody, Token);
        Time.Advance(Hour * 2);
        (await SweepAsync()).ShouldBe(0);

        await Node.Commands.ContinueAsync(instanceId, Anybody, Token);
        (await SweepAsync()).ShouldBe(1);

        (await InstanceAsync(instanceId)).SubStatus.ShouldBe(WorkflowSubStatus.Finished);
    }

    [Fact]
    public async Task A_timer_that_does_not_know_yet_that_its_instance_is_suspended_learns_it_when_it_is_due()
    {
        DefineDelay("waits");
        var instanceId = await Node.StartAsync("waits", Token);
        await Node.Commands.SuspendAsync(instanceId, "wait", Anybody, Token);
        await using var context = Look();
        await context.Timers.ExecuteUpdateAsync(static set => set.SetProperty(static row => row.IsHeld, false), Token);
        Time.Advance(Hour);

        (await SweepAsync()).ShouldBe(1);
        (await SweepAsync()).ShouldBe(0);

        (await context.Timers.SingleAsync(Token)).IsHeld.ShouldBeTrue();
        (await InstanceAsync(instanceId)).BurstCount.ShouldBe(1);
        await Node.Commands.ContinueAsync(instanceId, Anybody, Token);
        await SweepAsync();
        (await InstanceAsync(instanceId)).SubStatus.ShouldBe(WorkflowSubStatus.Finished);
    }

    [Fact]
    public async Task A_timer_whose_bookmark_or_instance_is_gone_goes_without_a_trace()
    {
        DefineDelay("waits");
        var instanceId = await Node.StartAsync("waits", Token);
        await StoreAsync(
            new TimerRow { Id = $"{instanceId}-999", InstanceId = instanceId, DueAt = Epoch },
            new TimerRow { Id = "nobody-1", InstanceId = "nobody", DueAt = Epoch });

        (await SweepAsync()).ShouldBe(2);

        await using var context = Look();
        (await context.Timers.SingleAsync(Token)).Id.ShouldStartWith(instanceId);
        (await InstanceAsync(instanceId)).BurstCount.ShouldBe(1);
    }

    [Fact]
    public async Task A_timer_that_cannot_be_done_is_put_off_and_holds_up_nobody()
    {
        DefineDelay("waits");
        var ids = new List<string>();
        for (var i = 0; i < 5; i++)
            ids.Add(await Node.StartAsync("waits", Token));
        var poisoned = ids[2];
        await using var context = Look();
        await context.Instances.Where(row => row.Id == poisoned).ExecuteUpdateAsync(static set => set.SetProperty(static row => row.State, Array.Empty<byte>()), Token);
        Time.Advance(Hour);

        await SweepAsync();

        (await CountAsync("waits", WorkflowSubStatus.Finished)).ShouldBe(4);
        var timer = await context.Timers.SingleAsync(Token);
        timer.InstanceId.ShouldBe(poisoned);
        timer.Attempts.ShouldBe(1);
        timer.LastError.ShouldNotBeNullOrEmpty();
        timer.DueAt.ShouldBeInRange(Epoch + Hour + TimeSpan.FromMilliseconds(500), Epoch + Hour + TimeSpan.FromSeconds(1));
        (await SweepAsync()).ShouldBe(0);
        Time.Advance(TimeSpan.FromSeconds(1));
        await SweepAsync();
        (await context.Timers.SingleAsync(Token)).Attempts.ShouldBe(2);
    }

    private void DefineDelay(string definitionId) => Catalogue.Add(DefinitionJson.Document(definitionId, DefinitionJson.Delay("wait", Hour)));

    // Copies of one that was started: starting thousands is not what is tested.
    private async Task StoreWaitingAsync(int count)
    {
        var first = await Node.StartAsync("waits", Token);
        await using var context = Look();
        var instance = await context.Instances.SingleAsync(Token);
        var bookmark = await context.Bookmarks.SingleAsync(Token);
        var activities = await context.Activities.ToListAsync(Token);
        var state = System.Text.Encoding.UTF8.GetString(instance.State);
        foreach (var chunk in Enumerable.Range(1, count - 1).Chunk(500))
        {
            await StoreAsync([.. chunk.SelectMany(number => Copy(number))]);
        }

        IEnumerable<object> Copy(int number)
        {
            var id = $"{number:x32}";
            yield return new InstanceRow
            {
                Id = id, DefinitionId = instance.DefinitionId, VersionId = instance.VersionId, Version = 1, Status = instance.Status, SubStatus = instance.SubStatus,
                CreatedAt = instance.CreatedAt, UpdatedAt = instance.UpdatedAt, RowVersion = 1, BurstCount = 1,
                State = System.Text.Encoding.UTF8.GetBytes(state.Replace(first, id, StringComparison.Ordinal)),
            };
            yield return new TimerRow { Id = bookmark.Id.Replace(first, id, StringComparison.Ordinal), InstanceId = id, DueAt = Epoch + Hour };
            foreach (var activity in activities)
            {
                yield return new Application.Runtime.History.ActivityRow
                {
                    InstanceId = id, Execution = activity.Execution, ActivityId = activity.ActivityId, NodeId = activity.NodeId, ActivityType = activity.ActivityType, StartedAt = activity.StartedAt,
                };
            }
        }
    }

    private Task StoreAsync(object[] rows) => Node.Get<Application.Storage.Database>().RunAsync(
        (transaction, _) =>
        {
            foreach (var row in rows)
            {
                switch (row)
                {
                    case InstanceRow instance:
                        transaction.Insert(instance);
                        break;
                    case TimerRow timer:
                        transaction.Insert(timer);
                        break;
                    case Application.Runtime.History.ActivityRow activity:
                        transaction.Insert(activity);
                        break;
                }
            }

            return Task.CompletedTask;
        },
        Token);
}

public sealed class SqliteBookmarkTimerTests(SqliteTestDatabase database) : BookmarkTimerTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class PostgreSqlBookmarkTimerTests(PostgreSqlTestDatabase database) : BookmarkTimerTests(database), IClassFixture<PostgreSqlTestDatabase>;
