namespace ResponseWorkflow.Engine.Execution.Effects;

/// <summary>What is known of an execution that this burst touched.</summary>
/// <param name="Record">The record.</param>
public sealed record ActivityRecorded(ActivityRecord Record) : Effect;
