using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Audit;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Runtime.Transitions;

namespace ResponseWorkflow.Application.Notices.Delivery;

/// <summary>What administrators do with deliveries. Safe for use by several threads.</summary>
/// <param name="services">The database and the clock.</param>
/// <param name="audit">Told of it.</param>
/// <param name="options">Attempts.</param>
public sealed class DeliveryCommands(RuntimeServices services, AuditTrail audit, IOptions<DeliveryOptions> options)
{
    /// <summary>Has a delivery tried now that was given up or waits, and grants it as many further attempts as a new one has.</summary>
    /// <exception cref="RefusedException"><c>delivery.unknown</c>, <c>delivery.delivered</c>, <c>delivery.running</c>, <c>delivery.noAddress</c>.</exception>
    public Task RetryAsync(string deliveryId, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return services.Database.RunAsync(
            async (storage, token) =>
            {
                var now = services.Now();
                var row = await storage.Context.NoticeDeliveries.FirstOrDefaultAsync(one => one.Id == deliveryId, token) ?? throw NoticeRefusals.DeliveryUnknown(deliveryId);
                if (row.State == DeliveryState.Delivered)
                    throw NoticeRefusals.Delivered();
                if (row.State == DeliveryState.Leased && row.NextAttemptAt > now)
                    throw NoticeRefusals.Running();
                if (row.Address.Length == 0)
                    throw NoticeRefusals.NoAddress();
                var most = row.Attempts + options.Value.MaxAttempts;
                var (state, attempts) = (row.State, row.Attempts);
                var done = await storage.Context.NoticeDeliveries.Where(one => one.Id == deliveryId && one.State == state && one.Attempts == attempts).ExecuteUpdateAsync(
                    set => set.SetProperty(static one => one.State, DeliveryState.Pending).SetProperty(static one => one.NextAttemptAt, now).SetProperty(static one => one.HeldUntil, (DateTimeOffset?)null)
                        .SetProperty(static one => one.CompletedAt, (DateTimeOffset?)null).SetProperty(one => one.MaxAttempts, most),
                    token);
                if (done == 0)
                    throw NoticeRefusals.Running();
                await audit.AppendAsync(storage, actor.Entry(AuditActs.DeliveryRetried, AuditSubjects.Delivery(deliveryId), new { state = state.ToString(), row.LastError }), token);
            },
            cancellationToken);
    }
}
