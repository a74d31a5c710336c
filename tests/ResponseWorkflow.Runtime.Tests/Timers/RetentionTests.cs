using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Runtime.Idempotency;
using ResponseWorkflow.Application.Runtime.Inbox;
using ResponseWorkflow.Application.Runtime.Instances;
using ResponseWorkflow.Application.Runtime.Outbox;
using ResponseWorkflow.Application.Runtime.Retention;
using ResponseWorkflow.Engine.Execution;
using TestKit.Definitions;

namespace ResponseWorkflow.Runtime.Tests.Timers;

/// <summary>What is removed when, and that nobody is held up by it.</summary>
public abstract class RetentionTests(TestDatabase database) : TimedTests(database)
{
    private static readonly DateTimeOffset LongAgo = Epoch.AddDays(-400);

    [Fact]
    public async Task A_finished_instance_goes_with_all_that_belongs_to_it_when_its_time_is_over()
    {
        Catalogue.Add(DefinitionJson.Document("short", DefinitionJson.RunTask("ask", "x")));
        var instanceId = await Node.StartAsync("short", Token);
        await Node.Commands.CancelAsync(instanceId, "enough", Anybody, Token);
        await StoreAsync(CallOf("call", instanceId, OutboxState.Failed, Epoch));
        await StoreAsync(new OutboxAttemptRow { OutboxId = "call", Number = 1, Node = "n" });
        await StoreAsync(StimulusOf("s", instanceId, Epoch.AddDays(9999)));
        Time.Advance(TimeSpan.FromDays(365) - TimeSpan.FromSeconds(1));
        (await RunAsync()).Instances.ShouldBe(0);
        Time.Advance(TimeSpan.FromSeconds(1));

        (await RunAsync()).Instances.ShouldBe(1);

        await using var context = Look();
        (await CountRowsAsync(context)).ShouldBe(0);
        (await RunAsync()).ShouldBe(new RetentionReport(0, 0, 0, 0));
    }

    [Fact]
    public async Task A_definition_may_keep_its_instances_for_a_shorter_or_a_longer_time()
    {
        foreach (var definitionId in new[] { "short", "long", "plain" })
            await StoreAsync(new DefinitionRow { DefinitionId = definitionId });
        await Node.Get<DefinitionRetention>().SetAsync("short", 7, Token);
        await Node.Get<DefinitionRetention>().SetAsync("long", 1000, Token);
        foreach (var days in new[] { 3, 10, 400, 1001 })
        {
            foreach (var definitionId in new[] { "short", "long", "plain" })
                await StoreAsync(Finished($"{definitionId}-{days}", Epoch.AddDays(-days), definitionId));
        }

        (await RunAsync()).Instances.ShouldBe(6);

        (await LeftAsync()).ShouldBe(["long-10", "long-3", "long-400", "plain-10", "plain-3", "short-3"]);
        await Node.Get<DefinitionRetention>().SetAsync("long", null, Token);
        await RunAsync();
        (await LeftAsync()).ShouldBe(["long-10", "long-3", "plain-10", "plain-3", "short-3"]);
    }

    [Fact]
    public async Task What_runs_is_kept_and_so_are_the_children_of_a_parent_that_runs()
    {
        await StoreAsync(Instance("parent", null, null), Finished("child", LongAgo, parent: "parent"), Finished("grandchild", LongAgo, parent: "child"), Finished("orphan", LongAgo, parent: "nobody"));

        await RunAsync();
        (await LeftAsync()).ShouldBe(["child", "parent"]);

        await using var context = Look();
        await context.Instances.Where(static row => row.Id == "parent").ExecuteUpdateAsync(
            static set => set.SetProperty(static row => row.Status, WorkflowStatus.Finished).SetProperty(static row => row.FinishedAt, Epoch), Token);
        await RunAsync();
        (await LeftAsync()).ShouldBe(["parent"]);
    }

