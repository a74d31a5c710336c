using ResponseWorkflow.Engine.Authoring;

namespace ResponseWorkflow.Engine.Activities.Flow;

/// <summary>Ends the flowchart it stands in.</summary>
[Activity("Elsa", "Flow", "Ends the flowchart it stands in; what else runs there is given up.")]
public sealed class End : CodeActivity, ITerminalNode;
