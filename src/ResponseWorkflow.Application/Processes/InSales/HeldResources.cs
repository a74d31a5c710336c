using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Processes.InSales;

/// <summary>What other systems hold for the circuits of an order, as its cases know it: reservations, and services that were configured.</summary>
internal static class HeldResources
{
    /// <summary>Finds it.</summary>
    /// <param name="tree">Finds parts.</param>
    /// <param name="whole">The order, or one circuit of it.</param>
    /// <param name="withReservations">Whether reservations are given back, too.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>
    /// One entry for each service, one for each reservation, and one for a circuit that has neither: key and number of the circuit, service or reservation, the unit that holds it, and the
    /// verification that the reservation was made for. Services come first: resources that carry a circuit are not given back.
    /// </returns>
    public static async Task<DataArray> FindAsync(CaseTree tree, CaseRow whole, bool withReservations, CancellationToken cancellationToken)
    {
        var places = new List<(CaseRow Row, DataObject Data, DataObject Circuit)>();
        foreach (var row in await tree.WithPartsAsync(whole, cancellationToken))
        {
            var data = DataJson.Parse(row.Data).AsObject();
            if (data["circuit"].TryGetObject(out var circuit))
                places.Add((row, data, circuit));
        }

        // An order that was not distributed yet has circuits, but no case for each.
        if (places.Count == 0 && DataJson.Parse(whole.Data).AsObject() is var own && own["circuits"].TryGetArray(out var circuits))
            places.AddRange(circuits.Select(static one => one.TryGetObject(out var circuit) ? circuit : null).OfType<DataObject>().Select(circuit => (whole, own, circuit)));

        // A reservation may serve several circuits and branches: it is given back once. What was configured is withdrawn wherever it was.
        var services = places.Select(static one => (one, What: one.Data["service"].TryGetObject(out var kept) ? Text(kept, "service") : null)).Where(static one => one.What is not null).DistinctBy(static one => one.What, StringComparer.Ordinal);
        var reservations = places.Select(static one => (one, What: Text(one.Data, "reservation"))).Where(one => withReservations && one.What is not null).DistinctBy(static one => one.What, StringComparer.Ordinal);
        List<DataValue> entries = [.. services.Select(static found => EntryOf(found.one, found.What, null)), .. reservations.Select(static found => EntryOf(found.one, null, found.What))];
        var told = entries.Select(static one => Text(one.AsObject(), "key")).ToHashSet(StringComparer.Ordinal);
        entries.AddRange(places.Where(one => told.Add(Text(one.Circuit, "key"))).Select(static one => EntryOf(one, null, null)));
        return DataArray.From(entries);
    }

    private static DataValue EntryOf((CaseRow Row, DataObject Data, DataObject Circuit) place, string? service, string? reservation) => DataValue.ObjectOf(
        ("key", Text(place.Circuit, "key")),
        ("number", Text(place.Circuit, "number")),
        ("service", service),
        ("reservation", reservation),
        ("unit", place.Row.UnitId),
        ("verification", Text(place.Data, "verification")));

    private static string? Text(DataObject source, string name) => source[name].TryGetString(out var text) && !string.IsNullOrWhiteSpace(text) ? text : null;
}
