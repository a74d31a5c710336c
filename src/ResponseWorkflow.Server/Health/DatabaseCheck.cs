using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.Storage.Schema;

namespace ResponseWorkflow.Server.Health;

/// <summary>Whether the database can be reached and its schema fits. Tells nothing of where it is or what it said: that stands in the log.</summary>
internal sealed partial class DatabaseCheck(Database storage, TimeProvider time, IOptions<HealthOptions> options, ILogger<DatabaseCheck> logger) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var database = storage.CreateContext();
            var state = await SchemaState.ReadAsync(database, cancellationToken);
            if (state.Missing.Count > 0)
                return HealthCheckResult.Unhealthy("The schema is older than this program.");

            // A full disk can still be read. What happened a while ago says nothing: a node that is given no work must not stay out for ever.
            if (storage.WritesRefusedAt is { } refusedAt && time.GetUtcNow() - refusedAt < options.Value.WriteFailureMemory)
                return HealthCheckResult.Unhealthy("The database takes no writes.");

            // While nodes are upgraded one after the other, the older ones go on working on the newer schema.
            return state.Unknown.Count > 0
                ? HealthCheckResult.Degraded("The schema is newer than this program.")
                : HealthCheckResult.Healthy("The database can be reached and its schema fits.");
        }
#pragma warning disable CA1031 // Whatever keeps the database from answering, the answer is: not ready.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            // Except when nobody waits for it any more: a caller that hung up is not a database that fails, and the time limit is the framework's to report.
            cancellationToken.ThrowIfCancellationRequested();
            LogFailure(StorageCause.Of(exception));
            return HealthCheckResult.Unhealthy("The database cannot be reached.");
        }
    }

    [LoggerMessage(LogLevel.Warning, "The database does not answer the health check: {Cause}")]
    private partial void LogFailure(string cause);
}
