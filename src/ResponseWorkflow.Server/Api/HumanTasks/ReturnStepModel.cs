using ResponseWorkflow.Application.Tasks.Queries;

namespace ResponseWorkflow.Server.Api.HumanTasks;

/// <summary>A step that a task may be returned to.</summary>
public sealed record ReturnStepModel
{
    /// <summary>Id of the activity.</summary>
    public required string Id { get; init; }

    /// <summary>What it is called in Chinese.</summary>
    public required string NameZh { get; init; }

    /// <summary>The same in English.</summary>
    public required string NameEn { get; init; }

    internal static ReturnStepModel Of(ReturnStep step) => new() { Id = step.Id, NameZh = step.NameZh, NameEn = step.NameEn };
}
