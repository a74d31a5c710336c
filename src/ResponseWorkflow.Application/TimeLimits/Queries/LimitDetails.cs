using ResponseWorkflow.Application.TimeLimits.Running;
using ResponseWorkflow.TimeLimits;

namespace ResponseWorkflow.Application.TimeLimits.Queries;

/// <summary>A running limit with why it is what it is.</summary>
/// <param name="Entry">The limit.</param>
/// <param name="Explanation">Sentences, each whole in both languages.</param>
/// <param name="Events">The log of its clock, in the order in which it was written.</param>
/// <param name="Steps">The steps that have come, in the order of their coming.</param>
/// <param name="People">The names of the people that its steps name, by their ids.</param>
public sealed record LimitDetails(
    LimitEntry Entry, IReadOnlyList<LocalText> Explanation, IReadOnlyList<LimitEventRow> Events, IReadOnlyList<LimitStepRow> Steps, IReadOnlyDictionary<string, string> People);
