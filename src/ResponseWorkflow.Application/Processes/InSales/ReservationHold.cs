using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Runtime.Outbox;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.Systems.Calls;

namespace ResponseWorkflow.Application.Processes.InSales;

/// <summary>
/// Says whether the reservations of what was withdrawn are given back now. While a configuration is on its way they are kept: what is being configured must not be assigned to somebody else.
/// The end of the last of them gives them back.
/// </summary>
/// <param name="context">The database, in the transaction.</param>
/// <param name="settings">The kinds of cases and the operation.</param>
internal sealed class ReservationHold(ResponseDbContext context, OrderCancellationOptions settings)
{
    private readonly CaseTree _tree = new(context);

    /// <summary>Whether they are.</summary>
    /// <param name="whole">The order, or one circuit of it.</param>
    /// <param name="parts">It and its parts.</param>
    /// <param name="ending">The call that ends with the transaction; null for none.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<bool> IsOverAsync(CaseRow whole, IReadOnlyList<CaseRow> parts, OutboxRow? ending, CancellationToken cancellationToken)
    {
        // A reservation may serve several circuits of an order: with one of them alone it is kept.
        if (whole.Kind != settings.OrderKind && (whole.Kind != settings.CircuitKind || await _tree.HasLivingSiblingAsync(whole.Id, cancellationToken)))
            return false;
        string[] ids = [.. parts.Select(static row => row.Id)];
        var (endingId, operation) = (ending?.Id, settings.ConfigureOperation);

        // Of two calls that end at once each would take the other for one that goes on: the second waits here for the first.
        if (ending is not null)
            await context.Cases.Where(row => row.Id == whole.Id).ExecuteUpdateAsync(static set => set.SetProperty(static row => row.UpdatedAt, static row => row.UpdatedAt), cancellationToken);
        return !await context.Outbox.AnyAsync(
            row => row.Kind == SystemCalls.KindName && row.Target == operation && row.CompletedAt == null && row.FencingToken > 0 && row.Id != endingId
                && context.Instances.Any(instance => instance.Id == row.InstanceId && instance.CaseId != null && ids.Contains(instance.CaseId)),
            cancellationToken);
    }
}
