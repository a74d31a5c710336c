using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Reservations;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Customers.Circuits.Finding;

/// <summary>What the circuit ledger has of a circuit, in the shape that processes read.</summary>
internal static class CircuitAnswer
{
    // A route has few resources, and a resource few circuits; an answer is bounded anyway.
    private const int Most = 50;

    /// <summary>Reads it; null when the circuit is not on the ledger.</summary>
    public static async Task<DataObject?> ReadAsync(ResponseDbContext context, string number, CancellationToken cancellationToken)
    {
        var key = CaseKeys.OfCircuit(number);
        if (await context.Circuits.FirstOrDefaultAsync(row => row.NumberKey == key, cancellationToken) is not { } row)
            return null;
        var customer = await context.Customers.FirstAsync(one => one.Id == row.CustomerId, cancellationToken);
        var unit = await context.Units.Where(one => one.Id == row.UnitId).Select(static one => one.Code).FirstAsync(cancellationToken);
        var cooperating = await (from one in context.CircuitUnits join other in context.Units on one.UnitId equals other.Id where one.CircuitId == row.Id orderby other.NormalizedCode select other.Code).ToListAsync(cancellationToken);
        var reservations = await context.Reservations
            .Where(one => one.CircuitNumber == row.Number && (one.State == ReservationState.Reserved || one.State == ReservationState.Assigned)).OrderBy(static one => one.NumberKey).Select(static one => new { one.Number, one.CaseNumber }).Take(Most).ToListAsync(cancellationToken);
        return DataObject.Empty
            .With("number", row.Number).With("name", row.Name ?? row.Number).With("kind", row.Kind).With("bandwidth", row.Bandwidth is { } kilobits ? (double)kilobits : DataValue.Null).With("state", row.State)
            .With("technology", row.Technology).With("service", row.Service).With("order", row.OrderNumber).With("openedAt", row.OpenedAt is { } at ? TypeConversion.From(at) : DataValue.Null)
            .With("customer", DataValue.ObjectOf(("number", customer.Number), ("name", customer.Name), ("grade", row.Grade ?? customer.Grade), ("manager", customer.ManagerId)))
            .With("unit", unit).With("cooperating", List(cooperating))
            .With("endA", DataValue.ObjectOf(("address", row.EndA), ("contact", row.ContactA), ("phone", row.PhoneA)))
            .With("endZ", row.EndZ is null ? DataValue.Null : DataValue.ObjectOf(("address", row.EndZ), ("contact", row.ContactZ), ("phone", row.PhoneZ)))
            .With("resources", row.Resources is { } json ? DataJson.Parse(json) : DataArray.Empty)
            .With("others", await OthersAsync(context, row.Id, cancellationToken))
            .With("reservations", List(reservations.Select(static one => one.Number)))
            .With("held", DataArray.From(reservations.Select(static one => DataValue.ObjectOf(("reservation", one.Number), ("case", one.CaseNumber)))));
    }

    private static async Task<DataArray> OthersAsync(ResponseDbContext context, string circuitId, CancellationToken cancellationToken)
    {
        var others = await (from own in context.CircuitResources
                            join same in context.CircuitResources on own.Resource equals same.Resource
                            join circuit in context.Circuits on same.CircuitId equals circuit.Id
                            join customer in context.Customers on circuit.CustomerId equals customer.Id
                            where own.CircuitId == circuitId && same.CircuitId != circuitId
                            orderby circuit.NumberKey, same.Resource
                            select new { circuit.Number, customer.Name, same.Resource }).Take(Most).ToListAsync(cancellationToken);
        return DataArray.From(others.GroupBy(static one => (one.Number, one.Name))
            .Select(static group => DataValue.ObjectOf(("number", group.Key.Number), ("customer", group.Key.Name), ("resources", string.Join(", ", group.Select(static one => one.Resource))))));
    }

    private static DataArray List(IEnumerable<string> texts) => DataArray.From(texts.Select(static text => (DataValue)text));
}
