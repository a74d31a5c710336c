using System.Text.Json.Nodes;
using CarrierSimulator.Network;
using CarrierSimulator.Protocol;
using CarrierSimulator.Services;
using CarrierSimulator.Storage;

namespace CarrierSimulator.Reservations;

/// <summary>Makes, extends, assigns, releases and ends reservations.</summary>
internal sealed class ReservationDesk
{
    /// <summary>Address of the reservations.</summary>
    public const string Path = "/tmf-api/resourceReservation/v4/resourceReservation";

    private const string Reserved = "completed";
    private const string Expired = "expired";
    private const string Due = "reservation";

    private readonly ResourceRegister _register;

    /// <summary>Opens it.</summary>
    public ReservationDesk(ResourceRegister register, Agenda agenda)
    {
        _register = register;
        agenda.On(Due, (session, id, _) => End(session, Known(session, id), Expired));
    }

    /// <summary>Reserves all items, or none.</summary>
    /// <exception cref="TmfException">Something is not free, or the request is wrong.</exception>
    public JsonObject Reserve(StoreSession session, JsonObject body, DateTimeOffset now)
    {
        var until = Until(body, now) ?? throw TmfException.Invalid("validFor.endDateTime", "缺少截止时间。", "is missing.");
        if (body["reservationItem"] is not JsonArray { Count: > 0 } wanted)
            throw TmfException.Invalid("reservationItem", "至少要有一项。", "at least one item is needed.");
        var items = wanted.Index().Select(item => ReservationItem.Read(item.Item, item.Index, _register.Inventory)).ToList();
        var id = session.NextId("RR");
        var taken = items.ConvertAll(item => Take(session, id, item));
        var missing = items.Zip(taken).Where(static pair => pair.Second.Count < pair.First.Quantity).Select(static pair => pair.First.Key).ToList();
        if (missing.Count > 0)
            throw new TmfException(StatusCodes.Status409Conflict, "resource.unavailable", new Words("没有足够的空闲资源。", "There are not enough free resources."), missing);
        var document = (JsonObject)body.DeepClone();
        document["id"] = id;
        document["href"] = $"{Path}/{id}";
        document["reservationState"] = Reserved;
        document["validFor"] = new JsonObject { ["startDateTime"] = Instants.Text(now), ["endDateTime"] = Instants.Text(until) };
        document["@type"] = "ResourceReservation";
        foreach (var (item, resources) in document["reservationItem"]!.AsArray().Zip(taken))
        {
            item!["subReservationState"] = Reserved;
            item["appliedCapacityAmount"] = new JsonObject { ["appliedCapacityAmount"] = resources.Count, ["resource"] = ServiceDocument.Refer(resources) };
        }

        session.Put(Tables.Reservations, id, document);
        Agenda.Enter(session, Due, id, until);
        return document;
    }

    /// <summary>Changes one: another end, a circuit that takes the resources, or the state in which it is over.</summary>
    /// <exception cref="TmfException">It is over, or the request is wrong.</exception>
    public JsonObject Change(StoreSession session, string id, JsonObject body, DateTimeOffset now)
    {
        var document = Known(session, id);
        if ((string?)body["reservationState"] is "cancelled" or "terminated")
            return Release(session, document, (string)body["reservationState"]!);
        if ((string?)document["reservationState"] != Reserved)
            throw new TmfException(StatusCodes.Status409Conflict, "reservation.ended", new Words($"预留 {id} 已结束。", $"The reservation {id} is over."), id);
        if (Until(body, now) is { } until)
        {
            document["validFor"]!["endDateTime"] = Instants.Text(until);
            if (Circuit(document) is null)
                Agenda.Enter(session, Due, id, until);
        }

        if (Circuit(body) is { } circuit)
            Assign(session, document, circuit, Chosen(body));
        session.Put(Tables.Reservations, id, document);
        return document;
    }

    /// <summary>Releases one; one that is over stays as it is.</summary>
    public JsonObject Release(StoreSession session, string id) => Release(session, Known(session, id), "cancelled");

