using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Organisation.Users;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Orders.Queries;

/// <summary>Which dispatch orders somebody sees: those that concern the own units and units below, and those in whose case one takes part.</summary>
internal static class OrderSight
{
    /// <summary>The part of the organisation whose orders an actor sees.</summary>
    public static UnitScope ScopeOf(Actor actor) => actor.Account?.ScopeOf(Permissions.ReadOrders) ?? UnitScope.Everywhere;

    /// <summary>The orders.</summary>
    public static IQueryable<DispatchOrderRow> Orders(ResponseDbContext context, Actor actor)
    {
        var scope = ScopeOf(actor);
        if (scope.IsEverywhere)
            return context.DispatchOrders;
        var (units, userId) = (scope.Units(context), actor.UserId() ?? "");
        return context.DispatchOrders.Where(row => units.Contains(row.UnitId)
            || context.OrderCircuitUnits.Any(one => one.OrderId == row.Id && units.Contains(one.UnitId))
            || context.CaseParticipants.Any(one => one.CaseId == row.Id && one.UserId == userId));
    }

    /// <summary>The circuits, whose units and cases say who sees them.</summary>
    public static IQueryable<OrderCircuitRow> Circuits(ResponseDbContext context, Actor actor)
    {
        var scope = ScopeOf(actor);
        if (scope.IsEverywhere)
            return context.OrderCircuits;
        var (units, userId) = (scope.Units(context), actor.UserId() ?? "");
        return context.OrderCircuits.Where(row => context.OrderCircuitUnits.Any(one => one.OrderId == row.OrderId && one.CircuitKey == row.Key && units.Contains(one.UnitId))
            || context.CaseParticipants.Any(one => (one.CaseId == row.OrderId || one.CaseId == row.CaseId) && one.UserId == userId));
    }
}
