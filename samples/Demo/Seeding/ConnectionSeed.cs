using System.Text.Json;

namespace ResponseWorkflow.Demo.Seeding;

/// <summary>Connects the units to the carrier's systems: each branch to the inventory by a connection of its own, everybody to all systems by those of headquarters.</summary>
internal static class ConnectionSeed
{
    private const string Path = "api/systems/connections";
    private const string Branch = "city-branch";

    private const string Inventory = "inventory";

    private static readonly string[] Systems = [Inventory, "activation", "testing", "alarms", "performance"];

    /// <summary>Adds the connections.</summary>
    /// <param name="administrator">Who does it.</param>
    /// <param name="organisation">The units.</param>
    /// <param name="address">Where the carrier's systems answer.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="DemoException">The server refuses.</exception>
    public static async Task RunAsync(DemoSession administrator, DemoOrganisation organisation, Uri address, CancellationToken cancellationToken)
    {
        IEnumerable<(string System, string Unit)> wanted =
        [
            .. Systems.Select(static system => (system, OrganisationSeed.Headquarters)),
            .. organisation.Units.Where(static unit => unit.Kind == Branch).Select(static unit => (Inventory, unit.Code)),
        ];
        foreach (var (system, unit) in wanted)
            await administrator.SendAsync(HttpMethod.Post, Path, new { system, unit, address }, cancellationToken);
    }

    /// <summary>Gives connections to the carrier's systems the address of today, when another port was asked for.</summary>
    /// <param name="administrator">Who does it.</param>
    /// <param name="address">Where the carrier's systems answer.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="DemoException">The server refuses.</exception>
    public static async Task MoveAsync(DemoSession administrator, Uri address, CancellationToken cancellationToken)
    {
        var list = await administrator.GetAsync($"{Path}?pageSize=100", cancellationToken);
        foreach (var connection in list.GetProperty("items").EnumerateArray())
        {
            var known = new Uri(connection.GetProperty("address").GetString()!);
            if (known.IsLoopback && known != address)
                await administrator.SendAsync(HttpMethod.Put, $"{Path}/{connection.GetProperty("id").GetString()}", Moved(connection, address), cancellationToken);
        }
    }

    private static Dictionary<string, object?> Moved(JsonElement connection, Uri address)
    {
        var change = connection.GetProperty("limits").EnumerateObject().ToDictionary(static limit => limit.Name, static limit => (object?)limit.Value, StringComparer.Ordinal);
        change["address"] = address;
        change["credential"] = connection.GetProperty("credential").GetString();
        change["isEnabled"] = connection.GetProperty("isEnabled").GetBoolean();
        return change;
    }
}
