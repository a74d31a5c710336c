namespace ResponseWorkflow.Application.TimeLimits.Queries;

/// <summary>By what the list of running limits can be narrowed: what stands in the nearest of them (<see cref="LimitOptions.TableLimit"/>), and what it is narrowed by already.</summary>
/// <param name="Processes">Processes.</param>
/// <param name="Keys">Keys.</param>
/// <param name="Units">Units of the cases.</param>
/// <param name="Grades">Grades of customers.</param>
public sealed record LimitChoices(IReadOnlyList<LimitChoice> Processes, IReadOnlyList<string> Keys, IReadOnlyList<LimitChoice> Units, IReadOnlyList<string> Grades);
