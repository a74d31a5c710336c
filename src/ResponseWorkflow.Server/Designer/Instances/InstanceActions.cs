using Microsoft.AspNetCore.Http.HttpResults;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Runtime.Commands;
using ResponseWorkflow.Application.Runtime.Retention;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Api.Callers;
using ResponseWorkflow.Server.Api.Input;

namespace ResponseWorkflow.Server.Designer.Instances;

/// <summary>What an operator does with one instance.</summary>
internal static class InstanceActions
{
    public static void MapInstanceActions(this IEndpointRouteBuilder elsaApi)
    {
        elsaApi.MapDelete("/workflow-instances/{instanceId}", DeleteAsync).RequirePermission(Permissions.OperateInstances).AddEndpointFilter<CommandLogScope>();
        elsaApi.MapPost("/cancel/workflow-instances/{instanceId}", CancelAsync).RequirePermission(Permissions.OperateInstances).AddEndpointFilter<CommandLogScope>();
    }

    private static async Task<NoContent> DeleteAsync(string instanceId, [AsParameters] Caller caller, InstanceRemoval removal, CancellationToken cancellationToken)
    {
        if (!RouteText.CanBeId(instanceId))
            throw InstanceRefusals.InstanceUnknown(instanceId);
        await removal.RemoveAsync(instanceId, caller.Origin(), cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> CancelAsync(string instanceId, [AsParameters] Caller caller, InstanceCommands commands, CancellationToken cancellationToken)
    {
        if (!RouteText.CanBeId(instanceId))
            throw InstanceRefusals.InstanceUnknown(instanceId);
        await TryCancelAsync(commands, instanceId, caller.Origin(), cancellationToken);
        return TypedResults.NoContent();
    }

    /// <summary>Cancels an instance. One that has ended is as it should be: the Studio repeats what it got no answer to.</summary>
    /// <returns>Whether it was running.</returns>
    public static async Task<bool> TryCancelAsync(InstanceCommands commands, string instanceId, CommandOrigin origin, CancellationToken cancellationToken)
    {
        try
        {
            await commands.CancelAsync(instanceId, reason: null, origin, cancellationToken);
            return true;
        }
        catch (RefusedException refused) when (refused.Refusal.Kind == RefusalKind.Conflict)
        {
            return false;
        }
    }
}
