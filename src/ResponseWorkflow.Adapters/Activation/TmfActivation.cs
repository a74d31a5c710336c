using System.Text.Json.Nodes;
using ResponseWorkflow.Adapters.TmForum;
using ResponseWorkflow.Application.Systems.Calls;
using ResponseWorkflow.Application.Systems.Ports.Activation;

namespace ResponseWorkflow.Adapters.Activation;

/// <summary>Activation and configuration of services by TMF640 v4. Work that takes its time is followed by its monitor.</summary>
internal sealed class TmfActivation(TmfClient client, TmfLists lists) : IServiceActivation
{
    public const string Path = "tmf-api/ServiceActivationAndConfiguration/v4/service";

    private const string Monitors = "tmf-api/ServiceActivationAndConfiguration/v4/monitor";

    public async Task<ConfiguredService> ConfigureAsync(SystemCall call, ConfigurationRequest request, CancellationToken cancellationToken)
    {
        // What an earlier attempt has brought to its end need not be asked again; anything else is asked with the same key, and its monitor comes back.
        if (call.IsRepeat && string.IsNullOrWhiteSpace(request.Service) && await lists.OwnAsync(call, Path, cancellationToken) is { } own && TmfFacts.Text(own, "state") == "active")
            return Of(own, monitor: null);
        var write = string.IsNullOrWhiteSpace(request.Service) ? TmfRequest.Post(Path, Write(call, request), call.Id) : TmfRequest.Patch(At(request.Service), Write(call, request), call.Id);
        var answer = await client.DemandAsync(call, write, cancellationToken);
        if (answer.Status != 202)
            return Of(answer.Body, monitor: null);
        var monitor = await FollowAsync(call, answer, cancellationToken);
        var id = TmfFacts.Text(answer.Body, "id") ?? ServiceOf(monitor) ?? request.Service;
        if (string.IsNullOrWhiteSpace(id))
            throw TmfFaults.BadAnswer("neither the answer nor its monitor names the service");
        return Of((await client.DemandAsync(call, TmfRequest.Get(At(id)), cancellationToken)).Body, TmfFacts.Text(monitor, "id"));
    }

    public async Task<WithdrawnService> WithdrawAsync(SystemCall call, WithdrawalRequest request, CancellationToken cancellationToken)
    {
        var answer = await client.SendAsync(call, TmfRequest.Delete(At(request.Service), call.Id), cancellationToken);

        // What is not there is out already.
        if (answer.Status is not (404 or 410))
        {
            if (!answer.IsSuccess)
                throw TmfFaults.Of(answer);
            if (answer.Status == 202)
                await FollowAsync(call, answer, cancellationToken);
        }

        return new WithdrawnService { Service = request.Service };
    }

    internal static JsonObject Write(SystemCall call, ConfigurationRequest request) => new()
    {
        ["@type"] = "Service",
        ["externalId"] = call.Id,
        ["name"] = request.Circuit,
        ["serviceType"] = request.Type,
        ["state"] = "active",
        ["serviceCharacteristic"] = TmfFacts.Characteristics(("circuit", request.Circuit), ("type", request.Type), ("bandwidth", request.Bandwidth)),
        ["supportingResource"] = new JsonArray([.. request.Ends.Select(static end => (JsonNode)new JsonObject { ["id"] = end.Resource, ["role"] = end.End, ["@referredType"] = "PhysicalPort" })]),
        ["feature"] = new JsonArray([.. request.Ends.Select(static end => (JsonNode)new JsonObject
        {
            ["@type"] = "Feature",
            ["id"] = end.End,
            ["name"] = $"end {end.End}",
            ["isEnabled"] = true,
            ["featureCharacteristic"] = TmfFacts.Characteristics([("resource", end.Resource), .. end.Parameters.Select(static one => (one.Key, TmfFacts.Node(one.Value)))]),
        })]),
    };

    private async Task<JsonNode> FollowAsync(SystemCall call, TmfAnswer answer, CancellationToken cancellationToken)
    {
        var path = answer.Location is { } location ? MonitorOf(location) : null;
        if (path is null)
            throw TmfFaults.BadAnswer("work that goes on has no monitor");
        var monitor = (await client.DemandAsync(call, TmfRequest.Get(path), cancellationToken)).Body;
        return TmfFacts.Text(monitor, "state")?.ToUpperInvariant() switch
        {
            "COMPLETED" or "SUCCEEDED" => monitor!,
            "FAILED" or "ERROR" => throw new SystemRefusedException(
                TmfFacts.Text(monitor?["response"]?["body"], "code") ?? "activation.failed",
                TmfFacts.Text(monitor?["response"]?["body"], "reason") ?? TmfFacts.Text(monitor, "message") ?? "The network could not be configured."),
            _ => throw new SystemPendingException($"The network is at it: {path}.", call.Connection.PollEvery),
        };
    }

    // Only the id counts: where a monitor stands is known, and an answer must not send the credential elsewhere.
    private static string? MonitorOf(Uri location)
    {
        var text = location.IsAbsoluteUri ? location.AbsolutePath : location.OriginalString.Split('?')[0];
        var id = text.TrimEnd('/').Split('/')[^1];
        return id.Length == 0 ? null : $"{Monitors}/{Uri.EscapeDataString(Uri.UnescapeDataString(id))}";
    }

    private static string? ServiceOf(JsonNode monitor)
    {
        var source = TmfFacts.Text(monitor["response"]?["body"], "id") ?? TmfFacts.Text(monitor, "sourceHref");
        return source?.TrimEnd('/').Split('/')[^1];
    }

    private static string At(string id) => $"{Path}/{Uri.EscapeDataString(id)}";

    private static ConfiguredService Of(JsonNode? document, string? monitor) => new()
    {
        Service = TmfFacts.Text(document, "id") ?? throw TmfFaults.BadAnswer("the service has no id"),
        State = TmfFacts.Text(document, "state") switch
        {
            "active" => "active",
            null => throw TmfFaults.BadAnswer("the service has no state"),
            _ => "inactive",
        },
        Monitor = monitor,
    };
}
