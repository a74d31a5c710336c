using System.Text.Json;
using CarrierSimulator;

namespace Benchmarks.Orders;

/// <summary>Inventory and activation of a carrier, played on the loopback address by this process.</summary>
internal sealed class PlayedCarrier : IAsyncDisposable
{
    private const string Ports = "tmf-api/resourceInventoryManagement/v4/resource?category=port&resourceStatus=available&fields=id&limit=1000";

    private readonly DirectoryInfo _folder;
    private readonly Simulator _simulator;
    private string[] _ports = [];
    private int _given = -1;

    private PlayedCarrier(DirectoryInfo folder, Simulator simulator) => (_folder, _simulator) = (folder, simulator);

    /// <summary>Where it answers.</summary>
    public Uri Address => _simulator.Address;

    /// <summary>Starts it; everything that it does is done at once.</summary>
    public static async Task<PlayedCarrier> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("response-carrier-");
        var settings = new SimulatorSettings { Urls = "http://127.0.0.1:0", DataFolder = folder.FullName, ActivationDuration = TimeSpan.Zero, TestDuration = TimeSpan.Zero, DefectiveActivationOneIn = 0 };
        var carrier = new PlayedCarrier(folder, await Simulator.StartAsync(settings, TimeProvider.System, CancellationToken.None));
        using var client = new HttpClient { BaseAddress = carrier.Address };
        var found = JsonSerializer.Deserialize<JsonElement>(await client.GetStringAsync(new Uri(Ports, UriKind.Relative)));
        carrier._ports = [.. found.EnumerateArray().Select(static port => port.GetProperty("id").GetString()!)];
        return carrier;
    }

    /// <summary>A port of its network, each in turn.</summary>
    public string NextPort() => _ports[Interlocked.Increment(ref _given) % _ports.Length];

    public async ValueTask DisposeAsync()
    {
        await _simulator.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
