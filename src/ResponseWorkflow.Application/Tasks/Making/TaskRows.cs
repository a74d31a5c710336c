using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Cases.Participants;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.Tasks.Reach;
using ResponseWorkflow.Application.Tasks.Rows;

namespace ResponseWorkflow.Application.Tasks.Making;

/// <summary>Writes what belongs to a task.</summary>
internal static class TaskRows
{
    /// <summary>What acts change of a task.</summary>
    public static readonly RowUpdate<HumanTaskRow> Acted = new(
    [
        nameof(HumanTaskRow.AssigneeId), nameof(HumanTaskRow.State), nameof(HumanTaskRow.ClaimedAt), nameof(HumanTaskRow.EndedAt), nameof(HumanTaskRow.EndedById),
        nameof(HumanTaskRow.Outcome), nameof(HumanTaskRow.Data), nameof(HumanTaskRow.UrgeCount), nameof(HumanTaskRow.UrgedAt), nameof(HumanTaskRow.RowVersion),
    ]);

    /// <summary>Adds the candidates of an open task: the holders of its role in its unit and in each unit above.</summary>
    public static async Task AddCandidatesAsync(StorageTransaction storage, HumanTaskRow task, CancellationToken cancellationToken)
    {
        if (task.RoleId is not { } roleId)
            return;
        foreach (var unit in await storage.Context.UnitLinks.Where(link => link.UnitId == task.UnitId).Select(static link => link.AncestorId).ToListAsync(cancellationToken))
            storage.Insert(new TaskCandidateRow { TaskId = task.Id, Pool = TaskPools.Of(roleId, unit), DueOrder = task.DueOrder, CreatedAt = task.CreatedAt });
    }

    /// <summary>Whoever has a task, or has had it, takes part in its case and so sees it.</summary>
    public static ValueTask JoinCaseAsync(RuntimeTransaction transaction, HumanTaskRow task, string userId, CancellationToken cancellationToken) =>
        task.CaseId is { } caseId ? CaseParticipants.JoinAsync(transaction, caseId, userId, ParticipantRole.TaskHolder, cancellationToken) : ValueTask.CompletedTask;

    /// <summary>Takes the candidates of tasks away.</summary>
    public static Task RemoveCandidatesAsync(StorageTransaction storage, IReadOnlyList<string> taskIds, CancellationToken cancellationToken) =>
        storage.Context.TaskCandidates.Where(row => taskIds.Contains(row.TaskId)).ExecuteDeleteAsync(cancellationToken);
}
