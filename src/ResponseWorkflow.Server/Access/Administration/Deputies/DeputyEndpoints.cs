using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using ResponseWorkflow.Application.Organisation.Deputies;
using ResponseWorkflow.Application.Organisation.Users.Queries;
using ResponseWorkflow.Server.Access.Administration.Users;
using ResponseWorkflow.Server.Access.Sessions;
using ResponseWorkflow.Server.Api;
using ResponseWorkflow.Server.Api.Callers;
using ResponseWorkflow.Server.Api.Input;

namespace ResponseWorkflow.Server.Access.Administration.Deputies;

/// <summary>Who stands in for whom: one's own deputies, and those of users that one manages.</summary>
internal static class DeputyEndpoints
{
    public static void MapOwnDeputies(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/deputies").WithTags("Own account").RequireSignIn();
        group.MapGet("/", OwnAsync).IsRead("ListOwnDeputies", "Who stands in for the caller, and for whom the caller stands in.", 401, 403);
        group.MapPost("/", NameOwnAsync).IsRead("NameOwnDeputy", "Names a deputy of the caller for a period.", 400, 401, 403, 409, 422);
        group.MapDelete("/{deputyId}", EndOwnAsync).IsRead("EndOwnDeputy", "Ends a deputyship of the caller now.", 401, 403, 404);
    }

    public static void MapUserDeputies(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/users/{userId}/deputies").WithTags("Users").RequirePermission(Permissions.ReadUsers);
        group.MapGet("/", OfUserAsync).IsRead("ListUserDeputies", "Who stands in for a user, and for whom the user stands in.", 404);
        group.MapPost("/", NameAsync).RequirePermission(Permissions.ManageUsers).IsRead("NameUserDeputy", "Names a deputy of a user for a period.", 400, 404, 409, 422);
        group.MapDelete("/{deputyId}", EndAsync).RequirePermission(Permissions.ManageUsers).IsRead("EndUserDeputy", "Ends a deputyship of a user now.", 404);
    }

    private static async Task<Ok<DeputyList>> OwnAsync(DeputyQueries queries, HttpContext context, CancellationToken cancellationToken) =>
        await ListAsync(Session.DemandOwner(context).Id, queries, cancellationToken);

    private static async Task<Ok<DeputyList>> NameOwnAsync(DeputyRequest body, DeputyCommands deputies, DeputyQueries queries, ICurrentUser user, HttpContext context, CancellationToken cancellationToken)
    {
        var owner = Session.DemandOwner(context);
        await deputies.NameAsync(owner.Id, body.Details(), user.Actor(ReasonText.Read(body.Reason)), cancellationToken);
        return await ListAsync(owner.Id, queries, cancellationToken);
    }

    private static async Task<NoContent> EndOwnAsync(string deputyId, DeputyCommands deputies, ICurrentUser user, HttpContext context, CancellationToken cancellationToken)
    {
        await deputies.EndAsync(Session.DemandOwner(context).Id, UserIdText.ReadPart(deputyId), user.Actor(), cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<DeputyList>> OfUserAsync(string userId, UserQueries users, DeputyQueries queries, ICurrentUser user, CancellationToken cancellationToken)
    {
        var found = await users.GetUserAsync(UserIdText.Read(userId), user.ScopeOf(Permissions.ReadUsers), cancellationToken);
        return await ListAsync(found.User.Id, queries, cancellationToken);
    }

    private static async Task<Ok<DeputyList>> NameAsync(string userId, DeputyRequest body, DeputyCommands deputies, DeputyQueries queries, ICurrentUser user, CancellationToken cancellationToken)
    {
        var id = UserIdText.Read(userId);
        await deputies.NameAsync(id, body.Details(), user.Actor(ReasonText.Read(body.Reason)), cancellationToken);
        return await ListAsync(id, queries, cancellationToken);
    }

    private static async Task<NoContent> EndAsync(
        string userId,
        string deputyId,
        [FromQuery(Name = "reason"), Description("Why, for the audit trail.")] string? reason,
        DeputyCommands deputies,
        ICurrentUser user,
        CancellationToken cancellationToken)
    {
        await deputies.EndAsync(UserIdText.Read(userId), UserIdText.ReadPart(deputyId), user.Actor(ReasonText.Read(reason)), cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<DeputyList>> ListAsync(string userId, DeputyQueries queries, CancellationToken cancellationToken) => TypedResults.Ok(new DeputyList
    {
        Items = [.. (await queries.OfUserAsync(userId, cancellationToken)).Select(DeputyModel.Of)],
        For = [.. (await queries.ForDeputyAsync(userId, cancellationToken)).Select(DeputyModel.Of)],
    });
}
