using System.Text.Json.Nodes;
using ResponseWorkflow.Adapters.TmForum;
using ResponseWorkflow.Application.Systems.Calls;
using ResponseWorkflow.Application.Systems.Ports.Inventory;

namespace ResponseWorkflow.Adapters.Inventory;

/// <summary>Services of circuits by TMF638 v4. A circuit has one service that is not terminated; its number is the characteristic <c>circuit</c>.</summary>
internal sealed class TmfServices(TmfClient client, TmfLists lists)
{
    public const string Path = "tmf-api/serviceInventory/v4/service";

    private const string Terminated = "terminated";

    public async Task<RecordedService> RecordAsync(SystemCall call, ServiceRecord request, CancellationToken cancellationToken)
    {
        var known = await FindAsync(call, request.Circuit, cancellationToken);
        if (known is null && request.State == Terminated)
            throw new SystemRefusedException("service.unknown", $"The circuit {request.Circuit} has no service.");
        if (known is null)
        {
            try
            {
                return Of((await client.DemandAsync(call, TmfRequest.Post(Path, Write(call, request), call.Id), cancellationToken)).Body);
            }
            catch (SystemRefusedException) when (!cancellationToken.IsCancellationRequested)
            {
                // Somebody, or an earlier attempt, was quicker.
                known = await FindAsync(call, request.Circuit, cancellationToken);
                if (known is null)
                    throw;
            }
        }

        var id = TmfFacts.Text(known, "id") ?? throw TmfFaults.BadAnswer("a service has no id");

        // A change has a key of its own: the call's is that of the making.
        return Of((await client.DemandAsync(call, TmfRequest.Patch($"{Path}/{Uri.EscapeDataString(id)}", Change(request), $"{call.Id}-change"), cancellationToken)).Body);
    }

    internal static JsonObject Write(SystemCall call, ServiceRecord request)
    {
        var service = Change(request);
        service["externalId"] = call.Id;
        service["category"] = "circuit";
        service["serviceType"] = request.Type;
        return service;
    }

    private static JsonObject Change(ServiceRecord request)
    {
        var service = new JsonObject
        {
            ["@type"] = "Service",
            ["name"] = request.Name,
            ["state"] = request.State,
            ["serviceCharacteristic"] = TmfFacts.Characteristics(("circuit", request.Circuit), ("type", request.Type), ("bandwidth", request.Bandwidth)),
        };
        var places = new[] { ("A", request.EndA), ("Z", request.EndZ) }.Where(static end => !string.IsNullOrWhiteSpace(end.Item2)).ToList();
        if (places.Count > 0)
            service["place"] = new JsonArray([.. places.Select(static end => (JsonNode)new JsonObject { ["@type"] = "GeographicAddress", ["role"] = end.Item1, ["name"] = end.Item2 })]);
        if (!string.IsNullOrWhiteSpace(request.Customer))
            service["relatedParty"] = new JsonArray(new JsonObject { ["role"] = "customer", ["name"] = request.Customer, ["@referredType"] = "Organization" });
        if (request.Resources.Count > 0)
            service["supportingResource"] = new JsonArray([.. request.Resources.Select(static id => (JsonNode)new JsonObject { ["id"] = id, ["@referredType"] = "PhysicalResource" })]);
        return service;
    }

    private async Task<JsonNode?> FindAsync(SystemCall call, string circuit, CancellationToken cancellationToken)
    {
        var (items, _) = await lists.ReadAsync(call, Path, [("serviceCharacteristic.name", "circuit"), ("serviceCharacteristic.value", circuit)], 0, call.Connection.PageSize, cancellationToken);
        return items.FirstOrDefault(one => TmfFacts.TextOf(one["serviceCharacteristic"], "circuit") == circuit && TmfFacts.Text(one, "state") != Terminated);
    }

    private static RecordedService Of(JsonNode? document) => new()
    {
        Service = TmfFacts.Text(document, "id") ?? throw TmfFaults.BadAnswer("the service has no id"),
        State = TmfFacts.Text(document, "state") ?? throw TmfFaults.BadAnswer("the service has no state"),
    };
}
