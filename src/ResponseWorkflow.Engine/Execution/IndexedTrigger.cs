using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Execution;

/// <summary>A way in which a stimulus starts a workflow: what the host stores when a version is published.</summary>
/// <param name="Name">The kind of stimulus.</param>
/// <param name="Activity">The trigger activity.</param>
/// <param name="Hash">By which a stimulus finds it (<see cref="StimulusHash"/>).</param>
/// <param name="Payload">What the stimulus must equal.</param>
public sealed record IndexedTrigger(string Name, ActivityReference Activity, string Hash, DataValue Payload);
