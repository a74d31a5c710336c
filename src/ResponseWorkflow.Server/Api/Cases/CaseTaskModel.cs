using ResponseWorkflow.Application.Tasks.Queries;
using ResponseWorkflow.Server.Api.HumanTasks;

namespace ResponseWorkflow.Server.Api.Cases;

/// <summary>A task of a case.</summary>
public sealed record CaseTaskModel
{
    /// <summary>The task.</summary>
    public required HumanTaskModel Task { get; init; }

    /// <summary>Whether the caller may open the task itself, and not only see that it is there.</summary>
    public required bool MayOpen { get; init; }

    internal static CaseTaskModel Of(CaseTask task) => new() { Task = HumanTaskModel.Of(task.Entry), MayOpen = task.MayOpen };
}
