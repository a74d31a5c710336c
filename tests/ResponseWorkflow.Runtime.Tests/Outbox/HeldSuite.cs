using ResponseWorkflow.Application.Runtime.Inbox;
using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Runtime.Outbox;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Runtime.Tests.Outbox.Support;
using static ResponseWorkflow.Engine.Tests.Execution.Flow;

namespace ResponseWorkflow.Runtime.Tests.Outbox;

/// <summary>Calls of instances that are suspended, faulted or cancelled.</summary>
public abstract class HeldSuite<TStore> : OutboxSuite<TStore>
    where TStore : IOutboxStore, new()
{
    [Fact]
    public async Task The_call_of_a_suspended_instance_is_begun_when_it_is_continued()
    {
        World.PublishRequest();
        var node = World.AddNode();
        var id = await World.StartAsync(node);
        await node.Instances.SuspendAsync(id, "wait", OutboxWorld.Operator, Token);

        await node.RunAsync();
        World.Stub.Requests.ShouldBeEmpty();
        await node.Instances.ContinueAsync(id, OutboxWorld.Operator, Token);
        await node.RunAsync();

        (await World.OutputAsync(id)).AsObject()["statusCode"].ShouldBe(200);
    }

    [Fact]
    public async Task An_answer_for_an_instance_that_was_suspended_meanwhile_is_kept_until_it_is_continued()
    {
        World.PublishRequest();
        var node = World.AddNode();
        var id = await World.StartAsync(node);
        var release = HoldAnswers();
        await node.Worker.SweepAsync(Token);
        await World.UntilRequestsAsync(1);
        await node.Instances.SuspendAsync(id, "wait", OutboxWorld.Operator, Token);

        release.SetResult();
        await node.RunAsync();

        (await World.CallAsync()).State.ShouldBe(OutboxState.Succeeded);
        (await World.AttemptsAsync(node)).ShouldHaveSingleItem().Detail!.ShouldContain("kept until");
        (await World.InstanceAsync(id)).SubStatus.ShouldBe(WorkflowSubStatus.Suspended);
        (await KeptAsync()).ShouldHaveSingleItem().IsHeld.ShouldBeTrue();
        await node.Instances.ContinueAsync(id, OutboxWorld.Operator, Token);
        await node.RunAsync();
        (await World.OutputAsync(id)).AsObject()["content"].ShouldBe("ok");
        World.Stub.Requests.Count.ShouldBe(1);
        (await KeptAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_call_of_an_instance_that_has_faulted_elsewhere_waits_for_its_retry()
    {
        PublishFaultBeside();
        var node = World.AddNode();
        var id = await World.StartAsync(node);
        await FaultAsync(node, id);

        await node.RunAsync();
        World.Stub.Requests.ShouldBeEmpty();
        var held = await World.CallAsync();
        (held.State, held.IsHeld, held.Attempts).ShouldBe((OutboxState.Pending, true, 0));
        await RetryAsync(node, id);
        await node.RunAsync();

        (await World.OutputAsync(id)).AsObject()["statusCode"].ShouldBe(200);
        World.Stub.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_answer_for_an_instance_that_has_faulted_meanwhile_is_kept_for_its_retry()
    {
        PublishFaultBeside();
        var node = World.AddNode();
        var id = await World.StartAsync(node);
        var release = HoldAnswers();
        await node.Worker.SweepAsync(Token);
        await World.UntilRequestsAsync(1);
        await FaultAsync(node, id);

        release.SetResult();
        await node.RunAsync();

        (await World.CallAsync()).State.ShouldBe(OutboxState.Succeeded);
        await RetryAsync(node, id);
        await node.RunAsync();
        (await World.OutputAsync(id)).AsObject()["content"].ShouldBe("ok");
        World.Stub.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_call_of_a_cancelled_instance_is_withdrawn()
    {
        World.PublishRequest("/order", ("authorization", "Bearer s3cret"));
        var node = World.AddNode();
        var id = await World.StartAsync(node);
        await node.Instances.CancelAsync(id, null, OutboxWorld.Operator, Token);

        await node.RunAsync();

        World.Stub.Requests.ShouldBeEmpty();
        var call = await World.CallAsync();
        (call.State, call.Attempts, call.CompletedAt).ShouldBe((OutboxState.Withdrawn, 0, World.Clock.GetUtcNow()));
        call.Request.ShouldNotContain("s3cret");
    }

    [Theory]
    [InlineData(200, OutboxState.Succeeded)]
    [InlineData(0, OutboxState.Withdrawn)]
    public async Task What_comes_of_a_call_that_nobody_waits_for_any_more_changes_nothing(int status, OutboxState expected)
    {
        World.PublishRequest();
        var node = World.AddNode();
        var id = await World.StartAsync(node);
        var release = new TaskCompletionSource();
        World.Stub.Answer = async context =>
        {
            await release.Task;
            if (status == 0)
                context.Abort();
        };
        await node.Worker.SweepAsync(Token);
        await World.UntilRequestsAsync(1);
        await node.Instances.CancelAsync(id, null, OutboxWorld.Operator, Token);
        var bursts = await World.BurstsAsync(id);

        release.SetResult();
        await node.RunAsync();
        World.Clock.Advance(TimeSpan.FromSeconds(10));
        await node.RunAsync();

        (await World.CallAsync()).State.ShouldBe(expected);
        (await World.BurstsAsync(id)).ShouldBe(bursts);
        World.Stub.Requests.Count.ShouldBe(1);
        if (status != 0)
            (await World.AttemptsAsync(node)).ShouldHaveSingleItem().Detail!.ShouldContain("nobody waits");
    }

    private async Task<List<StimulusRow>> KeptAsync()
    {
        await using var context = World.Provider.CreateContext();
        return await context.Stimuli.ToListAsync(Token);
    }

    /// <summary>A workflow that sends a request, and beside it faults by the event <c>Break</c> until the clock has passed a day.</summary>
    private void PublishFaultBeside()
    {
        var until = (World.Clock.GetUtcNow() + TimeSpan.FromDays(1)).ToUnixTimeMilliseconds();
        World.Definitions.Publish(
            "request",
            Chart(
                "c",
                [
                    Node("Start", "start"),
                    Node("SendHttpRequest", "send", ("url", World.Stub.Address + "/order")).BindTo("result", "v-R"),
                    Node("SetOutput", "o", ("outputName", "answer"), ("outputValue", Js("getR()"))),
                    Event("Break"),
                    Script("fails", $"if (new Date().getTime() < {until}) throw new Error('Broken.')"),
                ],
                "start->send", "send->o", "start->Break", "Break->fails"),
            activation: null,
            Variable("R", "Object"));
    }

    private async Task FaultAsync(OutboxNode node, string id)
    {
        await node.Instances.PublishEventAsync("Break", DataValue.Null, null, id, OutboxWorld.Operator, Token);
        await node.Inbox.SweepAsync(Token);
        (await World.InstanceAsync(id)).SubStatus.ShouldBe(WorkflowSubStatus.Faulted);
    }

    private async Task RetryAsync(OutboxNode node, string id)
    {
        World.Clock.Advance(TimeSpan.FromDays(2));
        await node.Instances.RetryAsync(id, null, OutboxWorld.Operator, Token);
    }
}
