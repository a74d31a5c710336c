using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Orders.Keeping;

/// <summary>
/// Has open dispatch orders, their circuits and the sections of the board follow the units that they concern, like the cases in which they are worked on. Orders that have ended stay where they were.
/// Safe for use by several threads.
/// </summary>
/// <param name="time">The clock.</param>
internal sealed class OrderFollowing(TimeProvider time) : IFollowsUnits
{
    /// <inheritdoc/>
    public Task MovedAsync(StorageTransaction transaction, string unitId, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public async Task SucceededAsync(StorageTransaction transaction, string unitId, string successorId, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        await transaction.FlushAsync(cancellationToken);
        var (context, now) = (transaction.Context, time.GetUtcNow());

        // Pages are told of what has changed by the circuits.
        await context.OrderCircuits.Where(row => row.IsOpen
                && (context.OrderCircuitUnits.Any(one => one.OrderId == row.OrderId && one.CircuitKey == row.Key && one.UnitId == unitId)
                    || context.OrderSections.Any(one => one.OrderId == row.OrderId && one.CircuitKey == row.Key && one.OwnerUnitId == unitId)))
            .ExecuteUpdateAsync(set => set.SetProperty(static row => row.UpdatedAt, now).SetProperty(static row => row.RowVersion, static row => row.RowVersion + 1), cancellationToken);
        await context.OrderCircuits.Where(row => row.IsOpen && row.LeadUnitId == unitId).ExecuteUpdateAsync(set => set.SetProperty(static row => row.LeadUnitId, successorId), cancellationToken);
        await context.OrderSections.Where(row => row.OwnerUnitId == unitId)
            .ExecuteUpdateAsync(set => set.SetProperty(static row => row.OwnerUnitId, successorId).SetProperty(static row => row.RowVersion, static row => row.RowVersion + 1), cancellationToken);
        await context.DispatchOrders.Where(static row => row.State != DispatchOrderState.Completed && row.State != DispatchOrderState.Cancelled).Where(row => row.UnitId == unitId || row.LeadUnitId == unitId)
            .ExecuteUpdateAsync(
                set => set.SetProperty(static row => row.UnitId, row => row.UnitId == unitId ? successorId : row.UnitId)
                    .SetProperty(static row => row.LeadUnitId, row => row.LeadUnitId == unitId ? successorId : row.LeadUnitId)
                    .SetProperty(static row => row.RowVersion, static row => row.RowVersion + 1),
                cancellationToken);
        await MoveSectionsAsync(transaction, unitId, successorId, cancellationToken);
        await MoveLinesAsync(transaction, unitId, successorId, cancellationToken);
    }

    // Before the lines, which say whose sections are open. Where both have the same section, one line shows what is still to be done.
    private static async Task MoveSectionsAsync(StorageTransaction transaction, string unitId, string successorId, CancellationToken cancellationToken)
    {
        var context = transaction.Context;
        var rows = await context.OrderSections
            .Where(row => (row.UnitId == unitId || row.UnitId == successorId) && context.OrderCircuitUnits.Any(one => one.OrderId == row.OrderId && one.CircuitKey == row.CircuitKey && one.UnitId == unitId && one.IsOpen))
            .ToListAsync(cancellationToken);
        var own = rows.Where(row => row.UnitId == successorId).ToDictionary(static row => (row.OrderId, row.CircuitKey, row.Section));
        foreach (var row in rows.Where(row => row.UnitId == unitId))
        {
            transaction.Delete(row);
            if (!own.TryGetValue((row.OrderId, row.CircuitKey, row.Section), out var there))
            {
                transaction.Insert(In(row, successorId));
            }
            else if (row.IsOpen && !there.IsOpen)
            {
                transaction.Delete(there);
                await transaction.FlushAsync(cancellationToken);
                transaction.Insert(In(row, successorId));
            }
        }

        await transaction.FlushAsync(cancellationToken);
    }

    private static OrderSectionRow In(OrderSectionRow row, string unitId) => new()
    {
        OrderId = row.OrderId,
        CircuitKey = row.CircuitKey,
        UnitId = unitId,
        Section = row.Section,
        CaseId = row.CaseId,
        State = row.State,
        TaskId = row.TaskId,
        OwnerId = row.OwnerId,
        OwnerUnitId = row.OwnerUnitId,
        OwnerRoleId = row.OwnerRoleId,
        StartedAt = row.StartedAt,
        DueAt = row.DueAt,
        IsPaused = row.IsPaused,
        PausedLeftSeconds = row.PausedLeftSeconds,
        DoneAt = row.DoneAt,
        Blocker = row.Blocker,
        BlockedBy = row.BlockedBy,
        BlockedAt = row.BlockedAt,
        UrgedAt = row.UrgedAt,
        UrgeCount = row.UrgeCount,
        UpdatedAt = row.UpdatedAt,
        RowVersion = row.RowVersion + 1,
    };

    private static async Task MoveLinesAsync(StorageTransaction transaction, string unitId, string successorId, CancellationToken cancellationToken)
    {
        var context = transaction.Context;
        var rows = await context.OrderCircuitUnits
            .Where(row => row.UnitId == unitId || row.UnitId == successorId).Where(row => row.IsOpen && context.OrderCircuitUnits.Any(one => one.OrderId == row.OrderId && one.CircuitKey == row.CircuitKey && one.UnitId == unitId))
            .ToListAsync(cancellationToken);
        var own = rows.Where(row => row.UnitId == successorId).ToDictionary(static row => (row.OrderId, row.CircuitKey));
        foreach (var row in rows.Where(row => row.UnitId == unitId))
        {
            transaction.Delete(row);
            var there = own.GetValueOrDefault((row.OrderId, row.CircuitKey));
            if (there is not null)
            {
                transaction.Delete(there);
                await transaction.FlushAsync(cancellationToken);
            }

            // Of two roles the leading one stays, and of what falls due in both sections of what are one unit's now, the first.
            transaction.Insert(new OrderCircuitUnitRow
            {
                OrderId = row.OrderId,
                CircuitKey = row.CircuitKey,
                UnitId = successorId,
                Role = there is not null && there.Role < row.Role ? there.Role : row.Role,
                IsOpen = row.IsOpen,
                NextDue = there is not null && there.NextDue < row.NextDue ? there.NextDue : row.NextDue,
            });
        }

        await transaction.FlushAsync(cancellationToken);
    }
}
