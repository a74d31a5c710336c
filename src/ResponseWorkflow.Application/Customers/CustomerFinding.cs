using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Customers.Circuits;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Organisation.Users;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Customers;

/// <summary>Finds what somebody names. What may not be seen is answered like what does not exist.</summary>
internal static class CustomerFinding
{
    /// <summary>A customer by its id or number; null when there is none, or the actor may not see it.</summary>
    public static async Task<CustomerRow?> FindCustomerAsync(ResponseDbContext context, string idOrNumber, Actor actor, CancellationToken cancellationToken)
    {
        var key = CaseKeys.OfNumber(idOrNumber);
        var seen = CustomerSight.Customers(context, actor);
        return await seen.FirstOrDefaultAsync(row => row.Id == idOrNumber, cancellationToken) ?? await seen.FirstOrDefaultAsync(row => row.NumberKey == key, cancellationToken);
    }

    /// <summary>A customer by its id or number.</summary>
    /// <exception cref="RefusedException"><c>customer.unknown</c>.</exception>
    public static async Task<CustomerRow> DemandCustomerAsync(ResponseDbContext context, string idOrNumber, Actor actor, CancellationToken cancellationToken) =>
        await FindCustomerAsync(context, idOrNumber, actor, cancellationToken) ?? throw CustomerRefusals.CustomerUnknown(idOrNumber);

    /// <summary>A circuit by its id or number.</summary>
    /// <exception cref="RefusedException"><c>circuit.unknown</c>.</exception>
    public static async Task<CircuitRow> DemandCircuitAsync(ResponseDbContext context, string idOrNumber, Actor actor, CancellationToken cancellationToken)
    {
        var key = CaseKeys.OfCircuit(idOrNumber);
        var seen = CustomerSight.Circuits(context, actor);
        return await seen.FirstOrDefaultAsync(row => row.Id == idOrNumber, cancellationToken)
            ?? await seen.FirstOrDefaultAsync(row => row.NumberKey == key, cancellationToken)
            ?? throw CustomerRefusals.CircuitUnknown(idOrNumber);
    }

    /// <summary>The unit, by id or code, in which the actor manages customers.</summary>
    /// <exception cref="RefusedException"><c>unit.unknown</c>, <c>unit.dissolved</c>, <c>access.denied</c>.</exception>
    public static async Task<UnitRow> DemandUnitAsync(ResponseDbContext context, string idOrCode, Actor actor, CancellationToken cancellationToken)
    {
        var (given, code) = (idOrCode.Trim(), UnitSteps.Normalize(idOrCode));

        // An id wins over a code that looks like one.
        var found = (await context.Units.Where(unit => unit.Id == given || unit.NormalizedCode == code).ToListAsync(cancellationToken)).OrderByDescending(unit => unit.Id == given).FirstOrDefault();
        if (found is null || !(actor.May(Permissions.ReadUnits, found.Id) || actor.May(Permissions.ManageCustomers, found.Id)))
            throw new RefusedException(OrganisationRefusals.UnitNotThere("unit", given));
        if (found.DissolvedAt is not null)
            throw new RefusedException(OrganisationRefusals.UnitDissolved("unit", found.Code));
        actor.Demand(Permissions.ManageCustomers, found.Id);
        return found;
    }
}
