namespace ResponseWorkflow.Application.Tasks.Queries;

/// <summary>By what a tab can be narrowed: what stands in its first tasks (<see cref="TaskOptions.ChoiceSample"/>).</summary>
/// <param name="Processes">Processes.</param>
/// <param name="Units">Units.</param>
/// <param name="Grades">Grades of customers.</param>
public sealed record TaskChoices(IReadOnlyList<TaskChoice> Processes, IReadOnlyList<TaskChoice> Units, IReadOnlyList<string> Grades);
