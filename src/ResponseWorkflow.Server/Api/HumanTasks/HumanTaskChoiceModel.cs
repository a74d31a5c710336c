using ResponseWorkflow.Application.Tasks.Queries;

namespace ResponseWorkflow.Server.Api.HumanTasks;

/// <summary>Something by which a list of tasks can be narrowed.</summary>
public sealed record HumanTaskChoiceModel
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Name in Chinese.</summary>
    public required string NameZh { get; init; }

    /// <summary>Name in English.</summary>
    public required string NameEn { get; init; }

    internal static HumanTaskChoiceModel Of(TaskChoice choice) => new() { Id = choice.Id, NameZh = choice.NameZh, NameEn = choice.NameEn };
}
