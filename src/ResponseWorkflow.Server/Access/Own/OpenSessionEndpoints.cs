using Microsoft.AspNetCore.Http.HttpResults;
using ResponseWorkflow.Application.Organisation.Users.Queries;
using ResponseWorkflow.Application.Organisation.Users.Sessions;
using ResponseWorkflow.Server.Access.Administration.Users;
using ResponseWorkflow.Server.Access.Sessions;
using ResponseWorkflow.Server.Api;
using ResponseWorkflow.Server.Api.Callers;

namespace ResponseWorkflow.Server.Access.Own;

/// <summary>The browsers in which one has signed in, and those of users that one manages.</summary>
internal static class OpenSessionEndpoints
{
    public static void MapOwnSessions(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/sessions").WithTags("Own account").RequireSignIn();
        group.MapGet("/", OwnAsync).IsRead("ListOwnSessions", "The browsers in which the caller has signed in.", 401, 403);
        group.MapDelete("/{sessionId}", EndOwnAsync).IsRead("EndOwnSession", "Ends a session of the caller.", 401, 403, 404);
    }

    public static void MapUserSessions(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/users/{userId}").WithTags("Users").RequirePermission(Permissions.ManageUsers);
        group.MapGet("/sessions", OfUserAsync).IsRead("ListUserSessions", "The browsers in which a user has signed in.", 404);
        group.MapDelete("/sessions/{sessionId}", EndAsync).IsRead("EndUserSession", "Ends a session of a user.", 404);
    }

    private static async Task<Ok<OpenSessionList>> OwnAsync(SessionQueries queries, HttpContext context, CancellationToken cancellationToken) =>
        await ListAsync(Session.DemandOwner(context).Id, queries, context, cancellationToken);

    private static async Task<NoContent> EndOwnAsync(string sessionId, SessionCommands sessions, ICurrentUser user, HttpContext context, CancellationToken cancellationToken)
    {
        await sessions.EndAsync(Session.DemandOwner(context).Id, UserIdText.ReadPart(sessionId), user.Actor(), cancellationToken);
        return TypedResults.NoContent();
    }

    // From where somebody works is nothing that everybody who may see the user may know.
    private static async Task<Ok<OpenSessionList>> OfUserAsync(string userId, UserQueries users, SessionQueries queries, ICurrentUser user, HttpContext context, CancellationToken cancellationToken)
    {
        var found = await users.GetUserAsync(UserIdText.Read(userId), user.ScopeOf(Permissions.ManageUsers), cancellationToken);
        return await ListAsync(found.User.Id, queries, context, cancellationToken);
    }

    private static async Task<NoContent> EndAsync(string userId, string sessionId, SessionCommands sessions, ICurrentUser user, CancellationToken cancellationToken)
    {
        await sessions.EndAsync(UserIdText.Read(userId), UserIdText.ReadPart(sessionId), user.Actor(), cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<OpenSessionList>> ListAsync(string userId, SessionQueries queries, HttpContext context, CancellationToken cancellationToken)
    {
        var current = Session.IdOf(context);
        var open = await queries.OpenAsync(userId, cancellationToken);
        return TypedResults.Ok(new OpenSessionList { Items = [.. open.Select(row => OpenSessionModel.Of(row, current))] });
    }
}
