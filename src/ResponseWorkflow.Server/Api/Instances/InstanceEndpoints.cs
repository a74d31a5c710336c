using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using ResponseWorkflow.Application.Runtime.Commands;
using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Api.Callers;
using ResponseWorkflow.Server.Api.Mapping;

namespace ResponseWorkflow.Server.Api.Instances;

/// <summary>The commands on instances.</summary>
internal static class InstanceEndpoints
{
    private const string Path = "/instances";

    public static void MapInstances(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup(Path).WithTags("Instances").RequirePermission(Permissions.OperateInstances);
        group.MapPost("/", StartAsync).RequirePermission(Permissions.RunInstances).IsCommand("StartInstance", "Starts an instance and runs it until it waits or has ended.", 400, 404, 409, 413, 422);
        group.MapPost("/{instanceId}/cancel", CancelAsync).IsCommand("CancelInstance", "Cancels an instance and the children that it started.", 400, 404, 409, 422);
        group.MapPost("/{instanceId}/retry", RetryAsync).IsCommand("RetryInstance", "Tries faulted activities of an instance again.", 400, 404, 409, 422);
        group.MapPost("/{instanceId}/suspend", SuspendAsync).IsCommand("SuspendInstance", "Suspends an instance: nothing wakes it until it is continued.", 400, 404, 409, 422);
        group.MapPost("/{instanceId}/continue", ContinueAsync).IsCommand("ContinueInstance", "Lets a suspended instance go on.", 400, 404, 409, 422);
        group.MapInstanceReads();
        group.MapInstanceTable();
    }

    private static async Task<Created<InstanceAnswerModel>> StartAsync(StartInstanceRequest body, [AsParameters] Caller caller, InstanceCommands commands, IModelMapper mapper, CancellationToken cancellationToken)
    {
        var command = new StartInstance
        {
            DefinitionId = body.DefinitionId,
            VersionId = body.VersionId,
            InstanceId = body.InstanceId,
            CorrelationId = body.CorrelationId,
            Name = body.Name,
            Input = body.Input ?? DataObject.Empty,
            Properties = body.Properties ?? DataObject.Empty,
            TriggerActivityId = body.TriggerActivityId,
        };
        var answer = mapper.Map<InstanceAnswerModel>(await commands.StartAsync(command, caller.Origin(), cancellationToken));
        return TypedResults.Created(string.Create(CultureInfo.InvariantCulture, $"{ApiExtensions.BasePath}{Path}/{Uri.EscapeDataString(answer.InstanceId)}"), answer);
    }

    private static async Task<Ok<InstanceAnswerModel>> CancelAsync(string instanceId, CancelRequest? body, [AsParameters] Caller caller, InstanceCommands commands, IModelMapper mapper, CancellationToken cancellationToken) =>
        TypedResults.Ok(mapper.Map<InstanceAnswerModel>(await commands.CancelAsync(instanceId, body?.Reason, caller.Origin(), cancellationToken)));

    private static async Task<Ok<InstanceAnswerModel>> RetryAsync(string instanceId, RetryRequest? body, [AsParameters] Caller caller, InstanceCommands commands, IModelMapper mapper, CancellationToken cancellationToken) =>
        TypedResults.Ok(mapper.Map<InstanceAnswerModel>(await commands.RetryAsync(instanceId, body?.Execution, caller.Origin(), cancellationToken)));

    private static async Task<Ok<InstanceAnswerModel>> SuspendAsync(string instanceId, SuspendRequest body, [AsParameters] Caller caller, InstanceCommands commands, IModelMapper mapper, CancellationToken cancellationToken) =>
        TypedResults.Ok(mapper.Map<InstanceAnswerModel>(await commands.SuspendAsync(instanceId, body.Reason!, caller.Origin(), cancellationToken)));

    private static async Task<Ok<InstanceAnswerModel>> ContinueAsync(string instanceId, [AsParameters] Caller caller, InstanceCommands commands, IModelMapper mapper, CancellationToken cancellationToken) =>
        TypedResults.Ok(mapper.Map<InstanceAnswerModel>(await commands.ContinueAsync(instanceId, caller.Origin(), cancellationToken)));
}
