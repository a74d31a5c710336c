using Microsoft.Extensions.Configuration.Memory;

namespace ResponseWorkflow.Server.Hosting;

/// <summary>What holds when no setting says otherwise, and cannot stand in an options class: what the framework reads, or what holds for a server only.</summary>
internal static class DefaultsExtensions
{
    private const string DefaultUrl = "http://localhost:5080";

    /// <summary>Puts the defaults below all other sources of settings.</summary>
    public static void AddDefaults(this WebApplicationBuilder builder)
    {
        builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource
        {
            InitialData = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
            {
                // People publish here, and want to know of each other what they changed; programs that only use the store need not.
                ["Definitions:RequireChangeNote"] = "true",
                ["Logging:LogLevel:Default"] = "Information",
                ["Logging:LogLevel:Microsoft.AspNetCore"] = "Warning",
                ["Logging:LogLevel:Microsoft.EntityFrameworkCore"] = "Warning",
                ["Logging:LogLevel:System.Net.Http"] = "Warning",
            },
        });

        // Without a certificate, passwords would cross the network readable: unless somebody says otherwise, only this machine can connect.
        if (!ListensSomewhere(builder.Configuration))
            builder.WebHost.UseUrls(DefaultUrl);
    }

    private static bool ListensSomewhere(ConfigurationManager settings) =>
        settings["urls"] is not null || settings["http_ports"] is not null || settings["https_ports"] is not null || settings.GetSection("Kestrel:Endpoints").Exists();
}
