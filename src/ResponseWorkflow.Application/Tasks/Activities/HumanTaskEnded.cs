using ResponseWorkflow.Engine.Execution.Effects;

namespace ResponseWorkflow.Application.Tasks.Activities;

/// <summary>A task was answered, so that its wait is over without having been given up.</summary>
/// <param name="TaskId">The task.</param>
public sealed record HumanTaskEnded(string TaskId) : Effect;
