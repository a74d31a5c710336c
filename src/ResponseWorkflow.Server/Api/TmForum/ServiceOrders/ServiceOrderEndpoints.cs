using System.ComponentModel;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.TmForum;
using ResponseWorkflow.Application.TmForum.Requests;
using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Server.Api.Callers;
using ResponseWorkflow.Server.Api.Input;
using ResponseWorkflow.Server.Api.TmForum.Messages;

namespace ResponseWorkflow.Server.Api.TmForum.ServiceOrders;

/// <summary>Service orders (TMF641): other systems hand in circuit orders, follow, change and cancel them.</summary>
internal static class ServiceOrderEndpoints
{
    private const NorthResource Resource = NorthResource.ServiceOrder;

    public static void MapServiceOrders(this IEndpointRouteBuilder api)
    {
        var orders = api.MapGroup("/serviceOrder");
        orders.MapPost("/", AddAsync).IsNorth("CreateServiceOrder", "Hands in a service order, which becomes a circuit order.", 400, 404, 409, 413, 422).Produces<ServiceOrder>(StatusCodes.Status201Created);
        orders.MapGet("/", ListAsync).IsNorth("ListServiceOrder", "The service orders of the units for which the caller hands in, the newest first.", 400).Produces<IReadOnlyList<ServiceOrder>>();
        orders.MapGet("/{id}", GetAsync).IsNorth("RetrieveServiceOrder", "A service order.", 404).Produces<ServiceOrder>();
        orders.MapPatch("/{id}", ChangeAsync).IsNorth("PatchServiceOrder", "Changes the wanted date, the priority or the notes of an order that is open.", 400, 404, 409, 422).Produces<ServiceOrder>();
        var cancellations = api.MapGroup("/cancelServiceOrder");
        cancellations.MapPost("/", CancelAsync).IsNorth("CreateCancelServiceOrder", "Cancels a service order at whatever step it is.", 400, 404, 409, 422).Produces<CancelServiceOrder>(StatusCodes.Status201Created);
        cancellations.MapGet("/{id}", GetCancellationAsync).IsNorth("RetrieveCancelServiceOrder", "The cancellation of an order, by the id of the order.", 404).Produces<CancelServiceOrder>();
    }

    private static async Task<JsonHttpResult<JsonObject>> AddAsync(ServiceOrder body, [AsParameters] Caller caller, NorthCommands commands, NorthQueries queries, TimeProvider time, HttpResponse response, CancellationToken cancellationToken)
    {
        var (origin, actor) = (caller.Origin(), caller.User.Actor());
        var request = ServiceOrderReading.Read(body, time.GetUtcNow());
        var id = await ServiceOrderReading.Names.TellAsync(() => commands.HandInAsync(request, actor, origin.IdempotencyKey, cancellationToken));
        return TmfAnswers.Created(ServiceOrderWriting.Of(await queries.GetAsync(Resource, id, actor, cancellationToken)), NorthPaths.Of(Resource, id), response);
    }

    private static async Task<JsonHttpResult<JsonArray>> ListAsync([AsParameters] TmfPageQuery query, NorthQueries queries, ICurrentUser user, IOptions<ApiOptions> options, HttpResponse response, CancellationToken cancellationToken)
    {
        var (filter, offset, limit) = query.Read(Resource, options.Value);
        var (items, total) = await queries.ListAsync(Resource, filter, offset, limit, user.Actor(), cancellationToken);
        return TmfAnswers.Page([.. items.Select(ServiceOrderWriting.Of)], total, query.Fields, response);
    }

    private static async Task<JsonHttpResult<JsonObject>> GetAsync(string id, [FromQuery(Name = "fields"), Description("Names of the members that are told.")] string? fields, NorthQueries queries, ICurrentUser user, CancellationToken cancellationToken) =>
        TmfAnswers.Ok(ServiceOrderWriting.Of(await queries.GetAsync(Resource, Id(id), user.Actor(), cancellationToken)), fields);

    private static async Task<JsonHttpResult<JsonObject>> ChangeAsync(string id, DataObject body, NorthCommands commands, NorthQueries queries, IOptions<NorthOptions> options, ICurrentUser user, TimeProvider time, CancellationToken cancellationToken)
    {
        var (key, actor) = (Id(id), user.Actor());

        // Before anything is said of the change: what one may not see is not there, whatever is wrong with the request.
        await queries.GetAsync(Resource, key, actor, cancellationToken);
        await commands.ChangeAsync(Resource, key, ServiceOrderChange.Read(body, actor.Name, time.GetUtcNow(), options.Value.Notes), actor, cancellationToken);
        return TmfAnswers.Ok(ServiceOrderWriting.Of(await queries.GetAsync(Resource, key, actor, cancellationToken)), fields: null);
    }

    private static async Task<JsonHttpResult<JsonObject>> CancelAsync(CancelServiceOrder body, [AsParameters] Caller caller, NorthCommands commands, NorthQueries queries, HttpResponse response, CancellationToken cancellationToken)
    {
        var origin = caller.Origin();
        var id = body.ServiceOrder?.Id is { Length: > 0 } given ? Id(given) : throw new RefusedException(TmfRefusals.Missing("serviceOrder.id"));
        var actor = caller.User.Actor(body.CancellationReason);
        await commands.CancelAsync(Resource, id, actor, origin.IdempotencyKey, cancellationToken);
        var cancelled = Of(await queries.GetAsync(Resource, id, actor, cancellationToken));
        return TmfAnswers.Created(cancelled, cancelled.Href!, response);
    }

    private static async Task<JsonHttpResult<JsonObject>> GetCancellationAsync(string id, NorthQueries queries, ICurrentUser user, CancellationToken cancellationToken)
    {
        var found = await queries.GetAsync(Resource, Id(id), user.Actor(), cancellationToken);
        return found.Request.State == NorthStates.Cancelled ? TmfAnswers.Ok(Of(found), fields: null) : throw Unknown(id);
    }

    private static CancelServiceOrder Of(NorthSummary found) => new()
    {
        Id = found.Request.CaseId,
        Href = $"{NorthPaths.Ordering}/cancelServiceOrder/{Uri.EscapeDataString(found.Request.CaseId)}",
        CancellationReason = found.Request.CancellationReason,
        EffectiveCancellationDate = found.Request.EndedAt,
        State = "done",
        ServiceOrder = new TmfReference { Id = found.Request.CaseId, Href = NorthPaths.Of(Resource, found.Request.CaseId), ReferredType = "ServiceOrder" },
        Type = "CancelServiceOrder",
    };

    private static string Id(string text) => RouteText.CanBeId(text) ? text : throw Unknown(text);

    private static RefusedException Unknown(string id) => new(ApiRefusals.Unknown("order", "服务定单", id, "id"));
}
