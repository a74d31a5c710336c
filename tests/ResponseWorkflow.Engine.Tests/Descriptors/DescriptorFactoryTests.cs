using ResponseWorkflow.Engine.Descriptors;
using ResponseWorkflow.Engine.Tests.Samples;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Tests.Descriptors;

public class DescriptorFactoryTests
{
    private static readonly ActivityDescriptor Ask = SampleActivities.Registry.Find("Acme.Ask")!;

    [Fact]
    public void A_class_is_described_by_its_attributes()
    {
        (Ask.TypeName, Ask.Namespace, Ask.Name, Ask.Version, Ask.Category, Ask.DisplayName, Ask.Description, Ask.Kind)
            .ShouldBe(("Acme.Ask", "Acme", "Ask", 1, "Tasks", "Ask", "Asks a person.", ActivityKind.Action));
        Ask.ImplementationType.ShouldBe(typeof(SampleActivities.Ask));
        Find("Elsa.WriteLine").DisplayName.ShouldBe("Write Line");
        Find("Elsa.HttpEndpoint").DisplayName.ShouldBe("HTTP Endpoint");
    }

    [Fact]
    public void Inputs_stand_in_their_order_with_all_facts()
    {
        Ask.Inputs.Select(input => input.Name).ShouldBe(["Priority", "Role", "Notify", "Level"]);
        var priority = Ask.Inputs[0];
        (priority.TypeName, priority.UIHint, priority.DefaultValue, priority.Category, priority.IsWrapped).ShouldBe(("String", "radiolist", DataValue.From("normal"), "Advanced", true));
        Ask.Inputs[1].IsRequired.ShouldBeTrue();
        var level = Ask.Inputs[3];
        (level.ValueType, level.TypeName, level.IsSensitive, level.IsReadOnly, level.IsBrowsable, level.IsSerializable).ShouldBe((typeof(int?), "Int32", true, true, false, false));
        Find("Elsa.HttpEndpoint").Inputs.Single(input => input.Name == "ExposeFileTooLargeOutcome").IsWrapped.ShouldBeFalse();
        Find("Elsa.While").Inputs[0].AutoEvaluate.ShouldBeFalse();
    }

    [Theory]
    [InlineData("Elsa.HttpEndpoint", "ExposeFileTooLargeOutcome", "checkbox")]
    [InlineData("Elsa.FlowSwitch", "Mode", "dropdown")]
    [InlineData("Elsa.ForEach", "Items", "dropdown")]
    [InlineData("Elsa.WriteLine", "Text", "singleline")]
    [InlineData("Elsa.Delay", "TimeSpan", "singleline")]
    [InlineData("Elsa.SetOutput", "OutputValue", "singleline")]
    public void The_editor_follows_from_the_type_unless_named(string type, string input, string hint) =>
        Find(type).Inputs.Single(candidate => candidate.Name == input).UIHint.ShouldBe(hint);

    [Theory]
    [InlineData("Acme.Ask", "Role", """{"dropdown":{"selectList":{"items":[],"isFlagsEnum":false,"sortItems":false},"provider":"roles"}}""")]
    [InlineData("Acme.Ask", "Priority", """{"radiolist":{"radioList":{"items":[{"text":"Normal","value":"normal"},{"text":"High","value":"high"}],"isFlagsEnum":false}}}""")]
    [InlineData("Acme.Ask", "Notify", """{"checklist":{"checkList":{"items":[{"text":"None","value":"None","isChecked":false},{"text":"Email","value":"Email","isChecked":false},{"text":"Sms","value":"Sms","isChecked":false}],"isFlagsEnum":true}}}""")]
    [InlineData("Elsa.HttpEndpoint", "SupportedMethods", """{"checklist":{"checkList":{"items":[{"text":"GET","value":"GET","isChecked":false},{"text":"POST","value":"POST","isChecked":false},{"text":"Remove","value":"DELETE","isChecked":false}],"isFlagsEnum":false}}}""")]
    [InlineData("Elsa.FlowSwitch", "Mode", """{"dropdown":{"selectList":{"items":[{"text":"Match First","value":"MatchFirst"},{"text":"Match Any","value":"MatchAny"}],"isFlagsEnum":false,"sortItems":false}}}""")]
    [InlineData("Elsa.FlowFork", "Branches", """{"DynamicOutcomesOptions":{"fixedOutcomes":[]}}""")]
    [InlineData("Elsa.RunJavaScript", "Script", """{"code-editor":{"language":"javascript","editorHeight":1,"singleLineMode":false}}""")]
    [InlineData("Elsa.WriteLine", "Text", null)]
    public void Editors_get_what_they_need_under_their_own_keys(string type, string input, string? expected)
    {
        var specifications = Find(type).Inputs.Single(candidate => candidate.Name == input).UISpecifications;

        specifications.ShouldBe(expected is null ? null : DataJson.Parse(expected).AsObject());
    }

    [Theory]
    [InlineData("Elsa.If", "Then Else Done")]
    [InlineData("Elsa.FlowDecision", "True False")]
    [InlineData("Elsa.WriteLine", "Done")]
    [InlineData("Elsa.End", "")]
    public void Ports_are_nested_activities_and_outcomes(string type, string ports) =>
        string.Join(' ', Find(type).Ports.Select(port => port.Name)).ShouldBe(ports);

    [Fact]
    public void Marks_of_a_class_become_flags()
    {
        Find("Elsa.Start").IsStart.ShouldBeTrue();
        Find("Elsa.End").IsTerminal.ShouldBeTrue();
        (Find("Elsa.Flowchart").IsContainer, Find("Elsa.Flowchart").IsBrowsable).ShouldBe((true, false));
        Find("Elsa.Flowchart").CustomProperties["RootType"].ShouldBe(DataValue.From("Flowchart"));
        Find("Elsa.Event").Kind.ShouldBe(ActivityKind.Trigger);
        (Find("Elsa.ExecuteWorkflow").Kind, Find("Elsa.ExecuteWorkflow").RunAsynchronously).ShouldBe((ActivityKind.Task, true));
        Find("Elsa.RunJavaScript").DynamicOutcomesInput.ShouldBe("PossibleOutcomes");
    }

    [Fact]
    public void A_class_that_is_no_activity_is_refused() =>
        Should.Throw<ArgumentException>(() => DescriptorFactory.Describe(typeof(string))).Message.ShouldContain("System.String");

    private static ActivityDescriptor Find(string type) => SampleActivities.Registry.Find(type)!;
}
