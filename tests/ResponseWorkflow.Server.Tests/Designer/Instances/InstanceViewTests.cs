using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Runtime.Outbox;
using ResponseWorkflow.Server.Tests.Api;
using TestKit.Definitions;

namespace ResponseWorkflow.Server.Tests.Designer.Instances;

/// <summary>What the Studio's viewer of an instance asks for.</summary>
public sealed class InstanceViewTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Elsa = "/elsa/api";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_waiting_instance_has_the_form_that_the_studio_reads()
    {
        await api.PublishAsync("view", DefinitionJson.Chain(DefinitionJson.Node("WriteLine", "hello", ("text", DefinitionJson.Literal("hi"))), DefinitionJson.RunTask("human", "approve")));
        var id = await api.StartAsync("view", "INV-1");

        var instance = await api.GetAsync($"{Elsa}/workflow-instances/{id}");

        instance.Json.ShouldFit("workflow-instance-suspended");
        (instance["status"], instance["subStatus"], instance["correlationId"], instance["definitionId"]).ShouldBe(("Running", "Suspended", "INV-1", "view"));
        var state = instance.Json.GetProperty("workflowState");
        state.GetProperty("bookmarks")[0].GetProperty("activityNodeId").GetString().ShouldBe("Workflow1:main:human");
        state.GetProperty("activityExecutionContexts").EnumerateArray().Select(static one => one.GetProperty("scheduledActivityNodeId").GetString()).ShouldBe(["Workflow1", "Workflow1:main", "Workflow1:main:human"]);
        (await api.GetAsync($"{Elsa}/workflow-instances/{id}/execution-state")).Json.ShouldFit("execution-state");
    }

    [Fact]
    public async Task A_faulted_and_a_finished_instance_have_the_form_that_the_studio_reads()
    {
        await api.PublishAsync("faulty-view", DefinitionJson.Chain(DefinitionJson.Node("RunJavaScript", "script", ("script", DefinitionJson.Literal("throw new Error('no');")))));
        await api.PublishAsync("short-view", DefinitionJson.Node("WriteLine", "only", ("text", DefinitionJson.Literal("hi"))));

        var faulted = await api.GetAsync($"{Elsa}/workflow-instances/{await api.StartAsync("faulty-view")}");
        var finished = await api.GetAsync($"{Elsa}/workflow-instances/{await api.StartAsync("short-view")}");

        faulted.Json.ShouldFit("workflow-instance-faulted");
        faulted["subStatus"].ShouldBe("Faulted");
        var incident = faulted.Json.GetProperty("workflowState").GetProperty("incidents")[0];
        incident.GetProperty("activityNodeId").GetString().ShouldBe("Workflow1:main:script");
        incident.GetProperty("exception").GetProperty("message").GetString()!.ShouldContain("no");
        finished.Json.ShouldFit("workflow-instance-finished");
        (finished["status"], finished["subStatus"]).ShouldBe(("Finished", "Finished"));
        finished.Json.GetProperty("finishedAt").ValueKind.ShouldBe(JsonValueKind.String);
    }

    [Fact]
    public async Task Variables_have_their_values_or_their_defaults()
    {
        var root = DefinitionJson.Sequence(DefinitionJson.Node("RunJavaScript", "set", ("script", DefinitionJson.Literal("setCount(6);"))), DefinitionJson.RunTask("ask", "approve"));
        root["variables"] = new JsonArray(Variable("v1", "Count", "Int32", "5"), Variable("v2", "Kept", "Int32", "7"));
        await api.PublishAsync("variables", root);

        var answer = await api.GetAsync($"{Elsa}/workflow-instances/{await api.StartAsync("variables")}/variables");

        answer.Json.ShouldFit("workflow-instance-variables");
        answer.Items.Select(static one => $"{one.GetProperty("id")} {one.GetProperty("name")} {one.GetProperty("value")}").ShouldBe(["v1 Count 6", "v2 Kept 7"]);
        answer["count"].ShouldBe("2");
    }

    [Fact]
    public async Task The_journal_is_read_by_place_and_narrowed_by_filters()
    {
        await api.PublishAsync("journal", DefinitionJson.Chain(DefinitionJson.Node("WriteLine", "hello", ("text", DefinitionJson.Literal("hi"))), DefinitionJson.RunTask("human", "approve")));
        var path = $"{Elsa}/workflow-instances/{await api.StartAsync("journal")}/journal";

        var all = await api.PostAsync($"{path}?skip=0&take=110", new JsonObject { ["filter"] = null });
        var page = await api.PostAsync($"{path}?skip=1&take=2", new JsonObject());
        var narrowed = await api.PostAsync($"{path}?skip=0&take=110", new JsonObject
        {
            ["filter"] = new JsonObject { ["activityIds"] = null, ["activityNodeIds"] = new JsonArray("Workflow1:main:hello", "Workflow1:main:human", "Workflow1:main"), ["excludedActivityTypes"] = new JsonArray("Elsa.Flowchart"), ["eventNames"] = new JsonArray("Started"), ["unknown"] = 1 },
        });

        all.Json.ShouldFit("journal-suspended");
        all.Items.Select(static line => line.GetProperty("sequence").GetInt32()).ShouldBe(Enumerable.Range(1, all.Items.Length));
        all["totalCount"].ShouldBe($"{all.Items.Length}");
        page.Items.Select(static line => line.GetProperty("sequence").GetInt32()).ShouldBe([2, 3]);
        page["totalCount"].ShouldBe(all["totalCount"]);
        narrowed.Items.Select(static line => $"{line.GetProperty("nodeId")} {line.GetProperty("eventName")}").ShouldBe(["Workflow1:main:hello Started", "Workflow1:main:human Started"]);
        (await api.GetAsync($"{path}?skip=0&take=10")).Json.ShouldFit("journal-suspended");
    }

    [Fact]
    public async Task Badges_count_started_completed_waiting_and_faulted_executions()
    {
        await api.PublishAsync("badges", DefinitionJson.Chain(DefinitionJson.Node("WriteLine", "hello", ("text", DefinitionJson.Literal("hi"))), DefinitionJson.RunTask("human", "approve")));
        await api.PublishAsync("faulty-badges", DefinitionJson.Chain(DefinitionJson.Node("RunJavaScript", "script", ("script", DefinitionJson.Literal("throw new Error('no');")))));

        var waiting = await ReportAsync(await api.StartAsync("badges"));
        var narrowed = await ReportAsync(await api.StartAsync("badges"), "Workflow1:main:human");
        var faulted = await ReportAsync(await api.StartAsync("faulty-badges"));

        waiting.Json.ShouldFit("activity-execution-report-suspended");
        Badge(waiting, "human").ShouldBe("1 started, 0 completed, 1 open, blocked True, faulted False");
        Badge(waiting, "hello").ShouldBe("1 started, 1 completed, 0 open, blocked False, faulted False");
        narrowed.Json.GetProperty("stats").GetArrayLength().ShouldBe(1);
        faulted.Json.ShouldFit("activity-execution-report-faulted");
        Badge(faulted, "script").ShouldBe("1 started, 0 completed, 1 open, blocked False, faulted True");
    }

    [Fact]
    public async Task Executions_are_read_as_lists_summaries_and_one_by_one()
    {
        await api.PublishAsync("executions", DefinitionJson.Chain(DefinitionJson.RunTask("human", "approve")));
        await api.PublishAsync("faulty-executions", DefinitionJson.Chain(DefinitionJson.Node("RunJavaScript", "script", ("script", DefinitionJson.Literal("throw new Error('no');")))));
        var id = await api.StartAsync("executions");
        var faulty = await api.StartAsync("faulty-executions");

        var records = await api.GetAsync($"{Elsa}/activity-executions/list?WorkflowInstanceId={id}&ActivityNodeId=Workflow1:main:human");
        var summaries = await api.GetAsync($"{Elsa}/activity-execution-summaries/list?workflowInstanceId={id}&activityNodeId=Workflow1:main:human");
        var one = await api.GetAsync($"{Elsa}/activity-executions/by-id?id={records.Items[0].GetProperty("id")}");
        var faults = await api.GetAsync($"{Elsa}/activity-executions/list?WorkflowInstanceId={faulty}&ActivityNodeId=Workflow1:main:script");

        records.Json.ShouldFit("activity-executions-suspended");
        records["count"].ShouldBe("1");
        records.Items[0].GetProperty("activityState").GetProperty("TaskName").GetString().ShouldBe("approve");
        summaries.Items.Single().GetProperty("id").GetString().ShouldBe(records.Items[0].GetProperty("id").GetString());
        one.Json.ToString().ShouldBe(records.Items[0].ToString());
        faults.Json.ShouldFit("activity-executions-faulted");
        faults.Items[0].GetProperty("exception").GetProperty("message").GetString()!.ShouldContain("no");
        (await api.GetAsync($"{Elsa}/activity-executions/list?WorkflowInstanceId={id}&Completed=True")).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_call_stack_reaches_through_the_workflow_that_started_this_one()
    {
        await api.PublishAsync("stack-child", DefinitionJson.RunTask("ask", "approve"));
        await api.PublishAsync("stack-parent", DefinitionJson.Chain(
            DefinitionJson.Node("WriteLine", "before", ("text", DefinitionJson.Literal("hi"))),
            DefinitionJson.Node("DispatchWorkflow", "call", ("workflowDefinitionId", DefinitionJson.Literal("stack-child")), ("waitForCompletion", DefinitionJson.Literal(true)))));
        var parent = await api.StartAsync("stack-parent");
        await api.Services.GetRequiredService<OutboxSweep>().SweepAsync(Token);
        var child = (await api.GetAsync($"/api/instances/{parent}/children")).Items.Single().GetProperty("id").GetString();
        var execution = (await api.GetAsync($"{Elsa}/activity-executions/list?WorkflowInstanceId={child}&ActivityId=ask")).Items.Single().GetProperty("id").GetString();

        var whole = await api.GetAsync($"{Elsa}/activity-executions/{execution}/call-stack?includeCrossWorkflowChain=True");
        var own = await api.GetAsync($"{Elsa}/activity-executions/{execution}/call-stack?includeCrossWorkflowChain=False");
        var page = await api.GetAsync($"{Elsa}/activity-executions/{execution}/call-stack?includeCrossWorkflowChain=True&skip=1&take=1");

        whole.Json.ShouldFit("activity-execution-call-stack");
        whole.Items.Select(static one => one.GetProperty("activityId").GetString()).ShouldBe(["Workflow1", "main", "before", "call", "Workflow1", "ask"]);
        whole.Items[4].GetProperty("schedulingWorkflowInstanceId").GetString().ShouldBe(parent);
        whole.Items[4].GetProperty("schedulingActivityExecutionId").GetString().ShouldBe(whole.Items[3].GetProperty("id").GetString());
        own.Items.Select(static one => one.GetProperty("activityId").GetString()).ShouldBe(["Workflow1", "ask"]);
        (page.Items.Length, page["totalCount"]).ShouldBe((1, "6"));
    }

    [Theory]
    [InlineData("GET", "/workflow-instances/nobody")]
    [InlineData("GET", "/workflow-instances/%01")]
    [InlineData("GET", "/workflow-instances/nobody/execution-state")]
    [InlineData("GET", "/workflow-instances/nobody/variables")]
    [InlineData("GET", "/workflow-instances/nobody/journal")]
    [InlineData("GET", "/workflow-instances/nobody/export")]
    [InlineData("DELETE", "/workflow-instances/nobody")]
    [InlineData("POST", "/cancel/workflow-instances/nobody")]
    [InlineData("GET", "/activity-executions/list?WorkflowInstanceId=nobody")]
    [InlineData("GET", "/activity-execution-summaries/list?WorkflowInstanceId=nobody")]
    [InlineData("GET", "/activity-executions/by-id?id=nobody-1")]
    [InlineData("GET", "/activity-executions/by-id")]
    [InlineData("GET", "/activity-executions/x/call-stack")]
    [InlineData("GET", "/activity-executions/nobody-7/call-stack")]
    public async Task What_is_not_there_is_not_found(string method, string path) =>
        (await api.SendAsync(new HttpMethod(method), Elsa + path, null)).Status.ShouldBe(HttpStatusCode.NotFound);

    [Theory]
    [InlineData("/workflow-instances/x/journal?skip=-1")]
    [InlineData("/workflow-instances/x/journal?take=0")]
    [InlineData("/workflow-instances/x/journal?take=1000000")]
    [InlineData("/workflow-instances/x/journal?skip=many")]
    [InlineData("/activity-executions/list")]
    [InlineData("/activity-executions/list?WorkflowInstanceId=x&Completed=perhaps")]
    [InlineData("/activity-executions/x-1/call-stack?take=0")]
    public async Task Silly_queries_are_refused(string path) => (await api.GetAsync(Elsa + path)).Status.ShouldBeOneOf(HttpStatusCode.BadRequest, HttpStatusCode.NotFound);

    private Task<ApiAnswer> ReportAsync(string instanceId, params string[] nodeIds) =>
        api.PostAsync($"{Elsa}/activity-executions/report", new JsonObject { ["workflowInstanceId"] = instanceId, ["activityNodeIds"] = new JsonArray([.. nodeIds.Select(static id => (JsonNode)id)]) });

    private static string Badge(ApiAnswer report, string activityId)
    {
        var badge = report.Json.GetProperty("stats").EnumerateArray().Single(one => one.GetProperty("activityId").GetString() == activityId);
        return $"{badge.GetProperty("startedCount")} started, {badge.GetProperty("completedCount")} completed, {badge.GetProperty("uncompletedCount")} open, blocked {badge.GetProperty("isBlocked")}, faulted {badge.GetProperty("isFaulted")}";
    }

    private static JsonObject Variable(string id, string name, string type, string value) =>
        new() { ["id"] = id, ["name"] = name, ["typeName"] = type, ["value"] = value, ["storageDriverTypeName"] = "WorkflowInstanceStorageDriver" };
}
