using ResponseWorkflow.Application.Tasks.Acts;

namespace ResponseWorkflow.Server.Api.HumanTasks;

/// <summary>What became of the tasks of a batch.</summary>
public sealed record TaskBatchModel
{
    /// <summary>One result for each task, in the order in which they were named.</summary>
    public required IReadOnlyList<TaskBatchEntryModel> Items { get; init; }

    internal static TaskBatchModel Of(IEnumerable<TaskBatchResult> results, bool isEnglish) => new() { Items = [.. results.Select(result => TaskBatchEntryModel.Of(result, isEnglish))] };
}
