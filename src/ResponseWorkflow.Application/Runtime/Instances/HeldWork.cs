using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Runtime.Transitions;

namespace ResponseWorkflow.Application.Runtime.Instances;

/// <summary>Keeps everything that would wake an instance back while an operator has suspended it, and lets it go afterwards.</summary>
internal static class HeldWork
{
    /// <summary>Keeps back, or lets go.</summary>
    /// <param name="transition">The instance.</param>
    /// <param name="isHeld">Whether it is suspended.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task SetAsync(InstanceTransition transition, bool isHeld, CancellationToken cancellationToken)
    {
        var (context, instanceId) = (transition.Transaction.Storage.Context, transition.InstanceId);

        // The time that a stimulus has was for its way, not for the suspension.
        var expiresAt = transition.Transaction.Now + transition.Transaction.Services.Options.DeliverStimuliFor;
        await context.Timers.Where(row => row.InstanceId == instanceId).ExecuteUpdateAsync(set => set.SetProperty(static row => row.IsHeld, isHeld), cancellationToken);
        await context.Stimuli.Where(row => row.InstanceId == instanceId && !row.IsKept)
            .ExecuteUpdateAsync(set => set.SetProperty(static row => row.IsHeld, isHeld).SetProperty(static row => row.ExpiresAt, expiresAt), cancellationToken);
        await context.Outbox.Where(row => row.InstanceId == instanceId).ExecuteUpdateAsync(set => set.SetProperty(static row => row.IsHeld, isHeld), cancellationToken);
    }
}
