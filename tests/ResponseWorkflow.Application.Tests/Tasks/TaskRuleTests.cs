using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Forms;
using ResponseWorkflow.Application.Tasks.Making;
using ResponseWorkflow.Engine.Definitions;
using TestKit.Definitions;

namespace ResponseWorkflow.Application.Tests.Tasks;

/// <summary>What process owners are told of human tasks before they publish.</summary>
public sealed class TaskRuleTests : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddForms().BuildServiceProvider();

    [Fact]
    public void A_sound_task_has_no_problems() => Problems(
        Ask("earlier"),
        Ask(
            "ask",
            ("outcomes", List("Approve", "Returned")),
            ("returnTo", List("earlier")),
            ("notDoneBy", List("earlier")),
            ("buttons", Json("""{"Approve":{"zh":"同意","en":"Approve"}}""")),
            ("form", Json("""{"schema":{"type":"object","properties":{"note":{"type":"string"}}},"ui":{"order":["note"],"fields":{"note":{"kind":"text","label":{"zh-CN":"备注","en":"Note"}}}}}""")))).ShouldBeEmpty();

    [Theory]
    [InlineData("""{"schema":{"type":"object","properties":{"note":{"type":"string"}}},"ui":{"order":["note"],"fields":{"note":{"kind":"telepathy","label":{"zh-CN":"备注","en":"Note"}}}}}""", "form.")]
    [InlineData("[]", "task.form")]
    public void A_form_that_cannot_be_used_is_an_error_of_its_task(string form, string code)
    {
        var problem = Problems(Ask("ask", ("form", Json(form)))).ShouldHaveSingleItem();

        problem.Code.ShouldStartWith(code);
        (problem.Severity, problem.ActivityId, problem.ActivityName, problem.Property).ShouldBe((ProblemSeverity.Error, "ask", "ask", "form"));
        problem.Message.ShouldNotBe(problem.MessageZh);
    }

    [Theory]
    [InlineData("returnTo", "task.returnPort", "task.stepUnknown")]
    [InlineData("notDoneBy", "task.stepUnknown")]
    public void Steps_that_are_not_there_are_named(string input, params string[] codes) =>
        Problems(Ask("ask", (input, List("nowhere")))).Select(static one => one.Code).ShouldBe(codes);

    [Fact]
    public void Whoever_did_a_step_that_is_not_there_is_an_error() =>
        Problems(Ask("ask", ("doneBy", DefinitionJson.Literal("nowhere")))).ShouldHaveSingleItem().Message.ShouldContain("'nowhere'");

    [Fact]
    public void A_button_without_its_outcome_is_a_warning()
    {
        var problem = Problems(Ask("ask", ("buttons", Json("""{"Approve":{"zh":"同意"}}""")))).ShouldHaveSingleItem();

        (problem.Code, problem.Severity, problem.Property).ShouldBe(("task.buttonUnknown", ProblemSeverity.Warning, "buttons"));
    }

    [Theory]
    [InlineData("form", "\"hello\"", "task.form")]
    [InlineData("form", "12", "task.form")]
    [InlineData("buttons", "5")]
    [InlineData("buttons", "[[]]")]
    [InlineData("returnTo", "7")]
    [InlineData("returnTo", "{\"a\":1}")]
    [InlineData("notDoneBy", "[null, {}, 3]", "task.stepUnknown", "task.stepUnknown")]
    [InlineData("outcomes", "true")]
    [InlineData("doneBy", "[1]", "task.stepUnknown")]
    public void What_has_the_wrong_shape_is_told_and_never_breaks_the_check(string input, string value, params string[] codes) =>
        Problems(Ask("ask", (input, Json(value)))).Select(static one => one.Code).ShouldBe(codes);

    [Fact]
    public void A_task_for_nobody_is_a_warning_and_a_computed_person_is_somebody()
    {
        Problems(Node("ask")).ShouldHaveSingleItem().Code.ShouldBe("task.nobody");
        Problems(Node("ask", ("person", DefinitionJson.Script("getBoss()")))).ShouldBeEmpty();
    }

    [Fact]
    public void What_a_script_gives_is_not_judged() =>
        Problems(Ask("ask", ("form", DefinitionJson.Script("getForm()")), ("outcomes", DefinitionJson.Script("getOutcomes()")), ("returnTo", DefinitionJson.Script("getSteps()")), ("buttons", Json("""{"Any":{}}""")))).ShouldBeEmpty();

    [Fact]
    public void Tasks_in_containers_are_looked_at_too() =>
        Problems(DefinitionJson.Node("Sequence", "inner", ("activities", new JsonArray(Node("deep"))))).ShouldHaveSingleItem().ActivityId.ShouldBe("deep");

    public void Dispose() => _services.Dispose();

    private static JsonObject Ask(string id, params (string Name, JsonNode Value)[] properties) => Node(id, [("role", DefinitionJson.Literal("specialist-engineer")), .. properties]);

    private static JsonObject Node(string id, params (string Name, JsonNode Value)[] properties)
    {
        var node = DefinitionJson.Node("HumanTask", id, properties);
        node["type"] = "Response.HumanTask";
        return node;
    }

    private static JsonObject List(params string[] values) => DefinitionJson.Literal(new JsonArray([.. values.Select(static JsonNode (value) => value)]));

    private static JsonObject Json(string text)
    {
        var wrapped = DefinitionJson.Literal(text);
        wrapped["expression"]!["type"] = "Object";
        return wrapped;
    }

    private DefinitionProblem[] Problems(params JsonObject[] activities)
    {
        var document = DefinitionDocument.Parse(DefinitionJson.Document("flow", DefinitionJson.Chain(activities))).Document!;
        var definition = DefinitionReader.Read(document, KnownActivities.All).Definition!;
        var rule = new TaskRule(_services.GetRequiredService<IFormChecks>());
        var found = rule.CheckAsync(definition, TestContext.Current.CancellationToken).AsTask();

        // It only reads.
        found.IsCompletedSuccessfully.ShouldBeTrue();
        return [.. found.Result];
    }
}
