namespace ResponseWorkflow.Demo;

/// <summary>The carrier's systems as the demonstration plays them, on the third port after the server's.</summary>
internal static class SimulatorProgram
{
    private const int PortShift = 3;
    private const string Folder = "simulator";

    /// <summary>Where they answer.</summary>
    public static Uri Address(DemoSettings settings) => new UriBuilder(settings.Address) { Port = settings.Port + PortShift }.Uri;

    /// <summary>Starts them; null when they do not start, and then calls to other systems fail until a person answers in their place.</summary>
    public static async Task<HostedProgram?> StartAsync(DemoSettings settings, CancellationToken cancellationToken)
    {
        var address = Address(settings);
        var environment = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Simulator__Urls"] = address.ToString(),
            ["Simulator__DataFolder"] = Path.Combine(settings.DataFolder, Folder),
        };
        try
        {
            return await HostedProgram.StartAsync("simulator", "SimulatorAssembly", settings.DataFolder, environment, new Uri(address, "health"), cancellationToken);
        }
        catch (DemoException exception)
        {
            await Console.Error.WriteLineAsync($"Without the carrier's systems, which need the port {address.Port}: {exception.Message}");
            return null;
        }
    }
}
