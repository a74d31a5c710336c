using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Customers.Circuits;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Organisation.Users;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Customers;

/// <summary>Which customers and circuits somebody sees: those of the own units and of units below, and those whose customer manager one is.</summary>
internal static class CustomerSight
{
    /// <summary>The customers that an actor sees.</summary>
    public static IQueryable<CustomerRow> Customers(ResponseDbContext context, Actor actor)
    {
        var scope = ScopeOf(actor);
        if (scope.IsEverywhere)
            return context.Customers;
        var units = scope.Units(context);
        var userId = actor.UserId() ?? "";
        return context.Customers.Where(row => units.Contains(row.UnitId) || row.ManagerId == userId);
    }

    /// <summary>The circuits that an actor sees: those of the units, those in which these cooperate, and all of the customers that are seen.</summary>
    public static IQueryable<CircuitRow> Circuits(ResponseDbContext context, Actor actor)
    {
        var scope = ScopeOf(actor);
        if (scope.IsEverywhere)
            return context.Circuits;
        var units = scope.Units(context);
        var userId = actor.UserId() ?? "";
        return context.Circuits.Where(row => units.Contains(row.UnitId)
            || context.CircuitUnits.Any(one => one.CircuitId == row.Id && units.Contains(one.UnitId))
            || context.Customers.Any(customer => customer.Id == row.CustomerId && (units.Contains(customer.UnitId) || customer.ManagerId == userId)));
    }

    /// <summary>Whether an actor sees a customer.</summary>
    public static bool Sees(Actor actor, CustomerRow customer) =>
        actor.May(Permissions.ReadCustomers, customer.UnitId) || (actor.UserId() is { } userId && userId == customer.ManagerId);

    private static UnitScope ScopeOf(Actor actor) => actor.Account?.ScopeOf(Permissions.ReadCustomers) ?? UnitScope.Everywhere;
}
