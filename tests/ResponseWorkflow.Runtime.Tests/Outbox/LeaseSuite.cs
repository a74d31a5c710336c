using Microsoft.AspNetCore.Http;
using ResponseWorkflow.Application.Runtime.Outbox;
using ResponseWorkflow.Runtime.Tests.Outbox.Support;
using static ResponseWorkflow.Engine.Tests.Execution.Flow;

namespace ResponseWorkflow.Runtime.Tests.Outbox;

/// <summary>What happens to calls when nodes die, are cut off, stop, or have too much to do.</summary>
public abstract class LeaseSuite<TStore> : OutboxSuite<TStore>
    where TStore : IOutboxStore, new()
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task A_call_of_a_node_that_died_before_it_stored_the_answer_is_made_by_another_with_the_same_key()
    {
        World.PublishRequest();
        var first = World.AddNode("first");
        var second = World.AddNode("second");
        var id = await World.StartAsync(first);
        World.Stub.Answer = context =>
        {
            if (World.Stub.Requests.Count == 1)
                first.Die();
            return context.Response.WriteAsync("ok");
        };

        await first.SweepMortallyAsync();
        await World.UntilRequestsAsync(1);
        World.Clock.Advance(Lease - TimeSpan.FromMilliseconds(1));
        (await second.Worker.SweepAsync(Token)).ShouldBe(0);
        World.Clock.Advance(TimeSpan.FromMilliseconds(1));
        await second.RunAsync();

        World.Stub.Effects.ShouldHaveSingleItem().Value.ShouldBe(2);
        (await World.OutputAsync(id)).AsObject()["content"].ShouldBe("ok");
        (await World.BurstsAsync(id)).ShouldBe(2);
        var attempts = await World.AttemptsAsync(second);
        attempts.Select(static attempt => (attempt.Number, attempt.Node, attempt.HasSucceeded)).ShouldBe([(1, "first", false), (2, "second", true)]);
        attempts[0].Detail!.ShouldContain("no sign of life");
        (await World.CallAsync()).FencingToken.ShouldBeGreaterThanOrEqualTo(2);
    }

    [Fact]
    public async Task Over_many_crashes_every_call_has_one_answer_and_every_instance_one_transition_for_it()
    {
        World.Settings["Runtime:OutboxMaxAttempts"] = "100";
        World.PublishRequest();
        var starter = World.AddNode("starter");
        List<string> ids = [];
        for (var count = 0; count < 20; count++)
            ids.Add(await World.StartAsync(starter));

        // Each node dies after a few answers; what it had in hand is the next one's when its leases are over.
        for (var number = 1; number <= 5; number++)
        {
            var node = World.AddNode($"mortal-{number}");
            var lives = 3;
            World.Stub.Answer = context =>
            {
                if (Interlocked.Decrement(ref lives) == 0)
                    node.Die();
                return context.Response.WriteAsync("ok");
            };
            await node.SweepMortallyAsync();
            await OutboxWorld.UntilAsync(() => Task.FromResult(Volatile.Read(ref lives) <= 0));

            // A dead process makes no requests: those that it still had on the way must not count as answers of the next one.
            await node.Worker.StopAsync(Token);
            World.Clock.Advance(Lease);
        }

        World.Stub.Answer = static context => context.Response.WriteAsync("ok");
        World.Clock.Advance(Lease);
        await starter.RunAsync();

        foreach (var id in ids)
        {
            (await World.OutputAsync(id)).AsObject()["content"].ShouldBe("ok");
            (await World.BurstsAsync(id)).ShouldBe(2);
        }

        var calls = await World.CallsAsync();
        calls.ShouldAllBe(static call => call.State == OutboxState.Succeeded);
        World.Stub.Effects.Keys.Order().ShouldBe(calls.Select(static call => call.Id).Order());
    }

    [Fact]
    public async Task An_answer_that_comes_after_another_node_took_the_call_over_is_dropped()
    {
        World.PublishRequest();
        var slow = World.AddNode("slow");
        var quick = World.AddNode("quick");
        var id = await World.StartAsync(slow);
        var release = new TaskCompletionSource();
        World.Stub.Answer = async context =>
        {
            var isFirst = World.Stub.Requests.Count == 1;
            if (isFirst)
                await release.Task;
            await context.Response.WriteAsync(isFirst ? "late" : "right");
        };
        await slow.Worker.SweepAsync(Token);
        await World.UntilRequestsAsync(1);
        slow.Die();
        World.Clock.Advance(Lease);

        await quick.RunAsync();
        var bursts = await World.BurstsAsync(id);
        slow.Revive();
        release.SetResult();
        await slow.Worker.WhenIdleAsync(Token);

        (await World.OutputAsync(id)).AsObject()["content"].ShouldBe("right");
        (await World.BurstsAsync(id)).ShouldBe(bursts);
        slow.Log.Lines.ShouldContain(static line => line.Contains("is dropped"));
        (await World.AttemptsAsync(quick)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_node_at_work_keeps_its_lease()
    {
        World.PublishRequest();
        var node = World.AddNode("node-1");
        var other = World.AddNode("node-2");
        var id = await World.StartAsync(node);
        var release = HoldAnswers();
        await node.Worker.SweepAsync(Token);
        await World.UntilRequestsAsync(1);

        for (var step = 0; step < 6; step++)
        {
            World.Clock.Advance(Lease / 3);
            await OutboxWorld.UntilAsync(async () => World.Clock.TimerCount == 2 && (await World.CallAsync()).LeaseUntil >= World.Clock.GetUtcNow() + Lease - TimeSpan.FromMilliseconds(100));
            (await other.Worker.SweepAsync(Token)).ShouldBe(0);
        }

        release.SetResult();
        await node.RunAsync();
        (await World.OutputAsync(id)).AsObject()["statusCode"].ShouldBe(200);
        World.Stub.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_call_that_a_person_skips_is_cut_off_at_the_next_renewal()
    {
        World.PublishRequest();
        var node = World.AddNode();
        var id = await World.StartAsync(node);
        HoldAnswers();
        await node.Worker.SweepAsync(Token);
        await World.UntilRequestsAsync(1);

        await node.Calls.SkipAsync((await World.CallAsync()).Id, "takes too long", null, OutboxWorld.Operator, Token);
        World.Clock.Advance(Lease / 3);
        await node.Worker.WhenIdleAsync(Token);

        (await World.OutputAsync(id)).ShouldBe("failed");
        (await World.CallAsync()).State.ShouldBe(OutboxState.Skipped);
        node.Log.Lines.ShouldContain(static line => line.Contains("is lost"));
    }

    [Fact]
    public async Task A_node_that_stops_gives_back_what_it_has_in_hand()
    {
        World.Settings["Runtime:OutboxMaxAttempts"] = "1";
        World.PublishRequest();
        var node = World.AddNode("node-1");
        var other = World.AddNode("node-2");
        var id = await World.StartAsync(node);
        var release = HoldAnswers();
        await node.Worker.SweepAsync(Token);
        await World.UntilRequestsAsync(1);

        await node.Worker.StopAsync(Token);

        var call = await World.CallAsync();
        (call.State, call.LeaseOwner, call.NextAttemptAt).ShouldBe((OutboxState.Pending, null, World.Clock.GetUtcNow()));
        (await node.Worker.SweepAsync(Token)).ShouldBe(0);
        release.SetResult();
        await other.RunAsync();
        (await World.OutputAsync(id)).AsObject()["content"].ShouldBe("ok");
        (await World.AttemptsAsync(other)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_node_that_stops_waits_for_its_calls_as_long_as_it_may()
    {
        World.Settings["Outbox:StopGrace"] = "00:00:10";
        World.PublishRequest();
        var node = World.AddNode();
        var id = await World.StartAsync(node);
        var release = HoldAnswers();
        await node.Worker.SweepAsync(Token);
        await World.UntilRequestsAsync(1);

        var stop = node.Worker.StopAsync(Token);
        stop.IsCompleted.ShouldBeFalse();
        release.SetResult();
        await stop;

        (await World.OutputAsync(id)).AsObject()["content"].ShouldBe("ok");
    }

    [Fact]
    public async Task A_sweep_begins_no_more_calls_than_may_run_at_once_and_does_not_wait_for_them()
    {
        World.Settings["Outbox:Parallelism"] = "2";
        World.PublishRequest();
        var node = World.AddNode();
        for (var count = 0; count < 5; count++)
            await World.StartAsync(node);
        var release = HoldAnswers();

        (await node.Worker.SweepAsync(Token)).ShouldBe(2);

        await World.UntilRequestsAsync(2);
        (await node.Worker.SweepAsync(Token)).ShouldBe(0);
        node.Metrics.Running.ShouldBe(2);
        release.SetResult();
        await node.RunAsync();
        (await World.CallsAsync()).ShouldAllBe(static call => call.State == OutboxState.Succeeded);
        World.Stub.Requests.Count.ShouldBe(5);
    }

    [Fact]
    public async Task An_answer_that_cannot_be_stored_is_kept_in_hand_until_the_database_is_back()
    {
        World.PublishRequest();
        var node = World.AddNode();
        var id = await World.StartAsync(node);
        World.Stub.Answer = context =>
        {
            node.Die();
            return context.Response.WriteAsync("ok");
        };
        await node.SweepMortallyAsync();
        await OutboxWorld.UntilAsync(() => Task.FromResult(node.Log.Lines.Any(static line => line.Contains("cannot be stored yet"))));

        node.Revive();
        await OutboxWorld.UntilAsync(() =>
        {
            World.Clock.Advance(TimeSpan.FromSeconds(1));
            return Task.FromResult(node.Metrics.Running == 0);
        });

        (await World.OutputAsync(id)).AsObject()["content"].ShouldBe("ok");
        World.Stub.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_call_that_kills_every_node_is_given_up_after_the_last_attempt()
    {
        World.Settings["Runtime:OutboxMaxAttempts"] = "2";
        World.PublishRequest();
        var survivor = World.AddNode("survivor");
        var id = await World.StartAsync(survivor);
        foreach (var name in (string[])["first", "second"])
        {
            var node = World.AddNode(name);
            var before = World.Stub.Requests.Count;
            World.Stub.Answer = context =>
            {
                node.Die();
                return Task.CompletedTask;
            };
            await node.SweepMortallyAsync();
            await World.UntilRequestsAsync(before + 1);
            World.Clock.Advance(Lease);
        }

        await survivor.RunAsync();

        World.Stub.Requests.Count.ShouldBe(2);
        (await World.OutputAsync(id)).ShouldBe("failed");
        var call = await World.CallAsync();
        (call.State, call.Attempts).ShouldBe((OutboxState.Failed, 2));
        (await World.AttemptsAsync(survivor)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_call_of_an_unknown_kind_stays_and_says_why()
    {
        var node = World.AddNode();
        await InsertAsync("telex", "{}");

        await node.RunAsync();
        World.Clock.Advance(TimeSpan.FromMinutes(11));
        await node.RunAsync();

        var call = await World.CallAsync();
        (call.State, call.Attempts).ShouldBe((OutboxState.Pending, 1));
        call.LastError!.ShouldContain("'telex'");
        node.Metrics.Stuck.ShouldBe(1);
        (await World.AttemptsAsync(node)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_nodes_share_the_work_and_do_nothing_twice()
    {
        World.PublishRequest();
        World.Definitions.Publish("child", Write("done"));
        World.Definitions.Publish("parent", Sequence("s", Node("DispatchWorkflow", "d1", ("workflowDefinitionId", "child")), Node("DispatchWorkflow", "d2", ("workflowDefinitionId", "child"))));
        var (one, two) = (World.AddNode("one"), World.AddNode("two"));
        List<string> requests = [];
        for (var count = 0; count < 20; count++)
        {
            requests.Add(await World.StartAsync(one));
            await World.StartAsync(one, "parent");
        }

        await Task.WhenAll(Task.Run(one.RunAsync, Token), Task.Run(two.RunAsync, Token));

        World.Stub.Effects.Count.ShouldBe(20);
        World.Stub.Effects.Values.ShouldAllBe(static count => count == 1);
        (await World.InstancesAsync("child")).Count.ShouldBe(40);
        foreach (var id in requests)
            (await World.BurstsAsync(id)).ShouldBe(2);
        (await World.CallsAsync()).ShouldAllBe(static call => call.State == OutboxState.Succeeded && call.Attempts == 1);
    }
}
