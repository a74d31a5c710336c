using ResponseWorkflow.Application.TimeLimits.Queries;

namespace ResponseWorkflow.Server.Api.RunningLimits;

/// <summary>By what the list of running time limits can be narrowed.</summary>
public sealed record RunningLimitChoicesModel
{
    /// <summary>Processes, by their logical ids.</summary>
    public required IReadOnlyList<RunningLimitChoiceModel> Processes { get; init; }

    /// <summary>Keys of limits.</summary>
    public required IReadOnlyList<string> Keys { get; init; }

    /// <summary>Units of the cases.</summary>
    public required IReadOnlyList<RunningLimitChoiceModel> Units { get; init; }

    /// <summary>Grades of customers.</summary>
    public required IReadOnlyList<string> Grades { get; init; }

    internal static RunningLimitChoicesModel Of(LimitChoices choices) => new()
    {
        Processes = [.. choices.Processes.Select(RunningLimitChoiceModel.Of)],
        Keys = choices.Keys,
        Units = [.. choices.Units.Select(RunningLimitChoiceModel.Of)],
        Grades = choices.Grades,
    };
}