    [Fact]
    public async Task An_instance_with_a_call_that_is_still_to_be_made_is_kept()
    {
        await StoreAsync(Finished("pending", LongAgo), Finished("leased", LongAgo), Finished("done", LongAgo));
        await StoreAsync(CallOf("a", "pending", OutboxState.Pending, null), CallOf("b", "leased", OutboxState.Leased, null), CallOf("c", "done", OutboxState.Succeeded, LongAgo));

        await RunAsync();

        (await LeftAsync()).ShouldBe(["leased", "pending"]);
    }

    [Fact]
    public async Task Calls_that_are_over_go_after_their_days_or_with_their_instance()
    {
        await StoreAsync(Instance("runs", null, null));
        await StoreAsync(
            CallOf("old", "runs", OutboxState.Succeeded, Epoch.AddDays(-31)),
            CallOf("fresh", "runs", OutboxState.Succeeded, Epoch.AddDays(-29)),
            CallOf("gone", "nobody", OutboxState.Withdrawn, Epoch),
            CallOf("again", "runs", OutboxState.Pending, null));
        await StoreAsync(new OutboxAttemptRow { OutboxId = "old", Number = 1, Node = "n" }, new OutboxAttemptRow { OutboxId = "fresh", Number = 1, Node = "n" });

        (await RunAsync()).Calls.ShouldBe(2);

        await using var context = Look();
        (await context.Outbox.Select(static row => row.Id).Order().ToListAsync(Token)).ShouldBe(["again", "fresh"]);
        (await context.OutboxAttempts.SingleAsync(Token)).OutboxId.ShouldBe("fresh");
    }

    [Fact]
    public async Task Idempotency_keys_and_stimuli_go_when_their_time_is_over()
    {
        await StoreAsync(KeyOf("old", Epoch.AddDays(-7)), KeyOf("fresh", Epoch.AddDays(-6)));
        await StoreAsync(StimulusOf("old", null, Epoch), StimulusOf("fresh", null, Epoch.AddMinutes(1)));

        var report = await RunAsync();

        report.ShouldBe(new RetentionReport(0, 1, 0, 1));
        await using var context = Look();
        (await context.IdempotencyKeys.SingleAsync(Token)).Key.ShouldBe("fresh");
        (await context.Stimuli.SingleAsync(Token)).Id.ShouldBe("fresh");
    }

    [Fact]
    public async Task Between_two_batches_other_work_goes_through_and_a_run_that_was_broken_off_goes_on_later()
    {
        Catalogue.Add(DefinitionJson.Document("waits", DefinitionJson.Event("wait", "go")));
        await StoreAsync([.. Enumerable.Range(0, 25).Select(static number => Finished($"i{number:d2}", LongAgo.AddMinutes(number)))]);
        var node = AddNode(static services => services.Configure<RetentionOptions>(static options => (options.BatchSize, options.Pause) = (10, TimeSpan.FromSeconds(1))));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);

