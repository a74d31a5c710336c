using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Cases.Kinds;
using ResponseWorkflow.Application.Cases.Links;
using ResponseWorkflow.Application.Orders;
using ResponseWorkflow.Application.Orders.Revisions;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Processes.CircuitChanges;

/// <summary>What a request for more time must say: an open dispatch order that the asker sees, circuits of it, a later limit. Safe for use by several threads.</summary>
/// <param name="options">Which kind it is.</param>
internal sealed class ExtensionCheck(IOptions<CircuitChangeOptions> options) : ICaseCheck
{
    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<Refusal>> CheckAsync(CaseKind kind, StartCase command, Actor actor, ResponseDbContext context, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(command);
        if (kind.Id != options.Value.ExtensionKind)
            return [];
        var named = CaseData.Text(command.Data, "order") ?? "";
        var key = CaseKeys.OfNumber(named);
        var order = await context.DispatchOrders.FirstOrDefaultAsync(row => row.Id == named || row.NumberKey == key, cancellationToken);

        // One that does not concern the asker is as if it were not there.
        if (order is null || !await ConcernsAsync(order, actor, context, cancellationToken))
            return [CircuitChangeRefusals.OrderUnknown(named)];
        if (!order.IsOpen)
            return [CircuitChangeRefusals.OrderClosed(order.Number)];
        var checks = new FieldChecks();
        CheckLimit(command.Data, order, now, checks);
        await CheckCircuitsAsync(command.Data, order, context, checks, cancellationToken);
        return checks.Found;
    }

    // Whoever sees the order, works for one of its circuits, or belongs to a branch that does.
    private static async Task<bool> ConcernsAsync(DispatchOrderRow order, Actor actor, ResponseDbContext context, CancellationToken cancellationToken)
    {
        if (await CaseFinding.FindAsync(context, order.Id, actor, cancellationToken) is not null)
            return true;
        var circuits = await context.OrderCircuits.Where(row => row.OrderId == order.Id).ToListAsync(cancellationToken);
        string[] cases = [.. await OrderCases.OfAsync(context, order.Id, circuits, cancellationToken)];
        var (userId, unitId) = (actor.UserId() ?? "", actor.Account?.UnitId ?? "");
        return await context.CaseParticipants.AnyAsync(one => one.UserId == userId && cases.Contains(one.CaseId), cancellationToken)
            || await context.OrderCircuitUnits.AnyAsync(one => one.OrderId == order.Id && context.UnitLinks.Any(link => link.AncestorId == one.UnitId && link.UnitId == unitId), cancellationToken);
    }

    private static void CheckLimit(DataObject data, DispatchOrderRow order, DateTimeOffset now, FieldChecks checks)
    {
        if (CaseData.Instant(data, "newLimit") is not { } limit)
            return;
        if (limit <= now)
            checks.Also([CircuitChangeRefusals.InstantOver("data.newLimit")]);
        else if (order.LimitAt is { } inForce && limit <= inForce)
            checks.Also([CircuitChangeRefusals.LimitNotLater()]);
    }

    private async Task CheckCircuitsAsync(DataObject data, DispatchOrderRow order, ResponseDbContext context, FieldChecks checks, CancellationToken cancellationToken)
    {
        var asked = CaseData.Texts(data, "circuits");
        var known = await context.OrderCircuits.Where(row => row.OrderId == order.Id).Select(static row => row.Key).ToListAsync(cancellationToken);
        for (var place = 0; place < asked.Count; place++)
        {
            if (!known.Contains(asked[place], StringComparer.Ordinal))
                checks.Also([CircuitChangeRefusals.OrderCircuitUnknown($"data.circuits[{place}]", asked[place], order.Number)]);
        }

        // One after the other, and beside each other for different circuits; two requests for one circuit would be decided against each other.
        var open = await (from link in context.CaseLinks
                          join row in context.Cases on link.CaseId equals row.Id
                          where link.OtherId == order.Id && link.Kind == CaseLinkKind.PartOf && row.Kind == options.Value.ExtensionKind && row.Status == CaseStatus.Open
                          select new { row.Number, row.Data }).ToListAsync(cancellationToken);
        foreach (var one in open)
        {
            var others = CaseData.Texts(DataJson.Parse(one.Data).AsObject(), "circuits");
            if (asked.Count == 0 || others.Count == 0 || asked.Intersect(others, StringComparer.Ordinal).Any())
                checks.Also([CircuitChangeRefusals.ExtensionOpen(one.Number)]);
        }
    }
}
