using ResponseWorkflow.Application.Tasks.Acts;
using ResponseWorkflow.Application.Tasks.Rows;
using ResponseWorkflow.Server.Api.Callers;

namespace ResponseWorkflow.Server.Api.HumanTasks;

/// <summary>How a task stands after an act.</summary>
public sealed record HumanTaskStandingModel : IConcernsInstance
{
    /// <summary>The task.</summary>
    public required string TaskId { get; init; }

    /// <summary>Its instance.</summary>
    public required string InstanceId { get; init; }

    /// <summary>Where it stands.</summary>
    public required HumanTaskState State { get; init; }

    /// <summary>Id of who has it; null when nobody has.</summary>
    public required string? AssigneeId { get; init; }

    /// <summary>The outcome; null while it has none.</summary>
    public required string? Outcome { get; init; }

    /// <summary>Counts the acts.</summary>
    public required long Version { get; init; }

    string? IConcernsInstance.CorrelationId => null;

    internal static HumanTaskStandingModel Of(TaskStanding standing) => new()
    {
        TaskId = standing.TaskId,
        InstanceId = standing.InstanceId,
        State = standing.State,
        AssigneeId = standing.AssigneeId,
        Outcome = standing.Outcome,
        Version = standing.RowVersion,
    };
}
