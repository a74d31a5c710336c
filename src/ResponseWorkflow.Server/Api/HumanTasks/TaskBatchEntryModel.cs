using ResponseWorkflow.Application.Tasks.Acts;
using ResponseWorkflow.Server.Problems;

namespace ResponseWorkflow.Server.Api.HumanTasks;

/// <summary>What became of one task of a batch.</summary>
public sealed record TaskBatchEntryModel
{
    /// <summary>The task.</summary>
    public required string TaskId { get; init; }

    /// <summary>How it stands; null when it was refused.</summary>
    public required HumanTaskStandingModel? Standing { get; init; }

    /// <summary>Why it was refused; empty when it was not.</summary>
    public required IReadOnlyList<ProblemError> Errors { get; init; }

    internal static TaskBatchEntryModel Of(TaskBatchResult result, bool isEnglish) => new()
    {
        TaskId = result.TaskId,
        Standing = result.Standing is null ? null : HumanTaskStandingModel.Of(result.Standing),
        Errors = [.. result.Refusals.Select(refusal => new ProblemError(refusal.Code, refusal.Field, isEnglish ? refusal.Message : refusal.MessageZh))],
    };
}
