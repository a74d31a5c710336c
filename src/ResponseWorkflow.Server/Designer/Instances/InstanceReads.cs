using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Runtime.Queries;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Api.Input;
using ResponseWorkflow.Server.Designer.Instances.Models;
using ResponseWorkflow.Server.Designer.Instances.Requests;

namespace ResponseWorkflow.Server.Designer.Instances;

/// <summary>The list of instances, and an instance.</summary>
internal static class InstanceReads
{
    public static void MapInstanceReads(this IEndpointRouteBuilder elsaApi)
    {
        var group = elsaApi.MapGroup("/workflow-instances").RequirePermission(Permissions.ReadInstances);
        group.MapPost("/", ListAsync);
        group.MapGet("/{instanceId}", GetAsync);
        group.MapGet("/{instanceId}/execution-state", ExecutionStateAsync);
        group.MapGet("/{instanceId}/variables", VariablesAsync);
    }

    private static async Task<Ok<RecordPage<StudioInstance>>> ListAsync(InstanceListRequest? request, InstanceListing listing, CancellationToken cancellationToken)
    {
        var reading = InstanceListReading.Read(request ?? new InstanceListRequest());
        if (reading.IsEmpty)
            return TypedResults.Ok(new RecordPage<StudioInstance>([], 0));
        var page = await listing.ListAsync(reading.Search, reading.Order, reading.IsDescending, reading.Page, cancellationToken);
        return TypedResults.Ok(new RecordPage<StudioInstance>([.. page.Items.Select(StudioInstance.Of)], page.TotalCount));
    }

    private static async Task<Ok<StudioInstance>> GetAsync(string instanceId, Database database, CancellationToken cancellationToken)
    {
        if (!RouteText.CanBeId(instanceId))
            throw InstanceRefusals.InstanceUnknown(instanceId);
        await using var context = database.CreateContext();
        var row = await context.Instances.FirstOrDefaultAsync(one => one.Id == instanceId, cancellationToken) ?? throw InstanceRefusals.InstanceUnknown(instanceId);
        return TypedResults.Ok(StudioStates.InstanceOf(row));
    }

    private static async Task<Ok<StudioExecutionState>> ExecutionStateAsync(string instanceId, Database database, CancellationToken cancellationToken)
    {
        if (!RouteText.CanBeId(instanceId))
            throw InstanceRefusals.InstanceUnknown(instanceId);
        await using var context = database.CreateContext();
        return TypedResults.Ok(await context.Instances
            .Where(row => row.Id == instanceId)
            .Select(static row => new StudioExecutionState(row.Status, row.SubStatus, row.UpdatedAt))
            .FirstOrDefaultAsync(cancellationToken) ?? throw InstanceRefusals.InstanceUnknown(instanceId));
    }

    private static async Task<Ok<RecordList<StudioVariable>>> VariablesAsync(string instanceId, Database database, IDefinitionCatalogue catalogue, CancellationToken cancellationToken)
    {
        if (!RouteText.CanBeId(instanceId))
            throw InstanceRefusals.InstanceUnknown(instanceId);
        await using var context = database.CreateContext();
        var row = await context.Instances.FirstOrDefaultAsync(one => one.Id == instanceId, cancellationToken) ?? throw InstanceRefusals.InstanceUnknown(instanceId);
        var variables = await StudioVariables.ReadAsync(row, catalogue, cancellationToken);
        return TypedResults.Ok(new RecordList<StudioVariable>(variables, variables.Count));
    }
}
