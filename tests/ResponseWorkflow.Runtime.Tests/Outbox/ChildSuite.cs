using System.Text.Json.Nodes;
using ResponseWorkflow.Application.Runtime.Commands;
using ResponseWorkflow.Application.Runtime.Outbox;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Runtime.Tests.Outbox.Support;
using static ResponseWorkflow.Engine.Tests.Execution.Flow;

namespace ResponseWorkflow.Runtime.Tests.Outbox;

/// <summary>Workflows that start others.</summary>
public abstract class ChildSuite<TStore> : OutboxSuite<TStore>
    where TStore : IOutboxStore, new()
{
    [Theory]
    [InlineData("ExecuteWorkflow", false)]
    [InlineData("ExecuteWorkflow", true)]
    [InlineData("DispatchWorkflow", true)]
    public async Task A_parent_hears_of_a_child_that_ends_at_once(string activity, bool waits)
    {
        PublishChild();
        PublishParent(Node(activity, "d", ("workflowDefinitionId", "child"), ("correlationId", "c7"), ("waitForCompletion", waits), ("input", Js("({ amount: 5 })"))));
        var node = World.AddNode();
        var id = await World.StartAsync(node, "parent");

        await node.RunAsync();

        var child = (await World.InstancesAsync("child")).ShouldHaveSingleItem();
        (child.ParentInstanceId, child.CorrelationId, child.Depth, child.SubStatus).ShouldBe((id, "c7", 1, WorkflowSubStatus.Finished));
        (await World.StateAsync(child.Id)).Properties["ParentInstanceId"].ShouldBe(id);
        var result = (await World.OutputAsync(id)).AsObject();
        (activity == "ExecuteWorkflow" ? result["output"].AsObject() : result)["total"].ShouldBe(10);
        (await World.CallAsync()).State.ShouldBe(OutboxState.Succeeded);
    }

    [Theory]
    [InlineData("ExecuteWorkflow", true)]
    [InlineData("DispatchWorkflow", true)]
    public async Task A_parent_that_waits_hears_of_the_end_of_a_child_that_runs_longer(string activity, bool waits)
    {
        PublishChild(waitsFor: "Go");
        PublishParent(Node(activity, "d", ("workflowDefinitionId", "child"), ("waitForCompletion", waits), ("input", Js("({ amount: 5 })"))));
        var node = World.AddNode();
        var id = await World.StartAsync(node, "parent");

        await node.RunAsync();
        (await World.InstanceAsync(id)).SubStatus.ShouldBe(WorkflowSubStatus.Suspended);
        await PublishAsync(node, "Go");

        (await World.OutputAsync(id)).AsObject()["total"].ShouldBe(10);
    }

    [Fact]
    public async Task A_parent_that_does_not_wait_gets_the_childs_first_standing()
    {
        PublishChild(waitsFor: "Go");
        PublishParent(Node("ExecuteWorkflow", "d", ("workflowDefinitionId", "child"), ("waitForCompletion", false)));
        var node = World.AddNode();
        var id = await World.StartAsync(node, "parent");

        await node.RunAsync();

        (await World.OutputAsync(id)).AsObject()["subStatus"].ShouldBe("Suspended");
        (await World.InstanceAsync(id)).SubStatus.ShouldBe(WorkflowSubStatus.Finished);
    }

    [Fact]
    public async Task A_child_that_is_only_dispatched_runs_by_itself()
    {
        PublishChild();
        PublishParent(Node("DispatchWorkflow", "d", ("workflowDefinitionId", "child"), ("input", Js("({ amount: 1 })"))));
        var node = World.AddNode();
        var id = await World.StartAsync(node, "parent");
        (await World.InstanceAsync(id)).SubStatus.ShouldBe(WorkflowSubStatus.Finished);

        await node.RunAsync();

        (await World.InstancesAsync("child")).ShouldHaveSingleItem().SubStatus.ShouldBe(WorkflowSubStatus.Finished);
        (await World.BurstsAsync(id)).ShouldBe(1);
    }

    [Fact]
    public async Task A_hundred_children_are_started_and_heard_of()
    {
        PublishChild();
        World.Definitions.Publish(
            "parent",
            Sequence(
                "s",
                Node("BulkDispatchWorkflows", "b", ("workflowDefinitionId", "child"), ("items", Js("Array.from({ length: 100 }, (_, i) => ({ amount: i }))")), ("waitForCompletion", true))
                    .With("childCompleted", Script("count", "setVariable('Count', (getCount() ?? 0) + 1)")),
                Node("SetOutput", "o", ("outputName", "answer"), ("outputValue", Js("getCount()")))),
            activation: null,
            Variable("Count", "Object"));
        var node = World.AddNode();
        var id = await World.StartAsync(node, "parent");

        await node.RunAsync();

        (await World.InstancesAsync("child")).Count.ShouldBe(100);
        (await World.OutputAsync(id)).ShouldBe(100);
        (await World.InstanceAsync(id)).SubStatus.ShouldBe(WorkflowSubStatus.Finished);
    }

    [Fact]
    public async Task Cancelling_a_parent_cancels_its_children_and_withdraws_those_that_have_not_started()
    {
        PublishChild(waitsFor: "Go");
        World.Definitions.Publish(
            "parent",
            Sequence(
                "s",
                Node("DispatchWorkflow", "d1", ("workflowDefinitionId", "child")),
                Event("More"),
                Node("DispatchWorkflow", "d2", ("workflowDefinitionId", "child")),
                Node("DispatchWorkflow", "d3", ("workflowDefinitionId", "child"), ("waitForCompletion", true))));
        var node = World.AddNode();
        var id = await World.StartAsync(node, "parent");
        await node.RunAsync();
        await node.Instances.PublishEventAsync("More", DataValue.Null, null, null, OutboxWorld.Operator, Token);
        await node.Inbox.SweepAsync(Token);

        await node.Instances.CancelAsync(id, "no longer needed", OutboxWorld.Operator, Token);
        await node.RunAsync();

        (await World.InstancesAsync("child")).ShouldHaveSingleItem().SubStatus.ShouldBe(WorkflowSubStatus.Cancelled);
        (await World.CallsAsync()).Select(static call => call.State).Order().ShouldBe([OutboxState.Succeeded, OutboxState.Withdrawn, OutboxState.Withdrawn]);
    }

    [Fact]
    public async Task Workflows_that_dispatch_each_other_without_end_are_stopped()
    {
        World.Settings["Runtime:MaxDispatchDepth"] = "3";
        PublishParent(Node("DispatchWorkflow", "d", ("workflowDefinitionId", "parent"), ("waitForCompletion", true)));
        var node = World.AddNode();
        var id = await World.StartAsync(node, "parent");

        await node.RunAsync();

        (await World.InstancesAsync("parent")).Select(static row => row.Depth).Order().ShouldBe([0, 1, 2, 3]);
        var given = (await World.CallsAsync()).Where(static call => call.State == OutboxState.Failed).ShouldHaveSingleItem();
        given.LastError!.ShouldContain("More than 3 workflows");
        (await World.InstanceAsync(id)).SubStatus.ShouldBe(WorkflowSubStatus.Finished);
    }

    [Fact]
    public async Task A_child_whose_definition_is_not_published_yet_starts_when_it_is()
    {
        PublishParent(Node("ExecuteWorkflow", "d", ("workflowDefinitionId", "child"), ("input", Js("({ amount: 5 })"))));
        var node = World.AddNode();
        var id = await World.StartAsync(node, "parent");

        await node.RunAsync();
        var stuck = await World.CallAsync();
        (stuck.State, stuck.Attempts).ShouldBe((OutboxState.Pending, 1));
        stuck.LastError!.ShouldContain("child");
        PublishChild();
        World.Clock.Advance(TimeSpan.FromSeconds(10));
        await node.RunAsync();

        (await World.OutputAsync(id)).AsObject()["subStatus"].ShouldBe("Finished");
        (await World.AttemptsAsync(node)).Select(static attempt => attempt.HasSucceeded).ShouldBe([false, true]);
    }

    [Fact]
    public async Task A_child_that_can_never_start_is_a_faulted_child_after_the_last_attempt()
    {
        World.Settings["Runtime:OutboxMaxAttempts"] = "2";
        PublishParent(Node("ExecuteWorkflow", "d", ("workflowDefinitionId", "nothing"), ("waitForCompletion", true)));
        var node = World.AddNode();
        var id = await World.StartAsync(node, "parent");

        await node.RunAsync();
        World.Clock.Advance(TimeSpan.FromSeconds(10));
        await node.RunAsync();

        (await World.OutputAsync(id)).AsObject()["subStatus"].ShouldBe("Faulted");
        (await World.CallAsync()).State.ShouldBe(OutboxState.Failed);
    }

    [Fact]
    public async Task A_child_that_is_given_another_type_than_it_declares_is_a_faulted_child_at_once()
    {
        World.Definitions.PublishTaking("child", Sequence("s"), new JsonObject { ["name"] = "Amount", ["type"] = "Int32" });
        PublishParent(Node("ExecuteWorkflow", "d", ("workflowDefinitionId", "child"), ("waitForCompletion", true), ("input", Js("({ amount: 'much' })"))));
        var node = World.AddNode();
        var id = await World.StartAsync(node, "parent");

        await node.RunAsync();

        (await World.OutputAsync(id)).AsObject()["subStatus"].ShouldBe("Faulted");
        var call = await World.CallAsync();
        (call.State, call.Attempts).ShouldBe((OutboxState.Failed, 1));
        call.LastError!.ShouldContain("'Amount' does not fit its declared type Int32");
        (await World.InstancesAsync("child")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_child_that_may_run_only_once_waits_for_the_one_that_runs()
    {
        PublishChild(waitsFor: "Go", activation: "SingletonStrategy");
        PublishParent(Node("DispatchWorkflow", "d", ("workflowDefinitionId", "child")));
        var node = World.AddNode();
        await World.StartAsync(node, "parent");
        await World.StartAsync(node, "parent");

        await node.RunAsync();
        (await World.InstancesAsync("child")).Count.ShouldBe(1);
        (await World.CallsAsync()).Select(static call => call.State).Order().ShouldBe([OutboxState.Pending, OutboxState.Succeeded]);
        await PublishAsync(node, "Go");
        World.Clock.Advance(TimeSpan.FromSeconds(10));
        await node.RunAsync();

        (await World.InstancesAsync("child")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_child_that_is_there_already_is_not_started_again()
    {
        PublishChild();
        PublishParent(Node("DispatchWorkflow", "d", ("workflowDefinitionId", "child")));
        var node = World.AddNode();
        await World.StartAsync(node, "parent");
        var childId = DataJson.Parse((await World.CallAsync()).Request).AsObject()["childInstanceId"].AsString();
        await node.Instances.StartAsync(new StartInstance { DefinitionId = "child", InstanceId = childId }, OutboxWorld.Operator, Token);

        await node.RunAsync();

        (await World.InstancesAsync("child")).ShouldHaveSingleItem().Id.ShouldBe(childId);
        (await World.CallAsync()).State.ShouldBe(OutboxState.Succeeded);
    }

    [Fact]
    public async Task A_suspended_parent_starts_no_child_until_it_is_continued()
    {
        PublishChild();
        PublishParent(Node("ExecuteWorkflow", "d", ("workflowDefinitionId", "child"), ("waitForCompletion", true)));
        var node = World.AddNode();
        var id = await World.StartAsync(node, "parent");
        await node.Instances.SuspendAsync(id, "wait", OutboxWorld.Operator, Token);

        await node.RunAsync();
        (await World.InstancesAsync("child")).ShouldBeEmpty();
        await node.Instances.ContinueAsync(id, OutboxWorld.Operator, Token);
        await node.RunAsync();

        (await World.InstanceAsync(id)).SubStatus.ShouldBe(WorkflowSubStatus.Finished);
    }

    [Fact]
    public async Task A_child_whose_first_burst_cannot_be_stored_does_not_hold_up_the_others()
    {
        World.Settings["Runtime:MaxStateBytes"] = "20000";
        World.Settings["Runtime:OutboxMaxAttempts"] = "2";
        PublishChild();
        World.Definitions.Publish("huge", Sequence("s", Node("SetOutput", "o", ("outputName", "x"), ("outputValue", Js("'x'.repeat(30000)")))));
        World.Definitions.Publish(
            "parent",
            Sequence(
                "s",
                Node("DispatchWorkflow", "d1", ("workflowDefinitionId", "huge")),
                Node("DispatchWorkflow", "d2", ("workflowDefinitionId", "child"))));
        var node = World.AddNode();
        await World.StartAsync(node, "parent");

        await node.RunAsync();
        (await World.InstancesAsync("child")).Count.ShouldBe(1);
        foreach (var wait in (int[])[10, 20])
        {
            World.Clock.Advance(TimeSpan.FromSeconds(wait));
            await node.RunAsync();
        }

        var given = (await World.CallsAsync()).Where(static call => call.State == OutboxState.Failed).ShouldHaveSingleItem();
        (given.Target, given.Attempts).ShouldBe(("huge", 2));
    }

    private void PublishChild(string? waitsFor = null, string? activation = null)
    {
        var output = Node("SetOutput", "o", ("outputName", "total"), ("outputValue", Js("(getInput('amount') ?? 0) * 2")));
        var child = Sequence("s", waitsFor is null ? [output] : [output, Event(waitsFor)]);
        World.Definitions.Publish("child", child, activation);
    }

    private void PublishParent(JsonObject dispatch) => World.Definitions.Publish(
        "parent",
        Sequence("s", dispatch.BindTo("result", "v-R"), Node("SetOutput", "o", ("outputName", "answer"), ("outputValue", Js("getR()")))),
        activation: null,
        Variable("R", "Object"));

    private static async Task PublishAsync(OutboxNode node, string eventName)
    {
        await node.Instances.PublishEventAsync(eventName, DataValue.Null, null, null, OutboxWorld.Operator, Token);
        await node.RunAsync();
    }
}
