using ResponseWorkflow.Application.Runtime.Timers;
using ResponseWorkflow.Engine.Definitions;

namespace ResponseWorkflow.Application.Definitions.Publishing;

/// <summary>The ways in which a version starts once it is published.</summary>
/// <param name="Triggers">By a stimulus.</param>
/// <param name="Timers">By the clock, each with its first instant.</param>
/// <param name="Problems">Schedules that cannot be.</param>
internal sealed record TriggerPlan(IReadOnlyList<TriggerRow> Triggers, IReadOnlyList<TimerRow> Timers, IReadOnlyList<DefinitionProblem> Problems);
