using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Definitions.Testing;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Runtime.Commands;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Api.Callers;
using ResponseWorkflow.Server.Api.Input;
using ResponseWorkflow.Server.Designer.Instances.Models;
using ResponseWorkflow.Server.Designer.Instances.Requests;

namespace ResponseWorkflow.Server.Designer.Instances;

/// <summary>Runs definitions from the designer. A draft is run as a test: as it is now, whatever becomes of it.</summary>
internal static class DefinitionRuns
{
    private const string InstanceHeader = "x-elsa-workflow-instance-id";
    private const string CannotStartHeader = "x-elsa-workflow-cannot-start";

    public static void MapDefinitionRuns(this IEndpointRouteBuilder elsaApi)
    {
        // Which further permission it takes depends on the version that is run, and is asked for when that is known.
        var group = elsaApi.MapGroup("/workflow-definitions/{definitionId}").RequirePermission(Permissions.ReadDefinitions);
        group.MapPost("/execute", ExecuteAsync);
        group.MapPost("/dispatch", DispatchAsync);
        elsaApi.MapPost("/tests/activities", TestActivityAsync).RequirePermission(Permissions.TestDefinitions);
    }

    private static async Task<Results<Ok<ExecutedInstance>, ForbidStatus>> ExecuteAsync(
        string definitionId,
        ExecuteRequest? request,
        [AsParameters] Caller caller,
        InstanceCommands commands,
        DraftTests tests,
        Database database,
        HttpResponse response,
        CancellationToken cancellationToken)
    {
        var version = await DefinitionVersions.FindAsync(database, RouteText.Decode(definitionId), request?.VersionOptions, cancellationToken);
        if (!caller.User.May(PermissionFor(version)))
            return ForbidStatus.Instance;
        try
        {
            var answer = await StartAsync(version, request ?? new ExecuteRequest(), caller, commands, tests, cancellationToken);
            response.Headers[InstanceHeader] = answer.InstanceId;
            response.Headers[CannotStartHeader] = bool.FalseString;
            return TypedResults.Ok(new ExecutedInstance(await StateAsync(database, answer.InstanceId, cancellationToken)));
        }
        catch (RefusedException refused) when (refused.Refusal.Code.StartsWith("activation.", StringComparison.Ordinal))
        {
            response.Headers[CannotStartHeader] = bool.TrueString;
            return TypedResults.Ok(new ExecutedInstance(null));
        }
    }

    private static async Task<Results<Ok<DispatchedInstance>, ForbidStatus>> DispatchAsync(
        string definitionId,
        ExecuteRequest? request,
        [AsParameters] Caller caller,
        InstanceCommands commands,
        DraftTests tests,
        Database database,
        CancellationToken cancellationToken)
    {
        var version = await DefinitionVersions.FindAsync(database, RouteText.Decode(definitionId), request?.VersionOptions, cancellationToken);
        if (!caller.User.May(PermissionFor(version)))
            return ForbidStatus.Instance;
        var answer = await StartAsync(version, request ?? new ExecuteRequest(), caller, commands, tests, cancellationToken);
        return TypedResults.Ok(new DispatchedInstance(answer.InstanceId));
    }

    private static async Task<Ok<StudioTestResult>> TestActivityAsync(ActivityTestRequest request, ActivityTests tests, Database database, CancellationToken cancellationToken)
    {
        var activity = request.ActivityHandle?.ActivityNodeId ?? request.ActivityHandle?.ActivityId ?? throw InstanceRefusals.Missing("activityHandle");
        var handle = request.WorkflowDefinitionHandle;
        var versionId = handle?.DefinitionVersionId;
        if (string.IsNullOrEmpty(versionId))
        {
            var definitionId = handle?.DefinitionId ?? throw InstanceRefusals.Missing("workflowDefinitionHandle");
            versionId = (await DefinitionVersions.FindAsync(database, definitionId, handle.VersionOptions, cancellationToken)).Id;
        }

        if (!RouteText.CanBeId(versionId))
            throw new RefusedException(ApiRefusals.Unknown("version", "版本", versionId, "workflowDefinitionHandle"));
        var result = await tests.RunAsync(versionId, activity, cancellationToken);
        var exception = result.Fault is { } fault ? new StudioException(fault.Type, fault.Message) : null;
        return TypedResults.Ok(new StudioTestResult(result.Inputs, result.Outputs, result.Payload, exception, result.Status));
    }

    private static string PermissionFor(VersionSummary version) => version.State == VersionState.Draft ? Permissions.TestDefinitions : Permissions.RunInstances;

    private static async Task<InstanceAnswer> StartAsync(VersionSummary version, ExecuteRequest request, Caller caller, InstanceCommands commands, DraftTests tests, CancellationToken cancellationToken)
    {
        var origin = caller.Origin();
        var input = request.Input ?? DataObject.Empty;
        var command = new StartInstance
        {
            VersionId = version.State == VersionState.Draft ? await tests.PinAsync(version.Id, input, origin.Cause, cancellationToken) : version.Id,
            InstanceId = NullIfEmpty(request.InstanceId),
            CorrelationId = NullIfEmpty(request.CorrelationId),
            Name = NullIfEmpty(request.Name),
            TriggerActivityId = NullIfEmpty(request.TriggerActivityId),
            Input = input,
        };
        return await commands.StartAsync(command, origin, cancellationToken);
    }

    private static async Task<StudioState?> StateAsync(Database database, string instanceId, CancellationToken cancellationToken)
    {
        await using var context = database.CreateContext();
        return await context.Instances.FirstOrDefaultAsync(row => row.Id == instanceId, cancellationToken) is { } row ? StudioStates.InstanceOf(row).WorkflowState : null;
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
