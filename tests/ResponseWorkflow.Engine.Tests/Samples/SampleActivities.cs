using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Descriptors;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Tests.Samples;

/// <summary>Activity classes with the surface of well-known types; they describe, and do nothing.</summary>
public static class SampleActivities
{
    public static ActivityRegistry Registry { get; } = ActivityRegistry.Empty.WithTypes([.. typeof(SampleActivities).GetNestedTypes().Where(DescriptorFactory.IsActivity)]);

    public enum SwitchMode
    {
        MatchFirst,
        MatchAny,
    }

    [Flags]
    public enum Channels
    {
        None = 0,
        Email = 1,
        Sms = 2,
    }

    public sealed class RoleList : IOptionsProvider
    {
        public string ListName => "roles";
    }

    [Hidden]
    [Activity("Elsa", "Flow", "Container that runs activities along connections.")]
    public sealed class Flowchart : Container;

    [Hidden]
    [Activity("Elsa", "Workflows")]
    public sealed class Sequence : Container;

    [Activity("Elsa", "Flow")]
    public sealed class Start : CodeActivity, IStartNode;

    [Activity("Elsa", "Flow")]
    public sealed class End : CodeActivity, ITerminalNode;

    [Activity("Elsa", "Looping")]
    public sealed class Break : CodeActivity, ITerminalNode;

    [Activity("Elsa", "Branching", DisplayName = "Decision")]
    [FlowNode("True", "False")]
    public sealed class FlowDecision : Activity
    {
        [Input(DefaultSyntax = "JavaScript", UIHint = InputUIHints.SingleLine)]
        public Input<bool>? Condition { get; set; }
    }

    [Activity("Elsa", "Branching")]
    public sealed class FlowSwitch : Activity
    {
        [Input(UIHint = InputUIHints.FlowSwitchEditor)]
        public IReadOnlyList<object>? Cases { get; set; }

        [Input(DefaultValue = SwitchMode.MatchFirst)]
        public Input<SwitchMode>? Mode { get; set; }
    }

    [Activity("Elsa", "Branching")]
    public sealed class FlowFork : Activity
    {
        [Input(UIHint = InputUIHints.DynamicOutcomes)]
        public Input<ICollection<string>>? Branches { get; set; }
    }

    [Activity("Elsa", "Branching")]
    public sealed class FlowJoin : Activity;

    [Activity("Elsa", "Branching")]
    public sealed class If : Activity
    {
        [Input(UIHint = InputUIHints.SingleLine)]
        public Input<bool>? Condition { get; set; }

        [Port]
        public IActivity? Then { get; set; }

        [Port]
        public IActivity? Else { get; set; }

        [Output]
        public Output<bool>? Result { get; set; }
    }

    [Activity("Elsa", "Branching")]
    public sealed class Switch : Activity
    {
        [Input(UIHint = InputUIHints.SwitchEditor)]
        public IReadOnlyList<object>? Cases { get; set; }

        [Port]
        public IActivity? Default { get; set; }
    }

    [Activity("Elsa", "Looping")]
    public sealed class While : Activity
    {
        [Input(AutoEvaluate = false, UIHint = InputUIHints.SingleLine)]
        public Input<bool>? Condition { get; set; }

        [Port]
        public IActivity? Body { get; set; }
    }

    [Activity("Elsa", "Looping")]
    public sealed class ForEach : Activity
    {
        [Input]
        public Input<ICollection<object>>? Items { get; set; }

        [Port]
        public IActivity? Body { get; set; }

        [Output]
        public Output<object>? CurrentValue { get; set; }
    }

    [Activity("Elsa", "Console", "Writes a line.")]
    public sealed class WriteLine : CodeActivity
    {
        [Input(Description = "The text.")]
        public Input<string>? Text { get; set; }
    }

    [Activity("Elsa", "Primitives")]
    public sealed class SetVariable : CodeActivity
    {
        [Input(UIHint = InputUIHints.VariablePicker)]
        public object? Variable { get; set; }

