using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Runtime.Commands;
using ResponseWorkflow.Application.Runtime.Outbox;
using ResponseWorkflow.Application.Runtime.Outbox.Commands;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Runtime.Tests.Outbox.Support;
using static ResponseWorkflow.Engine.Tests.Execution.Flow;

namespace ResponseWorkflow.Runtime.Tests.Outbox;

/// <summary>What people see of calls, and what they can do about them.</summary>
public abstract class CommandSuite<TStore> : OutboxSuite<TStore>
    where TStore : IOutboxStore, new()
{
    [Fact]
    public async Task Pages_of_stuck_calls_follow_each_other_without_gaps()
    {
        AnswerWith(503);
        World.PublishRequest();
        var node = World.AddNode();
        for (var count = 0; count < 7; count++)
            await World.StartAsync(node);
        await node.RunAsync();
        var untried = await World.StartAsync(node);

        var query = new OutboxQuery { State = OutboxState.Pending, IsStuck = true, Size = 3, Kind = OutboxKinds.Http };
        List<OutboxCallSummary> seen = [];
        do
        {
            var page = await node.Calls.ListAsync(query, Token);
            seen.AddRange(page.Calls);
            query = query with { After = page.Next };
        }
        while (query.After is not null);

        seen.Select(static call => call.NextAttemptAt).ShouldBeInOrder();
        seen.Select(static call => call.Id).Distinct().Count().ShouldBe(7);
        seen.ShouldAllBe(call => call.IsStuck && call.InstanceId != untried);
    }

    [Fact]
    public async Task Calls_that_are_over_come_last_first()
    {
        World.PublishRequest();
        var node = World.AddNode();
        for (var count = 0; count < 3; count++)
        {
            await World.StartAsync(node);
            await node.RunAsync();
            World.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        var first = await node.Calls.ListAsync(new OutboxQuery { State = OutboxState.Succeeded, Size = 2 }, Token);
        var second = await node.Calls.ListAsync(new OutboxQuery { State = OutboxState.Succeeded, Size = 2, After = first.Next }, Token);

        first.Calls.Concat(second.Calls).Select(static call => call.CompletedAt!.Value).ShouldBeInOrder(SortDirection.Descending);
        (first.Calls.Count, second.Calls.Count, second.Next).ShouldBe((2, 1, null));
        (await node.Calls.ListAsync(new OutboxQuery { InstanceId = first.Calls[0].InstanceId }, Token)).Calls.ShouldHaveSingleItem().Id.ShouldBe(first.Calls[0].Id);
        (await node.Calls.ListAsync(new OutboxQuery { State = OutboxState.Succeeded, Kind = OutboxKinds.Workflow }, Token)).Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_list_without_a_filter_or_with_a_wrong_cursor_is_refused()
    {
        var node = World.AddNode();

        (await RefusedAsync(() => node.Calls.ListAsync(new OutboxQuery { Size = 501 }, Token))).Refusals.Select(static refusal => refusal.Code).ShouldBe(["outbox.filter", "outbox.size"]);
        (await RefusedAsync(() => node.Calls.ListAsync(new OutboxQuery { State = OutboxState.Pending, After = "x" }, Token))).Refusal.Code.ShouldBe("outbox.cursor");
    }

    [Fact]
    public async Task A_stuck_call_is_tried_now_when_a_person_wants_it_and_gets_further_attempts()
    {
        World.Settings["Runtime:OutboxMaxAttempts"] = "2";
        AnswerWith(503, 200);
        World.PublishRequest();
        var node = World.AddNode();
        var id = await World.StartAsync(node);
        await node.RunAsync();
        World.Clock.Advance(TimeSpan.FromSeconds(1));

        var call = await node.Calls.RetryAsync((await World.CallAsync()).Id, OutboxWorld.Operator, Token);
        (call.Attempts, call.MaxAttempts, call.NextAttemptAt).ShouldBe((1, 3, World.Clock.GetUtcNow()));
        await node.RunAsync();

        (await World.OutputAsync(id)).AsObject()["statusCode"].ShouldBe(200);
        node.Log.Lines.ShouldContain(static line => line.Contains("wang.li"));
    }

    [Fact]
    public async Task A_retry_that_makes_no_sense_is_refused()
    {
        World.PublishRequest();
        var node = World.AddNode();
        var id = await World.StartAsync(node);
        var call = (await World.CallAsync()).Id;

        (await RefusedAsync(() => node.Calls.RetryAsync("none", OutboxWorld.Operator, Token))).Refusal.ShouldSatisfyAllConditions(
            static refusal => refusal.Code.ShouldBe("outbox.unknown"),
            static refusal => refusal.Kind.ShouldBe(RefusalKind.NotFound),
            static refusal => refusal.MessageZh.ShouldBe("调用“none”不存在。"));
        await node.Instances.SuspendAsync(id, "wait", OutboxWorld.Operator, Token);
        (await RefusedAsync(() => node.Calls.RetryAsync(call, OutboxWorld.Operator, Token))).Refusal.Code.ShouldBe("outbox.held");
        await node.Instances.ContinueAsync(id, OutboxWorld.Operator, Token);
        var release = HoldAnswers();
        await node.Worker.SweepAsync(Token);
        (await RefusedAsync(() => node.Calls.RetryAsync(call, OutboxWorld.Operator, Token))).Refusal.Code.ShouldBe("outbox.underway");
        release.SetResult();
        await node.RunAsync();
        (await RefusedAsync(() => node.Calls.RetryAsync(call, OutboxWorld.Operator, Token))).Refusal.Code.ShouldBe("outbox.over");
        (await RefusedAsync(() => node.Calls.SkipAsync(call, "late", null, OutboxWorld.Operator, Token))).Refusal.Code.ShouldBe("outbox.over");
    }

    [Fact]
    public async Task A_skipped_call_is_the_failure_outcome_and_the_log_says_who_and_why()
    {
        AnswerWith(503);
        World.PublishRequest("/order", ("authorization", "Bearer s3cret"));
        var node = World.AddNode();
        var id = await World.StartAsync(node);
        await node.RunAsync();

        await node.Calls.SkipAsync((await World.CallAsync()).Id, "The system is gone.", null, OutboxWorld.Operator, Token);

        (await World.OutputAsync(id)).ShouldBe("failed");
        var call = await World.CallAsync();
        (call.State, call.CompletedAt).ShouldBe((OutboxState.Skipped, World.Clock.GetUtcNow()));
        call.Request.ShouldNotContain("s3cret");
        var entry = (await World.AttemptsAsync(node))[^1];
        (entry.Number, entry.Node, entry.Detail).ShouldBe((2, "wang.li", "Skipped by wang.li: The system is gone."));
        World.Clock.Advance(TimeSpan.FromHours(1));
        (await node.Worker.SweepAsync(Token)).ShouldBe(0);
    }

    [Fact]
    public async Task A_person_may_answer_in_place_of_the_other_system_once()
    {
        World.PublishRequest();
        var node = World.AddNode();
        var id = await World.StartAsync(node);
        var call = (await World.CallAsync()).Id;
        var answer = DataValue.ObjectOf(("statusCode", 201), ("content", DataValue.ObjectOf(("ticket", "T1"))));
        var origin = new CommandOrigin("wang.li", "key-1");

        var first = await node.Calls.SkipAsync(call, "By telephone.", answer, origin, Token);
        var repeat = await node.Calls.SkipAsync(call, "By telephone.", answer, origin, Token);

        repeat.ShouldBe(first);
        (await RefusedAsync(() => node.Calls.SkipAsync(call, "By letter.", answer, origin, Token))).Refusal.Code.ShouldBe("idempotency.reuse");
        var output = (await World.OutputAsync(id)).AsObject();
        output["statusCode"].ShouldBe(201);
        output["content"].AsObject()["ticket"].ShouldBe("T1");
        (await World.BurstsAsync(id)).ShouldBe(2);
    }

    [Theory]
    [InlineData("5")]
    [InlineData("{}")]
    [InlineData("{\"statusCode\":\"200\"}")]
    [InlineData("{\"statusCode\":99}")]
    [InlineData("{\"statusCode\":200.5}")]
    public async Task An_answer_that_is_none_is_refused_and_changes_nothing(string answer)
    {
        World.PublishRequest();
        var node = World.AddNode();
        await World.StartAsync(node);
        var call = await World.CallAsync();

        var refused = await RefusedAsync(() => node.Calls.SkipAsync(call.Id, "x", DataJson.Parse(answer), OutboxWorld.Operator, Token));

        (refused.Refusal.Code, refused.Refusal.Field, refused.Refusal.Kind).ShouldBe(("outbox.answer", "answer", RefusalKind.Invalid));
        (await World.CallAsync()).State.ShouldBe(OutboxState.Pending);
    }

    [Fact]
    public async Task A_skip_needs_a_reason()
    {
        var node = World.AddNode();

        var refused = await RefusedAsync(() => node.Calls.SkipAsync("x", " ", null, OutboxWorld.Operator, Token));

        (refused.Refusal.Code, refused.Refusal.Field).ShouldBe(("field.missing", "reason"));
    }

    [Fact]
    public async Task A_skip_of_a_suspended_instances_call_is_heard_when_it_is_continued()
    {
        World.PublishRequest();
        var node = World.AddNode();
        var id = await World.StartAsync(node);
        await node.Instances.SuspendAsync(id, "wait", OutboxWorld.Operator, Token);

        await node.Calls.SkipAsync((await World.CallAsync()).Id, "gone", null, OutboxWorld.Operator, Token);
        await node.RunAsync();
        (await World.InstanceAsync(id)).SubStatus.ShouldBe(WorkflowSubStatus.Suspended);
        await node.Instances.ContinueAsync(id, OutboxWorld.Operator, Token);
        await node.RunAsync();

        (await World.OutputAsync(id)).ShouldBe("failed");
    }

    [Theory]
    [InlineData(null, "Faulted")]
    [InlineData("{\"total\":3}", "Finished")]
    public async Task A_child_may_be_skipped_too(string? output, string expected)
    {
        World.Definitions.Publish(
            "parent",
            Sequence(
                "s",
                Node("ExecuteWorkflow", "d", ("workflowDefinitionId", "nothing"), ("waitForCompletion", true)).BindTo("result", "v-R"),
                Node("SetOutput", "o", ("outputName", "answer"), ("outputValue", Js("getR()")))),
            activation: null,
            Variable("R", "Object"));
        var node = World.AddNode();
        var id = await World.StartAsync(node, "parent");
        await node.RunAsync();

        await node.Calls.SkipAsync((await World.CallAsync()).Id, "not needed", output is null ? (DataValue?)null : DataJson.Parse(output), OutboxWorld.Operator, Token);

        var answer = (await World.OutputAsync(id)).AsObject();
        answer["subStatus"].ShouldBe(expected);
        answer["output"].ToString().ShouldBe(output ?? "{}");
        (await World.InstanceAsync(id)).SubStatus.ShouldBe(WorkflowSubStatus.Finished);
    }

    [Fact]
    public async Task Stuck_calls_are_counted_at_intervals()
    {
        World.Settings["Work:FirstRetry"] = "00:10:00";
        AnswerWith(503);
        World.PublishRequest();
        var node = World.AddNode();
        await World.StartAsync(node);
        await node.RunAsync();
        World.Clock.Advance(TimeSpan.FromSeconds(15));
        await node.Worker.SweepAsync(Token);
        node.Metrics.Stuck.ShouldBe(1);

        await node.Calls.SkipAsync((await World.CallAsync()).Id, "gone", null, OutboxWorld.Operator, Token);
        await node.Worker.SweepAsync(Token);
        node.Metrics.Stuck.ShouldBe(1);
        World.Clock.Advance(TimeSpan.FromSeconds(15));
        await node.Worker.SweepAsync(Token);
        node.Metrics.Stuck.ShouldBe(0);
    }

    private static async Task<RefusedException> RefusedAsync(Func<Task> command) => await command.ShouldThrowAsync<RefusedException>();
}
