using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Compilation;

namespace ResponseWorkflow.Engine.Activities.Branching;

/// <summary>A case of a switch.</summary>
/// <param name="Label">Name of the case.</param>
/// <param name="Condition">When the case is taken; null never.</param>
/// <param name="Activity">What runs then.</param>
public sealed record SwitchCase(string Label, CompiledExpression? Condition, IActivity? Activity);