        // The clock stands still, so it waits after its first batch until the test moves it.
        var run = node.Get<RetentionSweep>().RunAsync(stop.Token);
        await Time.WaitForTimersAsync(1, Token);
        (await Node.StartAsync("waits", Token)).ShouldNotBeNull();
        (await LeftAsync()).Count(static id => id.StartsWith('i')).ShouldBeGreaterThanOrEqualTo(15);
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => run);

        (await RunAsync()).Instances.ShouldBe(15);
        (await LeftAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_goes_before_its_time()
    {
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => Node.Get<RetentionSweep>().RunAsync(Epoch.AddSeconds(1), Token));
        await StoreAsync(Finished("i", Epoch.AddDays(-366)));

        (await Node.Get<RetentionSweep>().RunAsync(Epoch.AddDays(-2), Token)).Instances.ShouldBe(0);
        (await Node.Get<RetentionSweep>().RunAsync(Epoch.AddDays(-1), Token)).Instances.ShouldBe(1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(36501)]
    public async Task A_number_of_days_outside_its_range_is_refused(int days)
    {
        await StoreAsync(new DefinitionRow { DefinitionId = "d" });

        var refused = await Should.ThrowAsync<RefusedException>(() => Node.Get<DefinitionRetention>().SetAsync("d", days, Token));

        refused.Refusal.Code.ShouldBe("retention.days");
        refused.Refusal.Field.ShouldBe("days");
        await using var context = Look();
        (await context.Definitions.SingleAsync(Token)).RetentionDays.ShouldBeNull();
    }

    [Fact]
    public async Task A_definition_that_is_not_there_has_no_days() =>
        (await Should.ThrowAsync<RefusedException>(() => Node.Get<DefinitionRetention>().SetAsync("nobody", 5, Token))).Refusal.Code.ShouldBe("definition.unknown");

    protected override void Configure(IServiceCollection services) => services.Configure<RetentionOptions>(static options => options.Pause = TimeSpan.Zero);

    private static InstanceRow Finished(string id, DateTimeOffset finishedAt, string definitionId = "d", string? parent = null) => Instance(id, finishedAt, parent, definitionId);

    private static InstanceRow Instance(string id, DateTimeOffset? finishedAt, string? parent, string definitionId = "d") => new()
    {
        Id = id,
        DefinitionId = definitionId,
        VersionId = "v",
        ParentInstanceId = parent,
        Status = finishedAt is null ? WorkflowStatus.Running : WorkflowStatus.Finished,
        SubStatus = finishedAt is null ? WorkflowSubStatus.Suspended : WorkflowSubStatus.Finished,
        CreatedAt = LongAgo,
        UpdatedAt = LongAgo,
        FinishedAt = finishedAt,
        State = [],
    };

    private static OutboxRow CallOf(string id, string instanceId, OutboxState state, DateTimeOffset? completedAt) => new()
    {
        Id = id, Kind = "http", InstanceId = instanceId, Target = "", Request = "{}", State = state, CreatedAt = LongAgo, NextAttemptAt = LongAgo, CompletedAt = completedAt,
    };

    private static StimulusRow StimulusOf(string id, string? instanceId, DateTimeOffset expiresAt) => new()
    {
        Id = id, IsKept = true, InstanceId = instanceId, Name = "n", Hash = "h", Input = "{}", Cause = "test", CreatedAt = LongAgo, ExpiresAt = expiresAt, NextAttemptAt = LongAgo,
    };

    private static IdempotencyRow KeyOf(string key, DateTimeOffset createdAt) => new() { Key = key, CommandHash = "", Answer = "{}", CreatedAt = createdAt };

    private Task<RetentionReport> RunAsync() => Node.Get<RetentionSweep>().RunAsync(Time.GetUtcNow(), Token);

    private async Task<List<string>> LeftAsync()
    {
        await using var context = Look();
        return [.. (await context.Instances.Select(static row => row.Id).ToListAsync(Token)).Order(StringComparer.Ordinal)];
    }

    private static async Task<int> CountRowsAsync(Application.Storage.ResponseDbContext context) =>
        await context.Instances.CountAsync(Token) + await context.Journal.CountAsync(Token) + await context.Activities.CountAsync(Token) + await context.Bursts.CountAsync(Token)
        + await context.Bookmarks.CountAsync(Token) + await context.Timers.CountAsync(Token) + await context.Stimuli.CountAsync(Token) + await context.RequestedTasks.CountAsync(Token)
        + await context.Outbox.CountAsync(Token) + await context.OutboxAttempts.CountAsync(Token);
}

public sealed class SqliteRetentionTests(SqliteTestDatabase database) : RetentionTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class PostgreSqlRetentionTests(PostgreSqlTestDatabase database) : RetentionTests(database), IClassFixture<PostgreSqlTestDatabase>;
