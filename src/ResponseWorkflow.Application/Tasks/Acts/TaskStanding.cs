using ResponseWorkflow.Application.Tasks.Rows;

namespace ResponseWorkflow.Application.Tasks.Acts;

/// <summary>How a task stands after an act.</summary>
/// <param name="TaskId">The task.</param>
/// <param name="InstanceId">Its instance.</param>
/// <param name="State">Where it stands.</param>
/// <param name="AssigneeId">Who has it; null when nobody has.</param>
/// <param name="Outcome">The outcome; null while it has none.</param>
/// <param name="RowVersion">Counts the acts.</param>
public sealed record TaskStanding(string TaskId, string InstanceId, HumanTaskState State, string? AssigneeId, string? Outcome, long RowVersion);
