using System.Text.Json.Nodes;
using ResponseWorkflow.Adapters.TmForum;
using ResponseWorkflow.Application.Systems.Calls;
using ResponseWorkflow.Application.Systems.Ports.Inventory;

namespace ResponseWorkflow.Adapters.Inventory;

/// <summary>Reservations by TMF716 v4. A reservation in the state <c>completed</c> holds its resources.</summary>
internal sealed class TmfReservations(TmfClient client, TmfLists lists)
{
    public const string Path = "tmf-api/resourceReservation/v4/resourceReservation";

    private const string Items = "reservationItem";
    private const string Held = "completed";

    public async Task<Reservation> ReserveAsync(SystemCall call, ReservationRequest request, CancellationToken cancellationToken)
    {
        var document = call.IsRepeat ? await lists.OwnAsync(call, Path, cancellationToken) : null;
        document ??= (await client.DemandAsync(call, TmfRequest.Post(Path, Write(call, request), call.Id), cancellationToken)).Body;
        var id = IdOf(document);
        if (IsUnderway(document))
            document = (await client.DemandAsync(call, TmfRequest.Get(At(id)), cancellationToken)).Body;
        if (IsUnderway(document))
            throw new SystemPendingException($"The inventory is at the reservation {id}.", call.Connection.PollEvery);
        if (State(document) != Held)
            throw new SystemRefusedException("resource.unavailable", TmfFacts.Text(document, "reservationStateReason") ?? $"The reservation {id} is {State(document)}.") { Keys = NotHeld(document) };
        var items = TmfFacts.List(document, Items).SelectMany(static item => Resources(item).Select(resource => new ReservedItem
        {
            Key = TmfFacts.Text(item, "id") ?? "", Resource = TmfFacts.Text(resource, "id") ?? "", Name = TmfFacts.Text(resource, "name"), Category = CategoryOf(item, resource),
        })).Where(static item => item.Key.Length > 0 && item.Resource.Length > 0).ToList();
        if (items.Count == 0)
            throw TmfFaults.BadAnswer($"the reservation {id} names no resource");
        return new Reservation { Id = id, Until = Until(document) ?? request.Until, Items = items };
    }

    public async Task<ExtendedReservation> ExtendAsync(SystemCall call, ReservationExtension request, CancellationToken cancellationToken)
    {
        var change = new JsonObject { ["@type"] = "ResourceReservation", ["validFor"] = new JsonObject { ["endDateTime"] = TmfFacts.Instant(request.Until) } };
        var document = (await client.DemandAsync(call, TmfRequest.Patch(At(request.Reservation), change, call.Id), cancellationToken)).Body;
        return new ExtendedReservation { Reservation = request.Reservation, Until = Until(document) ?? request.Until };
    }

    public async Task<ReleasedReservation> ReleaseAsync(SystemCall call, ReservationRelease request, CancellationToken cancellationToken)
    {
        var change = new JsonObject { ["@type"] = "ResourceReservation", ["reservationState"] = "cancelled" };
        try
        {
            await client.DemandAsync(call, TmfRequest.Patch(At(request.Reservation), change, call.Id), cancellationToken);
        }
        catch (SystemRefusedException) when (!cancellationToken.IsCancellationRequested)
        {
            // It may be refused because there is nothing left to release: that is what was wanted.
            var document = (await client.DemandAsync(call, TmfRequest.Get(At(request.Reservation)), cancellationToken)).Body;
            if (State(document) is not ("cancelled" or "expired" or "terminated" or "deleted"))
                throw;
        }

        return new ReleasedReservation { Reservation = request.Reservation };
    }

    public async Task<AssignedReservation> AssignAsync(SystemCall call, ResourceAssignment request, CancellationToken cancellationToken)
    {
        var change = new JsonObject
        {
            ["@type"] = "ResourceReservation",
            ["reservationState"] = Held,
            ["characteristic"] = TmfFacts.Characteristics(("circuit", request.Circuit)),
            ["relatedEntity"] = new JsonArray(new JsonObject { ["id"] = request.Circuit, ["role"] = "circuit", ["@referredType"] = "Service" }),
        };
        if (request.Items is { Count: > 0 } chosen)
            change[Items] = new JsonArray([.. chosen.Select(static key => (JsonNode)new JsonObject { ["id"] = key })]);
        var document = (await client.DemandAsync(call, TmfRequest.Patch(At(request.Reservation), change, call.Id), cancellationToken)).Body;
        var items = TmfFacts.List(document, Items).Where(item => request.Items is not { Count: > 0 } keys || keys.Contains(TmfFacts.Text(item, "id") ?? "", StringComparer.Ordinal));
        return new AssignedReservation
        {
            Reservation = request.Reservation,
            Resources =
            [
                .. items.SelectMany(static item => Resources(item).Select(resource => new AssignedResource
                {
                    Resource = TmfFacts.Text(resource, "id") ?? throw TmfFaults.BadAnswer("a resource has no id"),
                    Name = TmfFacts.Text(resource, "name"),
                    Category = CategoryOf(item, resource),
                    Site = TmfFacts.TextOf(item["characteristic"], "site"),
                })),
            ],
        };
    }

    internal static JsonObject Write(SystemCall call, ReservationRequest request) => new()
    {
        ["@type"] = "ResourceReservation",
        ["externalId"] = call.Id,
        ["description"] = request.Reference,
        ["validFor"] = new JsonObject { ["endDateTime"] = TmfFacts.Instant(request.Until) },
        [Items] = new JsonArray([.. request.Items.Select(static item => (JsonNode)new JsonObject
        {
            ["@type"] = "ReservationItem",
            ["id"] = item.Key,
            ["quantity"] = item.Quantity,
            ["resourceCapacity"] = new JsonObject { ["@type"] = "ResourceCapacity", ["category"] = item.Category, ["capacityDemandAmount"] = item.Quantity },
            ["characteristic"] = TmfFacts.Characteristics(("category", item.Category), ("accessNode", Given(item.AccessNode)), ("site", Given(item.Site)), ("bandwidth", item.Bandwidth)),
        })]),
    };

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static string At(string id) => $"{Path}/{Uri.EscapeDataString(id)}";

    private static string IdOf(JsonNode? document) => TmfFacts.Text(document, "id") ?? throw TmfFaults.BadAnswer("the reservation has no id");

    private static string? State(JsonNode? document) => TmfFacts.Text(document, "reservationState");

    private static bool IsUnderway(JsonNode? document) => State(document) is "acknowledged" or "inProgress" or "pending";

    private static DateTimeOffset? Until(JsonNode? document) => TmfFacts.Instant((document as JsonObject)?["validFor"], "endDateTime");

    private static IEnumerable<JsonNode> Resources(JsonNode item) =>
        TmfFacts.List(item, "appliedCapacityAmount").SelectMany(static applied => TmfFacts.List(applied, "resource")).Concat(TmfFacts.List(item, "reservedResource"));

    private static string? CategoryOf(JsonNode item, JsonNode resource) => TmfFacts.Text(resource, "category") ?? TmfFacts.TextOf(item["characteristic"], "category");

    private static IReadOnlyList<string> NotHeld(JsonNode? document) =>
        [.. TmfFacts.List(document, Items).Where(static item => TmfFacts.Text(item, "subReservationState") != Held).Select(static item => TmfFacts.Text(item, "id")).OfType<string>()];
}
