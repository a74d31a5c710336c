using ResponseWorkflow.Engine.Authoring;

namespace ResponseWorkflow.Engine.Activities.Flow;

/// <summary>Marks where a flowchart starts.</summary>
[Activity("Elsa", "Flow", "Marks where a flowchart starts.")]
public sealed class Start : CodeActivity, IStartNode;
