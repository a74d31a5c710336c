using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Processes.InSales;

/// <summary>What other systems hold for the circuits of an order, as its cases know it: reservations, and services that were configured.</summary>
internal static class HeldResources
{
    /// <summary>Finds it.</summary>
    /// <param name="parts">The order, or one circuit of it, with its parts.</param>
    /// <param name="withReservations">Whether reservations are given back, too.</param>
    /// <returns>
    /// One entry for each service, one for each reservation, and one for a circuit that has neither: key and number of the circuit, service or reservation, the unit that holds it, and the
    /// verification that the reservation was made for. Services come first: resources that carry a circuit are not given back.
    /// </returns>
    public static DataArray Find(IReadOnlyList<CaseRow> parts, bool withReservations)
    {
        var places = PlacesOf(parts);

        // What was configured is withdrawn wherever it was.
        var services = places.Select(static one => (one, What: one.Data["service"].TryGetObject(out var kept) ? Text(kept, "service") : null)).Where(static one => one.What is not null).DistinctBy(static one => one.What, StringComparer.Ordinal);
        List<DataValue> entries = [.. services.Select(static found => EntryOf(found.one, found.What, null)), .. withReservations ? ReservationsIn(places) : []];
        var told = entries.Select(static one => Text(one.AsObject(), "key")).ToHashSet(StringComparer.Ordinal);
        entries.AddRange(places.Where(one => told.Add(Text(one.Circuit, "key"))).Select(static one => EntryOf(one, null, null)));
        return DataArray.From(entries);
    }

    /// <summary>Finds the reservations alone.</summary>
    /// <param name="parts">The order, or one circuit of it, with its parts.</param>
    /// <returns>One entry for each.</returns>
    public static IEnumerable<DataValue> FindReservations(IReadOnlyList<CaseRow> parts) => ReservationsIn(PlacesOf(parts));

    private static List<Place> PlacesOf(IReadOnlyList<CaseRow> parts)
    {
        var places = new List<Place>();
        foreach (var row in parts)
        {
            var data = DataJson.Parse(row.Data).AsObject();
            if (data["circuit"].TryGetObject(out var circuit))
                places.Add(new Place(row, data, circuit));
        }

        // An order that was not distributed yet has circuits, but no case for each.
        var (whole, own) = (parts[0], DataJson.Parse(parts[0].Data).AsObject());
        if (places.Count == 0 && own["circuits"].TryGetArray(out var circuits))
            places.AddRange(circuits.Select(static one => one.TryGetObject(out var circuit) ? circuit : null).OfType<DataObject>().Select(circuit => new Place(whole, own, circuit)));
        return places;
    }

    // A reservation may serve several circuits and branches: it is given back once.
    private static IEnumerable<DataValue> ReservationsIn(IEnumerable<Place> places) =>
        places.Select(static one => (one, What: Text(one.Data, "reservation"))).Where(static one => one.What is not null).DistinctBy(static one => one.What, StringComparer.Ordinal).Select(static found => EntryOf(found.one, null, found.What));

    private static DataValue EntryOf(Place place, string? service, string? reservation) => DataValue.ObjectOf(
        ("key", Text(place.Circuit, "key")),
        ("number", Text(place.Circuit, "number")),
        ("service", service),
        ("reservation", reservation),
        ("unit", place.Row.UnitId),
        ("verification", Text(place.Data, "verification")));

    private static string? Text(DataObject source, string name) => source[name].TryGetString(out var text) && !string.IsNullOrWhiteSpace(text) ? text : null;

    private sealed record Place(CaseRow Row, DataObject Data, DataObject Circuit);
}
