using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ResponseWorkflow.Server.Health;

/// <summary>Whether the process has started completely and has not been asked to stop.</summary>
internal sealed class StartUpCheck(IHostApplicationLifetime lifetime) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested)
            return Task.FromResult(HealthCheckResult.Unhealthy("The process is stopping."));
        return Task.FromResult(lifetime.ApplicationStarted.IsCancellationRequested
            ? HealthCheckResult.Healthy("The process has started.")
            : HealthCheckResult.Unhealthy("The process is starting."));
    }
}