    private JsonObject Release(StoreSession session, JsonObject document, string state)
    {
        if ((string?)document["reservationState"] != Reserved)
            return document;
        var busy = Resources(document).Where(resource => _register.StateOf(session, _register.Inventory.Find(resource)!).Usage == "busy").ToList();
        if (busy.Count > 0)
            throw new TmfException(StatusCodes.Status409Conflict, "reservation.inUse", new Words("预留的资源正在承载电路。", "Resources of the reservation carry a circuit."), busy);
        return End(session, document, state);
    }

    private JsonObject End(StoreSession session, JsonObject document, string state)
    {
        var id = (string)document["id"]!;
        foreach (var resource in Resources(document))
        {
            if (_register.StateOf(session, _register.Inventory.Find(resource)!).Reservation == id)
                ResourceRegister.Set(session, resource, ResourceState.Free);
        }

        foreach (var item in document["reservationItem"]!.AsArray())
            item!["subReservationState"] = state;
        document["reservationState"] = state;
        session.Put(Tables.Reservations, id, document);
        Agenda.Strike(session, Due, id);
        return document;
    }

    // Items of one reservation may go to different circuits, as a verification reserves for all that it was asked about.
    private void Assign(StoreSession session, JsonObject document, string circuit, HashSet<string> chosen)
    {
        var items = document["reservationItem"]!.AsArray().Select(static item => item!.AsObject()).Where(item => chosen.Count == 0 || chosen.Contains(item["id"]!.ToString())).ToList();
        if (items.Select(Circuit).FirstOrDefault(other => other is not null && other != circuit) is { } other)
            throw new TmfException(StatusCodes.Status409Conflict, "reservation.assigned", new Words($"预留已分配给电路 {other}。", $"The reservation has been assigned to the circuit {other}."), (string)document["id"]!);
        foreach (var item in items)
        {
            foreach (var resource in ResourcesOf(item))
                _register.Assign(session, resource, circuit, isActive: false);
            item["characteristic"] = Characteristics.Merge(item["characteristic"], Characteristics.Of(("circuit", circuit)));
        }

        document["characteristic"] = Characteristics.Merge(document["characteristic"], Characteristics.Of(("circuit", circuit)));
        Agenda.Strike(session, Due, (string)document["id"]!);
    }

    private List<NetworkResource> Take(StoreSession session, string id, ReservationItem item)
    {
        var free = _register.Free(session, item.Node, item.Category, item.Bandwidth).Take(item.Quantity).ToList();
        foreach (var resource in free)
            ResourceRegister.Set(session, resource.Id, ResourceState.ReservedBy(id));
        return free;
    }

    private static DateTimeOffset? Until(JsonObject body, DateTimeOffset now)
    {
        var until = Instants.Read(body["validFor"]?["endDateTime"], "validFor.endDateTime");
        return until <= now ? throw TmfException.Invalid("validFor.endDateTime", "须在将来。", "must lie in the future.") : until;
    }

    private static string? Circuit(JsonObject document) =>
        Characteristics.Text(document["characteristic"], "circuit") ?? (document["relatedEntity"] as JsonArray)?.FirstOrDefault(static one => (string?)one?["role"] == "circuit")?["id"]?.ToString();

    private static HashSet<string> Chosen(JsonObject body) => (body["reservationItem"] as JsonArray ?? []).Select(static item => item?["id"]?.ToString()).OfType<string>().ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> Resources(JsonObject document) => document["reservationItem"]!.AsArray().SelectMany(static item => ResourcesOf(item!));

    private static IEnumerable<string> ResourcesOf(JsonNode item) => item["appliedCapacityAmount"]!["resource"]!.AsArray().Select(static one => (string)one!["id"]!);

    private static JsonObject Known(StoreSession session, string id) => session.Copy(Tables.Reservations, id) ?? throw TmfException.Unknown("reservation", id);
}
