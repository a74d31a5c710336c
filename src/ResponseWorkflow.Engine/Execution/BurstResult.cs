using ResponseWorkflow.Engine.Execution.Effects;
using ResponseWorkflow.Engine.Execution.State;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Execution;

/// <summary>What came of a burst.</summary>
/// <param name="State">The new state.</param>
/// <param name="Effects">What is to be stored and done, in order.</param>
/// <param name="Variables">The workflow's own variables by name at the end of the burst, those of the memory driver included.</param>
/// <param name="HasRun">Whether anything happened; when not, the state is the old one and there are no effects.</param>
public sealed record BurstResult(WorkflowState State, IReadOnlyList<Effect> Effects, DataObject Variables, bool HasRun);