        [Input]
        public Input<object>? Value { get; set; }
    }

    [Activity("Elsa", "Primitives")]
    public sealed class Event : Trigger
    {
        [Input(IsRequired = true)]
        public Input<string>? EventName { get; set; }

        [Output]
        public Output<object>? Result { get; set; }
    }

    [Activity("Elsa", "Primitives")]
    public sealed class RunTask : Activity
    {
        [Input(IsRequired = true)]
        public Input<string>? TaskName { get; set; }

        [Input(UIHint = InputUIHints.Dictionary)]
        public Input<IDictionary<string, object>>? Payload { get; set; }

        [Output]
        public Output<object>? Result { get; set; }
    }

    [Activity("Elsa", "Scheduling")]
    public sealed class Delay : Activity
    {
        [Input(DefaultValue = "00:01:00")]
        public Input<TimeSpan>? TimeSpan { get; set; }
    }

    [Activity("Elsa", "Scheduling")]
    public sealed class Cron : Trigger
    {
        [Input(IsRequired = true)]
        public Input<string>? CronExpression { get; set; }
    }

    [Activity("Elsa", "HTTP", DisplayName = "HTTP Endpoint")]
    public sealed class HttpEndpoint : Trigger
    {
        [Input]
        public Input<string>? Path { get; set; }

        [Input(UIHint = InputUIHints.CheckList, Options = ["GET", "POST", "Remove|DELETE"])]
        public Input<ICollection<string>>? SupportedMethods { get; set; }

        [Input]
        public bool ExposeFileTooLargeOutcome { get; set; }
    }

    [Activity("Elsa", "Scripting")]
    public sealed class RunJavaScript : Activity
    {
        [Input(UIHint = InputUIHints.CodeEditor, DefaultSyntax = "JavaScript")]
        public Input<string>? Script { get; set; }

        [Input(UIHint = InputUIHints.DynamicOutcomes)]
        public Input<ICollection<string>>? PossibleOutcomes { get; set; }

        [Output]
        public Output<object>? Result { get; set; }
    }

    [Activity("Elsa", "Composition", Kind = ActivityKind.Task, RunAsynchronously = true)]
    public sealed class ExecuteWorkflow : Activity
    {
        [Input(UIHint = InputUIHints.WorkflowDefinitionPicker)]
        public Input<string>? WorkflowDefinitionId { get; set; }
    }

    [Activity("Elsa", "Composition")]
    public sealed class Complete : Activity, ITerminalNode
    {
        [Input(UIHint = InputUIHints.OutcomePicker, DefaultSyntax = "Object")]
        public Input<object>? Outcomes { get; set; }
    }

    [Activity("Elsa", "Composition")]
    public sealed class SetOutput : CodeActivity
    {
        [Input(UIHint = InputUIHints.OutputPicker)]
        public Input<string>? OutputName { get; set; }

        [Input]
        public Input<object>? OutputValue { get; set; }
    }

    [Hidden]
    [Activity("Elsa", "System")]
    public sealed class NotFoundActivity : Activity;

    [Activity("Acme", "Tasks", "Asks a person.")]
    [FlowNode("Approved", "Rejected")]
    public sealed class Ask : Activity
    {
        [Input(DisplayName = "Role", UIHint = InputUIHints.DropDown, OptionsProvider = typeof(RoleList), Order = 2, IsRequired = true)]
        public Input<string>? Role { get; set; }

        [Input(Order = 1, UIHint = InputUIHints.RadioList, Options = ["Normal|normal", "High|high"], DefaultValue = "normal", Category = "Advanced")]
        public Input<string>? Priority { get; set; }

        [Input(Order = 3, UIHint = InputUIHints.CheckList)]
        public Input<Channels>? Notify { get; set; }

        [Input(Order = 4, IsSensitive = true, IsReadOnly = true, IsBrowsable = false, IsSerializable = false)]
        public Input<int?>? Level { get; set; }

        [Output(Description = "The form.")]
        public Output<DataObject>? Answer { get; set; }
    }
}
