using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.Systems.Calls;

namespace ResponseWorkflow.Application.Systems.Connections;

/// <summary>The connections that administrators have set up. Safe for use by several threads.</summary>
/// <param name="database">Where they are stored.</param>
public sealed class StoredSystemConnections(Database database) : ISystemConnections
{
    /// <inheritdoc/>
    public async ValueTask<SystemConnection?> FindAsync(string system, string unitId, CancellationToken cancellationToken)
    {
        await using var context = database.CreateContext();
        return await FindWithinAsync(context, system, unitId, cancellationToken);
    }

    /// <summary>A connection by its id; null when there is none.</summary>
    public async Task<SystemConnection?> GetAsync(string id, CancellationToken cancellationToken)
    {
        await using var context = database.CreateContext();
        return await context.SystemConnections.FirstOrDefaultAsync(row => row.Id == id, cancellationToken) is { } row ? Of(row) : null;
    }

    /// <inheritdoc/>
    public async ValueTask<SystemConnection?> FindWithinAsync(ResponseDbContext context, string system, string unitId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var row = await (
            from link in context.UnitLinks
            join connection in context.SystemConnections on link.AncestorId equals connection.UnitId
            where link.UnitId == unitId && connection.System == system
            orderby link.Distance
            select connection).FirstOrDefaultAsync(cancellationToken);
        return row is null ? null : Of(row);
    }

    private static SystemConnection Of(SystemConnectionRow row) => new()
    {
        Id = row.Id,
        System = row.System,
        UnitId = row.UnitId,
        Address = new Uri(row.Address),
        Credential = row.Credential,
        IsEnabled = row.IsEnabled,
        Timeout = TimeSpan.FromSeconds(row.TimeoutSeconds),
        Attempts = row.Attempts,
        Patience = TimeSpan.FromSeconds(row.PatienceSeconds),
        PollEvery = TimeSpan.FromSeconds(row.PollSeconds),
        Parallelism = row.Parallelism,
        PageSize = row.PageSize,
        BreakerRatio = row.BreakerPercent / 100.0,
        BreakerRequests = row.BreakerRequests,
        BreakerWindow = TimeSpan.FromSeconds(row.BreakerWindowSeconds),
        BreakerRest = TimeSpan.FromSeconds(row.BreakerRestSeconds),
        Version = row.RowVersion,
    };
}
