using ResponseWorkflow.Application.Choices;
using ResponseWorkflow.Engine.Authoring;

namespace ResponseWorkflow.Server.Tests.Designer;

/// <summary>An activity whose roles are chosen from a live list.</summary>
[Activity("Test", "Tasks", "Gives a task to a role.")]
public sealed class AssignTask : CodeActivity
{
    [Input(UIHint = InputUIHints.DropDown, OptionsProvider = typeof(Roles))]
    public Input<string> Role { get; set; } = default!;

    protected override void Execute(ActivityExecutionContext context)
    {
    }

    /// <summary>Names the list.</summary>
    public sealed class Roles : IOptionsProvider
    {
        public string ListName => "test-roles";
    }

    /// <summary>Fills the list.</summary>
    internal sealed class Source : IChoiceSource
    {
        public List<Choice> Choices { get; } = [new("duty", "Duty engineer", "值班工程师")];

        public string ListName => "test-roles";

        public ValueTask<IReadOnlyList<Choice>> ReadAsync(CancellationToken cancellationToken) => new([.. Choices]);
    }
}
