using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.TmForum;
using ResponseWorkflow.Application.TmForum.Listeners;
using ResponseWorkflow.Server.Api.Callers;
using ResponseWorkflow.Server.Api.Input;
using ResponseWorkflow.Server.Api.TmForum.Messages;

namespace ResponseWorkflow.Server.Api.TmForum.Hub;

/// <summary>Who is told of events of an interface.</summary>
internal static class HubEndpoints
{
    public static void MapHub(this IEndpointRouteBuilder api, NorthResource resource)
    {
        var hub = api.MapGroup("/hub");
        hub.MapPost("/", (HubRequest body, [AsParameters] Caller caller, ListenerCommands commands, HttpResponse response, CancellationToken cancellationToken) => AddAsync(resource, body, caller, commands, response, cancellationToken))
            .IsNorth($"Register{resource}Listener", "Registers a listener: events are sent to its callback.", 400, 409, 422).Produces<HubRequest>(StatusCodes.Status201Created);
        hub.MapDelete("/{id}", (string id, ListenerCommands commands, ICurrentUser user, CancellationToken cancellationToken) => RemoveAsync(resource, id, commands, user, cancellationToken))
            .IsNorth($"Unregister{resource}Listener", "Removes a listener of the caller's own.", 404).Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<JsonHttpResult<JsonObject>> AddAsync(NorthResource resource, HubRequest body, Caller caller, ListenerCommands commands, HttpResponse response, CancellationToken cancellationToken)
    {
        var id = await commands.AddAsync(new ListenerDetails { Resource = resource, Callback = body.Callback, Query = body.Query }, caller.User.Actor(), caller.Origin().IdempotencyKey, cancellationToken);
        return TmfAnswers.Created(new HubRequest { Id = id, Callback = body.Callback!.Trim(), Query = body.Query?.Trim() }, $"{NorthPaths.Of(resource)}/hub/{id}", response);
    }

    private static async Task<NoContent> RemoveAsync(NorthResource resource, string id, ListenerCommands commands, ICurrentUser user, CancellationToken cancellationToken)
    {
        if (!RouteText.CanBeId(id))
            throw new RefusedException(ApiRefusals.Unknown("listener", "监听", id, "listenerId"));
        await commands.RemoveOwnAsync(resource, id, user.Actor(), cancellationToken);
        return TypedResults.NoContent();
    }
}
