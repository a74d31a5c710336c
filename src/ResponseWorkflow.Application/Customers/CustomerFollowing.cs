using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Audit;
using ResponseWorkflow.Application.Customers.Circuits;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Customers;

/// <summary>Has customers and circuits follow the units that keep them. Safe for use by several threads.</summary>
/// <param name="audit">Told of each.</param>
/// <param name="time">The clock.</param>
public sealed class CustomerFollowing(AuditTrail audit, TimeProvider time) : IFollowsUnits
{
    private static readonly RowUpdate<CustomerRow> Customer = new([nameof(CustomerRow.UnitId), nameof(CustomerRow.UpdatedAt), nameof(CustomerRow.RowVersion)]);
    private static readonly RowUpdate<CircuitRow> Circuit = new([nameof(CircuitRow.UnitId), nameof(CircuitRow.UpdatedAt), nameof(CircuitRow.EventCount), nameof(CircuitRow.RowVersion)]);

    /// <inheritdoc/>
    public async Task<int> CountAsync(ResponseDbContext context, string unitId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        return await context.Customers.CountAsync(row => row.UnitId == unitId, cancellationToken) + await context.Circuits.CountAsync(row => row.UnitId == unitId, cancellationToken) + await context.CircuitUnits.CountAsync(row => row.UnitId == unitId, cancellationToken);
    }

    /// <inheritdoc/>
    public Task MovedAsync(StorageTransaction transaction, string unitId, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public async Task SucceededAsync(StorageTransaction transaction, string unitId, string successorId, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        ArgumentNullException.ThrowIfNull(actor);
        var now = time.GetUtcNow();
        foreach (var row in await transaction.Context.Customers.Where(row => row.UnitId == unitId).OrderBy(static row => row.Id).ToListAsync(cancellationToken))
        {
            (row.UnitId, row.UpdatedAt) = (successorId, now);
            row.RowVersion++;
            transaction.Update(Customer, row);
            await audit.AppendAsync(transaction, actor.Entry(AuditActs.CustomerChanged, AuditSubjects.Customer(row.Id), new { UnitId = unitId }, new { row.UnitId }), cancellationToken);
        }

        foreach (var row in await transaction.Context.Circuits.Where(row => row.UnitId == unitId).OrderBy(static row => row.Id).ToListAsync(cancellationToken))
        {
            (row.UnitId, row.UpdatedAt) = (successorId, now);
            row.RowVersion++;
            CircuitHistory.Add(transaction, row, DataArray.Of(DataValue.ObjectOf(("field", "unit"), ("before", unitId), ("after", successorId))), now, actor.Name, caseNumber: null, actor.Reason);
            transaction.Update(Circuit, row);
            await audit.AppendAsync(transaction, actor.Entry(AuditActs.CircuitChanged, AuditSubjects.Circuit(row.Id), new { UnitId = unitId }, new { row.UnitId }), cancellationToken);
        }

        await CooperatingAsync(transaction, unitId, successorId, cancellationToken);
    }

    // A successor that leads the circuit, or cooperates in it already, does so once.
    private static async Task CooperatingAsync(StorageTransaction transaction, string unitId, string successorId, CancellationToken cancellationToken)
    {
        await transaction.FlushAsync(cancellationToken);
        var context = transaction.Context;
        foreach (var row in await context.CircuitUnits.Where(row => row.UnitId == unitId).OrderBy(static row => row.CircuitId).ToListAsync(cancellationToken))
        {
            var there = await context.CircuitUnits.AnyAsync(one => one.CircuitId == row.CircuitId && one.UnitId == successorId, cancellationToken)
                || await context.Circuits.AnyAsync(one => one.Id == row.CircuitId && one.UnitId == successorId, cancellationToken);
            transaction.Delete(row);
            if (!there)
                transaction.Insert(new CircuitUnitRow { CircuitId = row.CircuitId, UnitId = successorId });
        }
    }
}
