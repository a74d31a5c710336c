using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Cases.History;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Reservations;
using ResponseWorkflow.Application.Runtime;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.TimeLimits.Running;

namespace ResponseWorkflow.Application.Cases;

/// <summary>Has open cases, their time limits and what is reserved for them follow the units that they belong to. Those that have ended stay where they were. Safe for use by several threads.</summary>
/// <param name="seeds">Gives ids.</param>
/// <param name="time">The clock.</param>
internal sealed class CaseFollowing(ISeedSource seeds, TimeProvider time) : IFollowsUnits
{
    /// <inheritdoc/>
    public Task<int> CountAsync(ResponseDbContext context, string unitId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Cases.CountAsync(row => row.UnitId == unitId && row.Status == CaseStatus.Open, cancellationToken);
    }

    /// <inheritdoc/>
    public Task MovedAsync(StorageTransaction transaction, string unitId, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public async Task SucceededAsync(StorageTransaction transaction, string unitId, string successorId, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        ArgumentNullException.ThrowIfNull(actor);
        var context = transaction.Context;
        var codes = await context.Units.Where(row => row.Id == unitId || row.Id == successorId).ToDictionaryAsync(static row => row.Id, static row => row.Code, StringComparer.Ordinal, cancellationToken);

        // In the order in which every transaction takes cases, so that two do not wait for each other in a circle.
        foreach (var row in await context.Cases.Where(row => row.UnitId == unitId && row.Status == CaseStatus.Open).OrderBy(static row => row.Id).ToListAsync(cancellationToken))
        {
            var found = CaseInHand.Read(row, time.GetUtcNow(), seeds.NextId());
            var changes = new CaseChanges();
            changes.Of("unit", codes[unitId], codes[successorId]);
            row.UnitId = successorId;
            found.Tell(CaseActs.Changed, actor.Name, changes.ToData(actor.Reason));
            found.Revise();
            found.Write(transaction);
        }

        await context.RunningLimits.Where(row => row.UnitId == unitId && row.State != LimitState.Stopped).ExecuteUpdateAsync(
            set => set.SetProperty(static row => row.UnitId, successorId).SetProperty(static row => row.RowVersion, static row => row.RowVersion + 1), cancellationToken);
        await context.Reservations.Where(row => row.UnitId == unitId && (row.State == ReservationState.Reserved || row.State == ReservationState.Assigned)).ExecuteUpdateAsync(
            set => set.SetProperty(static row => row.UnitId, successorId).SetProperty(static row => row.RowVersion, static row => row.RowVersion + 1), cancellationToken);
    }
}
