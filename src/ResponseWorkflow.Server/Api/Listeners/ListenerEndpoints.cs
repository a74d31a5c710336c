using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.TmForum.Listeners;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Api.Callers;
using ResponseWorkflow.Server.Api.Input;
using ResponseWorkflow.Server.Api.Paging;

namespace ResponseWorkflow.Server.Api.Listeners;

/// <summary>Who is told of what was handed in, for administrators at headquarters. Other systems register themselves by the hub of an interface.</summary>
internal static class ListenerEndpoints
{
    private const int LastPage = 10_000_000;

    public static void MapListeners(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/listeners").WithTags("Systems").RequirePermission(Permissions.ReadSystems);
        group.MapGet("/", ListAsync).IsRead("ListListeners", "A numbered page of the listeners, with how they fare.", 400);
        group.MapDelete("/{listenerId}", RemoveAsync).RequirePermission(Permissions.ManageSystems).IsRead("RemoveListener", "Removes a listener; what is on its way to it is given up.", 404);
    }

    private static async Task<Ok<NumberedPage<ListenerModel>>> ListAsync([AsParameters] NumberedPageQuery paging, ListenerQueries queries, IOptions<ApiOptions> options, CancellationToken cancellationToken)
    {
        var reader = new QueryReader();
        var number = reader.Number("page", paging.Page, 1, LastPage) ?? 1;
        var size = reader.PageSize(paging.PageSize, options.Value);
        reader.Demand();
        var found = await queries.ListAsync(new PageRequest(number - 1, size), cancellationToken);
        return TypedResults.Ok(new NumberedPage<ListenerModel> { Items = [.. found.Items.Select(ListenerModel.Of)], Total = found.TotalCount });
    }

    private static async Task<NoContent> RemoveAsync(string listenerId, ListenerCommands commands, ICurrentUser user, CancellationToken cancellationToken)
    {
        if (!RouteText.CanBeId(listenerId))
            throw new RefusedException(ApiRefusals.Unknown("listener", "监听", listenerId, "listenerId"));
        await commands.RemoveAsync(listenerId, user.Actor(), cancellationToken);
        return TypedResults.NoContent();
    }
}
