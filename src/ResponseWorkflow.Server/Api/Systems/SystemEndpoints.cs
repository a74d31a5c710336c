using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Systems;
using ResponseWorkflow.Application.Systems.Connections;
using ResponseWorkflow.Application.Systems.Operations;
using ResponseWorkflow.Server.Access;

namespace ResponseWorkflow.Server.Api.Systems;

/// <summary>The other systems: what they can be asked, how many calls are open, and the connections to them.</summary>
internal static class SystemEndpoints
{
    public static void MapSystems(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/systems").WithTags("Systems").RequirePermission(Permissions.ReadSystems);
        group.MapGet("/", GetAsync).IsRead("ListSystems", "The systems with their open calls, and what a new connection has where nothing is said.");
        group.MapGet("/operations", ListOperations).IsRead("ListSystemOperations", "What the systems can be asked, with JSON Schemas of requests and answers.");
        group.MapSystemConnections();
    }

    private static async Task<Ok<SystemList>> GetAsync(SystemConnectionQueries queries, IOptions<SystemOptions> options, CancellationToken cancellationToken) => TypedResults.Ok(new SystemList
    {
        Items = [.. (await queries.StandingAsync(cancellationToken)).Select(static one => new SystemModel { Key = one.System, Waiting = one.Waiting, Stuck = one.Stuck })],
        Credentials = [.. options.Value.Credentials.Keys.Order(StringComparer.OrdinalIgnoreCase)],
        HealthMinutes = options.Value.HealthMinutes,
        Defaults = SystemLimitsModel.Of(options.Value.Defaults),
    });

    private static Ok<SystemOperationList> ListOperations() => TypedResults.Ok(new SystemOperationList
    {
        Items = [.. SystemOperations.All.Select(static one => new SystemOperationModel { Key = one.Key, System = one.System, NameZh = one.NameZh, NameEn = one.NameEn, Request = new(one.RequestSchema.GetRawText()), Answer = new(one.AnswerSchema.GetRawText()) })],
    });
}
