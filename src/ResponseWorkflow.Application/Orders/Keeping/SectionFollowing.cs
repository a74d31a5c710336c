using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Tasks.Acts;
using ResponseWorkflow.Application.Tasks.Rows;

namespace ResponseWorkflow.Application.Orders.Keeping;

/// <summary>Has the sections of circuits follow the tasks of people that belong to them. Not safe for use by several threads.</summary>
/// <param name="transaction">The transaction.</param>
/// <param name="options">Which kinds of cases work for orders.</param>
/// <param name="said">What the process has said itself in the transaction; it knows better.</param>
internal sealed class SectionFollowing(RuntimeTransaction transaction, OrderOptions options, IReadOnlyDictionary<KeptRow<OrderSectionRow>, OrderSectionState> said)
{
    private readonly OrdersInHand _orders = OrdersInHand.Of(transaction);

    /// <summary>Follows what the transaction has done with tasks.</summary>
    public async ValueTask FollowAsync(CancellationToken cancellationToken)
    {
        var acts = TaskActsInHand.Of(transaction).Acts.Where(static one => one.Task.Section is not null && one.Task.CaseId is not null).ToArray();
        if (acts.Length == 0)
            return;

        // Tasks that the same transaction has made or ended are found like the rest.
        await transaction.Storage.FlushAsync(cancellationToken);
        foreach (var group in acts.GroupBy(static one => (CaseId: one.Task.CaseId!, Section: one.Task.Section!)))
        {
            if (await CasesInHand.Of(transaction).ReadAsync(group.Key.CaseId, cancellationToken) is not { } found)
                continue;
            var subject = CaseDocument.FactsOf(found.Row);
            var (caseId, section) = group.Key;
            var alive = await transaction.Storage.Context.HumanTasks
                .Where(row => row.CaseId == caseId && row.Section == section && (row.State == HumanTaskState.Open || row.State == HumanTaskState.Claimed))
                .OrderBy(static row => row.DueOrder).ThenBy(static row => row.Id).FirstOrDefaultAsync(cancellationToken);
            foreach (var cell in await SectionPlaces.OfAsync(transaction, subject, options, section, cancellationToken))
                Follow(cell, caseId, alive, [.. group.Select(static one => one.Act)]);
        }
    }

    private void Follow(KeptRow<OrderSectionRow> cell, string caseId, HumanTaskRow? alive, IReadOnlyList<TaskActRow> acts)
    {
        var row = cell.Row;
        (row.CaseId, cell.IsChanged) = (caseId, true);
        foreach (var urged in acts.Where(static one => one.Act == TaskActs.Urged))
            (row.UrgedAt, row.UrgeCount) = (urged.At, row.UrgeCount + 1);
        (row.TaskId, row.OwnerId, row.OwnerUnitId, row.OwnerRoleId) = (alive?.Id, alive?.AssigneeId, alive?.UnitId, alive?.RoleId);
        (row.DueAt, row.IsPaused, row.PausedLeftSeconds) = alive is null ? (null, false, null) : (alive.DueAt, alive.IsPaused, alive.PausedLeftSeconds);
        var isSaid = said.TryGetValue(cell, out var state);
        if (alive is not null)
        {
            row.State = isSaid && state == OrderSectionState.Blocked ? state : OrderSectionState.Running;
            (row.StartedAt, row.DoneAt) = (row.StartedAt ?? alive.CreatedAt, null);
        }
        else if (!isSaid && acts.LastOrDefault(static one => one.Act is TaskActs.Completed or TaskActs.Returned or TaskActs.Cancelled) is { } last)
        {
            SectionStates.Set(row, last.Act == TaskActs.Completed ? OrderSectionState.Done : OrderSectionState.Waiting, last.At);
        }
    }
}
