using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Runtime.Work.Cluster;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Systems.Exchanges;

/// <summary>Removes exchanges that are too old to be kept.</summary>
/// <param name="database">Where they are stored.</param>
/// <param name="options">How long they are kept.</param>
/// <param name="time">The clock.</param>
public sealed class SystemExchangeRetention(Database database, IOptions<SystemOptions> options, TimeProvider time) : IClusterTask
{
    /// <inheritdoc/>
    public string Name => "system exchange retention";

    /// <inheritdoc/>
    public string Schedule => options.Value.RetentionSchedule;

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var before = time.GetUtcNow().AddDays(-options.Value.KeepDays);
        while (!cancellationToken.IsCancellationRequested && await RemoveAsync(before) > 0)
        {
        }
    }

    private Task<int> RemoveAsync(DateTimeOffset before) => database.RunAsync(
        async (storage, token) =>
        {
            var ids = await storage.Context.SystemExchanges.Where(row => row.StartedAt < before).OrderBy(static row => row.StartedAt).Take(options.Value.RetentionBatch).Select(static row => row.Id).ToListAsync(token);
            return await storage.Context.SystemExchanges.Where(row => ids.Contains(row.Id)).ExecuteDeleteAsync(token);
        },
        CancellationToken.None);
}
