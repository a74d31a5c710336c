using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Audit;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Runtime.Commands;
using ResponseWorkflow.Application.Runtime.Outbox;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Execution;

namespace ResponseWorkflow.Application.Runtime.Retention;

/// <summary>Deletes instances on the word of an operator, before their time is over. Safe for use by several threads.</summary>
public sealed class InstanceRemoval(Database database, InstanceCommands commands, AuditTrail audit)
{
    /// <summary>Deletes an instance with its history; the audit trail keeps that it was there. One that runs is cancelled first, with the children that it started.</summary>
    /// <param name="instanceId">The instance.</param>
    /// <param name="origin">Who.</param>
    /// <param name="cancellationToken">Gives up before the commit; the instance may be cancelled then and not deleted.</param>
    /// <exception cref="RefusedException">
    /// <c>instance.unknown</c>; <c>instance.parentRuns</c>: the workflow that started it may yet ask how it ended; <c>instance.callsPending</c>: calls of other systems
    /// that it has ordered are still to be made.
    /// </exception>
    public async Task RemoveAsync(string instanceId, CommandOrigin origin, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(origin);
        new FieldChecks().Origin(origin).Required("instanceId", instanceId).Length("instanceId", instanceId, StorageMetadata.IdLength).Demand();
        await CheckAsync(instanceId, cancellationToken);
        try
        {
            await commands.CancelAsync(instanceId, reason: null, new CommandOrigin(origin.Cause), cancellationToken);
        }
        catch (RefusedException refused) when (refused.Refusal.Kind == RefusalKind.Conflict)
        {
            // It has ended, as it should.
        }

        await database.RunAsync((transaction, token) => RemoveAsync(transaction, instanceId, origin.Cause, token), cancellationToken);
    }

    // Before it is cancelled: a refusal must leave it as it was.
    private async Task CheckAsync(string instanceId, CancellationToken cancellationToken)
    {
        await using var context = database.CreateContext();
        await DemandRemovableAsync(context, instanceId, cancellationToken);
    }

    private async Task RemoveAsync(StorageTransaction transaction, string instanceId, string actor, CancellationToken cancellationToken)
    {
        var context = transaction.Context;
        await DemandRemovableAsync(context, instanceId, cancellationToken);
        var facts = await context.Instances.Where(row => row.Id == instanceId)
            .Select(static row => new { row.DefinitionId, row.Version, row.Name, row.CorrelationId, SubStatus = row.SubStatus.ToString(), row.CreatedAt, row.FinishedAt })
            .FirstAsync(cancellationToken);

        // The instance goes first. That holds it: a command that would wake it at this moment loses the race, runs again, and finds that it is gone.
        if (await context.Instances.Where(row => row.Id == instanceId && row.Status == WorkflowStatus.Finished).ExecuteDeleteAsync(cancellationToken) == 0)
            throw new LostRaceException($"The instance {instanceId}");
        await ExpiredInstances.RemoveBelongingsAsync(context, [instanceId], cancellationToken);
        await audit.AppendAsync(transaction, new AuditEntry(actor, AuditActs.InstanceDeleted, AuditSubjects.Instance(instanceId)) { Before = JsonSerializer.Serialize(facts, JsonSerializerOptions.Web) }, cancellationToken);
    }

    private static async Task DemandRemovableAsync(ResponseDbContext context, string instanceId, CancellationToken cancellationToken)
    {
        var instance = await context.Instances.Where(row => row.Id == instanceId).Select(static row => new { row.ParentInstanceId }).FirstOrDefaultAsync(cancellationToken)
            ?? throw new RefusedException(RuntimeRefusals.InstanceUnknown(instanceId));
        if (instance.ParentInstanceId is { } parent && await context.Instances.AnyAsync(row => row.Id == parent && row.Status == WorkflowStatus.Running, cancellationToken))
            throw new RefusedException(ParentRuns(instanceId, parent));
        if (await context.Outbox.AnyAsync(row => row.InstanceId == instanceId && row.BookmarkId == null && (row.State == OutboxState.Pending || row.State == OutboxState.Leased), cancellationToken))
            throw new RefusedException(CallsPending(instanceId));
    }

    private static Refusal ParentRuns(string instanceId, string parent) => new(
        "instance.parentRuns", RefusalKind.Conflict,
        $"The instance '{instanceId}' was started by '{parent}', which still runs and may ask how it ended. Delete it when that has ended.",
        $"实例“{instanceId}”由仍在运行的实例“{parent}”启动，父实例可能还需要其结果；请待父实例结束后再删除。",
        "instanceId");

    private static Refusal CallsPending(string instanceId) => new(
        "instance.callsPending", RefusalKind.Conflict,
        $"The instance '{instanceId}' has ordered calls of other systems that are still to be made. Wait for them or skip them, then delete it.",
        $"实例“{instanceId}”仍有尚未完成的外部调用；请等待其完成或跳过后再删除。",
        "instanceId");
}
