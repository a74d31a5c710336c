using ResponseWorkflow.Application.Tasks.Queries;

namespace ResponseWorkflow.Server.Api.HumanTasks;

/// <summary>By what a part of the inbox can be narrowed.</summary>
public sealed record HumanTaskChoicesModel
{
    /// <summary>Processes, by their logical ids.</summary>
    public required IReadOnlyList<HumanTaskChoiceModel> Processes { get; init; }

    /// <summary>Units.</summary>
    public required IReadOnlyList<HumanTaskChoiceModel> Units { get; init; }

    /// <summary>Grades of customers.</summary>
    public required IReadOnlyList<string> Grades { get; init; }

    internal static HumanTaskChoicesModel Of(TaskChoices choices) => new()
    {
        Processes = [.. choices.Processes.Select(HumanTaskChoiceModel.Of)],
        Units = [.. choices.Units.Select(HumanTaskChoiceModel.Of)],
        Grades = choices.Grades,
    };
}
