using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Notices.Delivery;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Runtime.Work.Cluster;

namespace ResponseWorkflow.Application.Notices.Administration;

/// <summary>Removes notices and deliveries that are too old to be kept. What is to be acknowledged, and what is still on its way, stays.</summary>
/// <param name="services">The database and the clock.</param>
/// <param name="options">How long they are kept.</param>
public sealed class NoticeRetention(RuntimeServices services, IOptions<NoticeOptions> options) : IClusterTask
{
    /// <inheritdoc/>
    public string Name => "notice retention";

    /// <inheritdoc/>
    public string Schedule => options.Value.RetentionSchedule;

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = services.Now();
        var (notices, deliveries) = (now.AddDays(-options.Value.KeepDays), now.AddDays(-options.Value.KeepDeliveriesDays));
        while (!cancellationToken.IsCancellationRequested && await RemoveDeliveriesAsync(deliveries) > 0)
        {
        }

        while (!cancellationToken.IsCancellationRequested && await RemoveNoticesAsync(notices) > 0)
        {
        }
    }

    private Task<int> RemoveDeliveriesAsync(DateTimeOffset before) => services.Database.RunAsync(
        async (storage, token) =>
        {
            var ids = await storage.Context.NoticeDeliveries.Where(row => (row.State == DeliveryState.Delivered || row.State == DeliveryState.Failed) && row.CreatedAt < before)
                .OrderBy(static row => row.CreatedAt).Take(options.Value.RetentionBatch).Select(static row => row.Id).ToListAsync(token);
            await storage.Context.NoticeAttempts.Where(row => ids.Contains(row.DeliveryId)).ExecuteDeleteAsync(token);
            return await storage.Context.NoticeDeliveries.Where(row => ids.Contains(row.Id)).ExecuteDeleteAsync(token);
        },
        CancellationToken.None);

    private Task<int> RemoveNoticesAsync(DateTimeOffset before) => services.Database.RunAsync(
        async (storage, token) =>
        {
            var ids = await storage.Context.Notices.Where(row => row.At < before && !row.IsAwaited).OrderBy(static row => row.At).Take(options.Value.RetentionBatch).Select(static row => row.Id).ToListAsync(token);
            return await storage.Context.Notices.Where(row => ids.Contains(row.Id)).ExecuteDeleteAsync(token);
        },
        CancellationToken.None);
}
