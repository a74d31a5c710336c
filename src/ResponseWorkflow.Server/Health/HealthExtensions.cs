using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Hosting;

namespace ResponseWorkflow.Server.Health;

/// <summary>What load balancers and orchestrators ask.</summary>
internal static class HealthExtensions
{
    private const string Ready = "ready";

    /// <summary>Adds the checks.</summary>
    public static void AddHealth(this WebApplicationBuilder builder)
    {
        builder.Services.AddSetting<HealthOptions>(HealthOptions.Section, static options => options switch
        {
            { Timeout.Ticks: <= 0 } => "Health:Timeout must be more than nothing.",
            { WriteFailureMemory.Ticks: < 0 } => "Health:WriteFailureMemory must not be less than nothing.",
            _ => null,
        });
        builder.Services.AddHealthChecks()
            .AddCheck<StartUpCheck>("start-up", tags: [Ready])
            .AddCheck<DatabaseCheck>("database", tags: [Ready]);
        builder.Services.AddOptions<HealthCheckServiceOptions>().Configure<IOptions<HealthOptions>>(static (service, options) =>
        {
            foreach (var registration in service.Registrations)
                registration.Timeout = options.Value.Timeout;
        });
    }

    /// <summary>Maps <c>/health/live</c>, which says that the process answers, and <c>/health/ready</c>, which says that it can work.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = static _ => false, ResponseWriter = HealthReportJson.WriteAsync }).DisableHttpMetrics().OpenToEverybody();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = static check => check.Tags.Contains(Ready), ResponseWriter = HealthReportJson.WriteAsync }).DisableHttpMetrics().OpenToEverybody();
    }
}
