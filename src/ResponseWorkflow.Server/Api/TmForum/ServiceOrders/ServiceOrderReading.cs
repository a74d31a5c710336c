using System.Globalization;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.TmForum;
using ResponseWorkflow.Application.TmForum.Requests;
using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Server.Api.TmForum.Messages;

namespace ResponseWorkflow.Server.Api.TmForum.ServiceOrders;

/// <summary>Reads a service order that is handed in: what it becomes, and what is wrong with it.</summary>
internal static class ServiceOrderReading
{
    private const string Province = "province";

    /// <summary>The names by which refusals of the case are told.</summary>
    public static TmfFieldNames Names { get; } = new("serviceOrderItem", new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["title"] = "description",
        ["unitId"] = "relatedParty[branch]",
        ["customerNumber"] = "relatedParty[customer]",
        ["data.circuits"] = "serviceOrderItem",
        ["data.limitAt"] = "requestedCompletionDate",
        ["data.remark"] = "note",
        ["data.verification"] = "orderRelationship[qualifiedBy]",
        ["data.reservation"] = "orderRelationship[reservedBy]",
    });

    /// <summary>What is handed in.</summary>
    /// <exception cref="RefusedException">Something is wrong; all of it is named.</exception>
    public static HandIn Read(ServiceOrder order, DateTimeOffset now)
    {
        var refusals = new List<Refusal>();
        DemandUntold(order, refusals);
        var priority = TmfPriority.Read(order.Priority, "priority", refusals);
        if (string.IsNullOrWhiteSpace(TmfParty.IdOf(order.RelatedParty, TmfParty.Customer)))
            refusals.Add(TmfRefusals.Missing("relatedParty[customer]"));
        if (order.RequestedCompletionDate is { } wanted && wanted <= now)
            refusals.Add(TmfRefusals.Past("requestedCompletionDate"));
        var items = order.ServiceOrderItem ?? [];
        if (items.Count == 0)
            refusals.Add(TmfRefusals.Missing("serviceOrderItem"));
        var orderKind = KindOf(items, refusals);
        var circuits = CircuitReading.Read(items, refusals);
        if (refusals.Count > 0)
            throw new RefusedException(refusals);
        return new HandIn
        {
            Resource = NorthResource.ServiceOrder,
            ExternalId = order.ExternalId,
            Unit = TmfParty.IdOf(order.RelatedParty, TmfParty.Branch),
            Document = TmfJson.Store(Kept(order)),
            Case = unitKind => CaseOf(order, orderKind, priority, circuits, unitKind),
        };
    }

    private static StartCase CaseOf(ServiceOrder order, string orderKind, CasePriority priority, IReadOnlyList<OrderedCircuit> circuits, string unitKind)
    {
        var data = new DataObject.Builder().Set("source", Province).Set("orderKind", orderKind).Set("level", LevelOf(unitKind));
        Set(data, "externalId", order.ExternalId?.Trim());
        Set(data, "verification", RelationOf(order, "qualifiedBy"));
        Set(data, "reservation", RelationOf(order, "reservedBy"));
        Set(data, "remark", order.Note is { Count: > 0 } notes ? string.Join('\n', notes.Select(static note => note?.Text).Where(static text => !string.IsNullOrWhiteSpace(text))) : null);
        if (order.RequestedCompletionDate is { } wanted)
            data.Set("limitAt", wanted.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        if (circuits.Any(static one => one.AccessBuild is not null))
            data.Set("accessBuild", circuits.Any(static one => one.AccessBuild is true));
        if (circuits.Max(static one => one.Distance) is { } distance)
            data.Set("distance", distance);
        data.Set("circuits", DataArray.From(circuits.Select(static one => (DataValue)one.Data)));
        return new StartCase { Title = TitleOf(order), CustomerNumber = TmfParty.IdOf(order.RelatedParty, TmfParty.Customer)?.Trim(), Priority = priority, Data = data.ToObject() };
    }

    // What is ordered in a line; where that is not said, the circuits by name.
    private static string TitleOf(ServiceOrder order)
    {
        if (!string.IsNullOrWhiteSpace(order.Description))
            return order.Description.Trim();
        var names = string.Join(", ", order.ServiceOrderItem!.Select(static item => item.Service?.Name ?? item.Id).Where(static name => !string.IsNullOrWhiteSpace(name)));
        return names.Length > StorageMetadata.NameLength ? names[..StorageMetadata.NameLength] : names;
    }

    // Changes keep to the notes that are kept, by the ids that they get here.
    private static ServiceOrder Kept(ServiceOrder order) => order with
    {
        Note = order.Note?.Where(static note => !string.IsNullOrWhiteSpace(note?.Text)).Select(static (note, place) => note with { Id = (place + 1).ToString(CultureInfo.InvariantCulture) }).ToList(),
        Type = "ServiceOrder",
    };

    private static void DemandUntold(ServiceOrder order, List<Refusal> refusals)
    {
        (string Name, bool IsGiven)[] told =
        [
            ("id", order.Id is not null), ("href", order.Href is not null), ("state", order.State is not null), ("caseNumber", order.CaseNumber is not null), ("orderDate", order.OrderDate is not null),
            ("startDate", order.StartDate is not null), ("expectedCompletionDate", order.ExpectedCompletionDate is not null), ("completionDate", order.CompletionDate is not null),
            ("cancellationDate", order.CancellationDate is not null), ("cancellationReason", order.CancellationReason is not null),
        ];
        refusals.AddRange(told.Where(static one => one.IsGiven).Select(static one => TmfRefusals.ReadOnly(one.Name)));
    }

    private static string KindOf(IReadOnlyList<ServiceOrderItem> items, List<Refusal> refusals)
    {
        var first = items is [{ } head, ..] ? head.Action : null;
        for (var place = 0; place < items.Count; place++)
        {
            var action = items[place]?.Action;
            var field = string.Create(CultureInfo.InvariantCulture, $"serviceOrderItem[{place}].action");
            if (string.IsNullOrEmpty(action))
                refusals.Add(TmfRefusals.Missing(field));
            else if (action is not ("add" or "modify") || action != first)
                refusals.Add(TmfRefusals.Action(field, action));
        }

        return first == "modify" ? "change" : "opening";
    }

    private static string? RelationOf(ServiceOrder order, string type) => order.OrderRelationship?.FirstOrDefault(one => one?.RelationshipType == type)?.Id;

    private static string LevelOf(string unitKind) => unitKind switch { UnitTree.RootKind => "headquarters", Province => Province, _ => "branch" };

    private static void Set(DataObject.Builder data, string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
            data.Set(name, value);
    }
}
