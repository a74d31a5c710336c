using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ResponseWorkflow.Server.Tests.CircuitChanges;

/// <summary>A circuit in service of the branch A, which one test has for itself.</summary>
/// <param name="world">Where it is.</param>
/// <param name="number">Its number.</param>
/// <param name="portA">The port at its A end.</param>
/// <param name="service">Its service in the network; null when nobody knows it.</param>
public sealed class LedgerCircuit(LedgerWorld world, string number, string portA, string? service)
{
    /// <summary>Its number.</summary>
    public string Number => number;

    /// <summary>The port at its A end.</summary>
    public string PortA => portA;

    /// <summary>Its service in the network; null when nobody knows it.</summary>
    public string? Service => service;

    /// <summary>What the systems were asked about it, in order.</summary>
    public string[] Asked => [.. world.Carrier.Carrier.Asked.Where(asked => asked.Split(' ').Any(word => word == number || word == service))];

    /// <summary>Starts a case about it and does what its process has to do until it waits for people.</summary>
    public async Task<string> StartAsync(string kind, JsonObject data)
    {
        var started = await TryAsync(kind, data);
        started.Status.ShouldBe(HttpStatusCode.Created, started.Text);
        await world.Carrier.WorkAsync();
        return started["caseId"]!;
    }

    /// <summary>Tries to start a case about it.</summary>
    public Task<Api.ApiAnswer> TryAsync(string kind, JsonObject data, string person = "manager-A") => world.TryAsync(kind, data, number, person);

    /// <summary>What the ledger has of it.</summary>
    public Task<JsonElement> ReadAsync() => world.CircuitAsync(number);

    /// <summary>Its state.</summary>
    public Task<string?> StateAsync() => world.StateAsync(number);
}
