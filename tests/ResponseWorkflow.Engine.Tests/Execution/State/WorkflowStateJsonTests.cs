using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Engine.Execution.State;
using ResponseWorkflow.Engine.Tests.Execution.Generated;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Tests.Execution.State;

public class WorkflowStateJsonTests
{
    [Fact]
    public void Every_member_survives() => Check.QuickThrowOnFailure(Prop.ForAll<int>(static seed =>
    {
        var state = new RandomState(seed).Next();
        var bytes = WorkflowStateJson.Write(state);
        var read = WorkflowStateJson.Read(bytes);

        WholeText.Of(read).ShouldBe(WholeText.Of(state));
        WorkflowStateJson.Write(read).ShouldBe(bytes);
    }));

    [Fact]
    public void Members_with_their_default_take_no_room()
    {
        var state = new WorkflowState { InstanceId = "i", DefinitionId = "d", DefinitionVersionId = "v", SubStatus = WorkflowSubStatus.Suspended };

        Encoding.UTF8.GetString(WorkflowStateJson.Write(state)).ShouldBe("""{"f":1,"i":"i","d":"d","dv":"v","ss":2,"ca":0,"ua":0,"ln":0,"ls":0,"x":[]}""");
    }

    [Fact]
    public void What_is_unknown_is_passed_over()
    {
        var plain = Document();
        var extended = Document();
        extended["new"] = new JsonObject { ["x"] = new JsonArray(1, 2), ["i"] = "not the instance" };
        extended["x"]![0]!["new"] = "x";
        extended["x"]![0]!["fl"]!["new"] = new JsonArray();
        extended["b"]![0]!["new"] = null;
        extended["ic"]![0]!["new"] = 1.5;

        WorkflowStateJson.Write(Read(extended)).ShouldBe(WorkflowStateJson.Write(Read(plain)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(WorkflowStateJson.FormatVersion + 1)]
    public void Another_form_is_refused(int version)
    {
        var document = Document();
        document["f"] = version;

        Should.Throw<FormatException>(() => Read(document)).Message.ShouldContain($"form {version}");
    }

    [Fact]
    public void Without_a_form_it_is_no_state() => Should.Throw<FormatException>(static () => WorkflowStateJson.Read("{}"u8));

    [Theory]
    [InlineData("s", 7)]
    [InlineData("ss", -1)]
    [InlineData("ca", -1)]
    [InlineData("ua", long.MaxValue)]
    [InlineData("ln", 1.5)]
    [InlineData("ln", 1e12)]
    [InlineData("x", 1)]
    [InlineData("i", null)]
    [InlineData("in", 1)]
    public void A_member_of_the_wrong_kind_is_refused(string member, object? value)
    {
        var document = Document();
        document[member] = JsonValue.Create(value);

        Should.Throw<FormatException>(() => Read(document));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("{}")]
    public void Text_after_the_state_is_refused(string trailing) =>
        Should.Throw<FormatException>(() => WorkflowStateJson.Read(Encoding.UTF8.GetBytes(Document().ToJsonString() + trailing)));

    [Fact]
    public void Damaged_bytes_give_a_format_error_or_a_state_and_nothing_else() => Check.QuickThrowOnFailure(Prop.ForAll<int>(static seed =>
    {
        var random = new Random(seed);
        var bytes = WorkflowStateJson.Write(new RandomState(seed).Next());
        for (var damage = 1 + random.Next(3); damage > 0; damage--)
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        ReadQuietly(bytes);
        ReadQuietly(bytes.AsSpan(0, random.Next(bytes.Length)));
    }));

    [Fact]
    public void Garbage_gives_a_format_error() => Check.QuickThrowOnFailure(Prop.ForAll<byte[]>(static bytes => Should.Throw<FormatException>(() => WorkflowStateJson.Read(bytes)) is not null));

    [Fact]
    public void Nesting_without_end_gives_a_format_error() =>
        Should.Throw<FormatException>(static () => WorkflowStateJson.Read(Encoding.UTF8.GetBytes("{\"f\":1,\"in\":" + new string('[', 100_000))));

    [Fact]
    public void The_deepest_data_that_a_script_can_make_can_be_stored_and_read()
    {
        var run = TestRun.Of(
            Flow.Sequence("s", Flow.Script("js", "let x = []; for (let i = 0; i < 1000; i++) { x = [x]; setX(x); }"), Flow.Event("E")),
            Flow.Variable("X", "Object"));

        // The script is stopped where the value would no longer be readable; what was set until then is stored.
        run.Incident.Message.ShouldContain("levels");
        var value = WorkflowStateJson.Read(WorkflowStateJson.Write(run.State)).Executions[0].Variables.ShouldHaveSingleItem().Value;
        DataJson.ToJson(value).Length.ShouldBeGreaterThan(400);
    }

    [Fact]
    public void A_state_written_by_the_first_version_is_still_read_and_written_alike()
    {
        var bytes = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Execution", "Golden", "state-v1.json"));

        var state = WorkflowStateJson.Read(bytes);

        state.InstanceId.ShouldBe("case-7");
        state.SubStatus.ShouldBe(WorkflowSubStatus.Suspended);
        state.CreatedAt.ShouldBe(TestRun.Epoch);
        state.Input["Customer"].ShouldBe("Grüße 客户");
        state.Executions.Count.ShouldBe(5);
        state.Executions[0].Variables.ShouldBe([new VariableState("v-days", null, 3), new VariableState(null, "Made", DataValue.ArrayOf(1, 2.5, default, true))]);
        state.Executions[1].Flow!.Mode.ShouldBe(FlowchartMode.Counter);
        state.Executions[2].Flow!.Tokens.ShouldBe([new FlowToken(0, false), new FlowToken(2, true)]);
        state.Bookmarks.Count.ShouldBe(2);
        state.Bookmarks[1].DueAt.ShouldBe(TestRun.Epoch.AddDays(2));
        state.Bookmarks[1].AutoBurn.ShouldBeFalse();
        state.ParkedBookmarks.ShouldHaveSingleItem().AutoComplete.ShouldBeFalse();
        state.Incidents.Select(static incident => incident.Code).ShouldBe(["script.type", "burst.stepLimit"]);
        WorkflowStateJson.Write(state).ShouldBe(bytes);
    }

    private static void ReadQuietly(ReadOnlySpan<byte> bytes)
    {
        try
        {
            WorkflowStateJson.Read(bytes);
        }
        catch (FormatException)
        {
            // The one error that a reader of damaged bytes may give.
        }
    }

    private static WorkflowState Read(JsonObject document) => WorkflowStateJson.Read(Encoding.UTF8.GetBytes(document.ToJsonString()));

    private static JsonObject Document() => JsonNode.Parse("""
        {"f":1,"i":"i","d":"d","dv":"v","s":0,"ss":2,"ca":1,"ua":2,"in":{},"ln":4,"ls":5,
         "x":[{"nr":1,"no":"n","sa":3,"fl":{"a":[1],"c":[2]}}],
         "b":[{"nr":2,"i":"i-2","e":1,"h":"H","ac":["a","n","T",1,null],"ca":1}],
         "ic":[{"cd":"c","ty":"t","ms":"m","ts":1}]}
        """)!.AsObject();
}
