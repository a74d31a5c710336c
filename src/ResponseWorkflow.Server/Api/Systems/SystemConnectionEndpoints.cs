using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Systems.Connections;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Api.Callers;
using ResponseWorkflow.Server.Api.Input;
using ResponseWorkflow.Server.Api.Paging;

namespace ResponseWorkflow.Server.Api.Systems;

/// <summary>The connections to other systems, for administrators at headquarters.</summary>
internal static class SystemConnectionEndpoints
{
    private const int LastPage = 10_000_000;

    public static void MapSystemConnections(this IEndpointRouteBuilder systems)
    {
        var group = systems.MapGroup("/connections");
        group.MapGet("/", ListAsync).IsRead("ListSystemConnections", "A numbered page of the connections, with how they fare.", 400);
        group.MapGet("/{connectionId}", GetAsync).IsRead("GetSystemConnection", "A connection, with how it fares.", 404);
        group.MapPost("/", AddAsync).RequirePermission(Permissions.ManageSystems).IsRead("AddSystemConnection", "Adds a connection.", 400, 409, 422);
        group.MapPut("/{connectionId}", ChangeAsync).RequirePermission(Permissions.ManageSystems).IsRead("ChangeSystemConnection", "Changes a connection; its system and unit stay.", 400, 404, 409, 422);
        group.MapDelete("/{connectionId}", RemoveAsync).RequirePermission(Permissions.ManageSystems).IsRead("RemoveSystemConnection", "Removes a connection. Units that used it use that of the nearest unit above.", 404, 409);
        group.MapPost("/{connectionId}/test", TryAsync).RequirePermission(Permissions.ManageSystems).IsRead("TestSystemConnection", "Asks the system for something small that changes nothing, even while its breaker is open.", 404);
    }

    private static async Task<Ok<NumberedPage<SystemConnectionModel>>> ListAsync(
        [FromQuery(Name = "system"), Description("Only those to that system.")] string? system,
        [AsParameters] NumberedPageQuery paging,
        SystemConnectionQueries queries,
        IOptions<ApiOptions> options,
        CancellationToken cancellationToken)
    {
        var reader = new QueryReader();
        var wanted = reader.Id("system", system);
        var number = reader.Number("page", paging.Page, 1, LastPage) ?? 1;
        var size = reader.PageSize(paging.PageSize, options.Value);
        reader.Demand();
        var found = await queries.ListAsync(wanted, new PageRequest(number - 1, size), cancellationToken);
        return TypedResults.Ok(new NumberedPage<SystemConnectionModel> { Items = [.. found.Items.Select(SystemConnectionModel.Of)], Total = found.TotalCount });
    }

    private static async Task<Ok<SystemConnectionModel>> GetAsync(string connectionId, SystemConnectionQueries queries, HttpResponse response, CancellationToken cancellationToken)
    {
        var found = await queries.GetAsync(Id(connectionId), cancellationToken);
        RowTag.Tell(response, found.Connection.RowVersion);
        return TypedResults.Ok(SystemConnectionModel.Of(found));
    }

    private static async Task<Created<SystemConnectionModel>> AddAsync(SystemConnectionRequest body, SystemConnectionCommands commands, SystemConnectionQueries queries, ICurrentUser user, HttpResponse response, CancellationToken cancellationToken)
    {
        var id = await commands.AddAsync(body.Details(), user.Actor(ReasonText.Read(body.Reason)), cancellationToken);
        return TypedResults.Created($"{ApiExtensions.BasePath}/systems/connections/{id}", (await GetAsync(id, queries, response, cancellationToken)).Value);
    }

    private static async Task<Ok<SystemConnectionModel>> ChangeAsync(
        string connectionId,
        SystemConnectionRequest body,
        [FromHeader(Name = "If-Match"), Description("ETag of the version that the change is made from.")] string? ifMatch,
        SystemConnectionCommands commands,
        SystemConnectionQueries queries,
        ICurrentUser user,
        HttpResponse response,
        CancellationToken cancellationToken)
    {
        var id = Id(connectionId);
        await commands.ChangeAsync(id, body.Details(), RowTag.Read(ifMatch), user.Actor(ReasonText.Read(body.Reason)), cancellationToken);
        return await GetAsync(id, queries, response, cancellationToken);
    }

    private static async Task<NoContent> RemoveAsync(
        string connectionId,
        [FromHeader(Name = "If-Match"), Description("ETag of the version that is removed.")] string? ifMatch,
        SystemConnectionCommands commands,
        ICurrentUser user,
        CancellationToken cancellationToken)
    {
        await commands.RemoveAsync(Id(connectionId), RowTag.Read(ifMatch), user.Actor(), cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<SystemProbeModel>> TryAsync(string connectionId, StoredSystemConnections connections, ISystemProbes probes, ICurrentUser user, CancellationToken cancellationToken)
    {
        var connection = await connections.GetAsync(Id(connectionId), cancellationToken) ?? throw Unknown(connectionId);
        var found = await probes.TryAsync(connection, user.Actor().Name, cancellationToken);
        return TypedResults.Ok(new SystemProbeModel { IsReachable = found.IsReachable, Status = found.Status, DurationMs = (int)found.Duration.TotalMilliseconds, Detail = found.Detail });
    }

    private static string Id(string text) => RouteText.CanBeId(text) ? text : throw Unknown(text);

    private static RefusedException Unknown(string text) => new(ApiRefusals.Unknown("connection", "连接", text, "connectionId"));
}
