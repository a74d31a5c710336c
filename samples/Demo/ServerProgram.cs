using ResponseWorkflow.Demo.Gateways;

namespace ResponseWorkflow.Demo;

/// <summary>The server as the demonstration starts it.</summary>
internal static class ServerProgram
{
    /// <summary>Starts it and waits until it is ready.</summary>
    /// <exception cref="DemoException">It did not start.</exception>
    public static Task<HostedProgram> StartAsync(DemoSettings settings, LoopbackGateways? gateways, CancellationToken cancellationToken)
    {
        var environment = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Urls"] = settings.Address.ToString(),
            ["Data__Folder"] = settings.DataFolder,
            ["Definitions__Import__Folder"] = Path.Combine(AppContext.BaseDirectory, "Definitions"),
            ["Notices__PublicAddress"] = settings.Address.ToString(),
        };
        gateways?.Add(environment);
        DemoEnvironment.Add(environment, Path.Combine(AppContext.BaseDirectory, "Data", "settings.json"));
        return HostedProgram.StartAsync("server", "ServerAssembly", settings.DataFolder, environment, new Uri(settings.Address, "health/ready"), cancellationToken);
    }
}
