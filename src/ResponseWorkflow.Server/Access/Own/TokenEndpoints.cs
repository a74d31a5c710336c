using Microsoft.AspNetCore.Http.HttpResults;
using ResponseWorkflow.Application.Organisation.Users.Keys;
using ResponseWorkflow.Application.Organisation.Users.Queries;
using ResponseWorkflow.Server.Access.Administration.Keys;
using ResponseWorkflow.Server.Access.Administration.Users;
using ResponseWorkflow.Server.Access.Sessions;
using ResponseWorkflow.Server.Api;
using ResponseWorkflow.Server.Api.Callers;

namespace ResponseWorkflow.Server.Access.Own;

/// <summary>Tokens, by which programs act for a user: one's own, and those of users that one manages.</summary>
internal static class TokenEndpoints
{
    public static void MapTokens(this IEndpointRouteBuilder api)
    {
        var own = api.MapGroup("/tokens").WithTags("Own account").RequireSignIn();
        own.MapGet("/", OwnAsync).IsRead("ListOwnTokens", "The caller's tokens, without the tokens themselves.", 401, 403);
        own.MapPost("/", MakeAsync).IsRead("MakeToken", "Makes a token for a program that acts for the caller. This answer shows it, and nothing shows it again.", 400, 401, 403, 409, 422);
        own.MapDelete("/{tokenId}", RevokeOwnAsync).IsRead("RevokeOwnToken", "Revokes a token of the caller.", 401, 403, 404);
        var others = api.MapGroup("/users/{userId}/tokens").WithTags("Users").RequirePermission(Permissions.ManageUsers);
        others.MapGet("/", OfUserAsync).IsRead("ListUserTokens", "A user's tokens, without the tokens themselves.", 404);
        others.MapDelete("/{tokenId}", RevokeAsync).IsRead("RevokeUserToken", "Revokes a token of a user.", 404);
    }

    private static async Task<Ok<TokenList>> OwnAsync(UserQueries queries, HttpContext context, CancellationToken cancellationToken) =>
        await ListAsync(Session.DemandOwner(context).Id, queries, cancellationToken);

    private static async Task<Ok<NewKeyModel>> MakeAsync(NewTokenRequest body, TokenCommands tokens, HttpContext context, CancellationToken cancellationToken)
    {
        var made = await tokens.MakeAsync(DemandRights(context), body.Details(), cancellationToken);
        return TypedResults.Ok(new NewKeyModel { Id = made.Id, Key = made.Key });
    }

    private static async Task<NoContent> RevokeOwnAsync(string tokenId, TokenCommands tokens, ICurrentUser user, HttpContext context, CancellationToken cancellationToken)
    {
        await tokens.RevokeAsync(Session.DemandOwner(context).Id, UserIdText.ReadPart(tokenId), user.Actor(), cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<TokenList>> OfUserAsync(string userId, UserQueries queries, ICurrentUser user, CancellationToken cancellationToken)
    {
        var found = await queries.GetUserAsync(UserIdText.Read(userId), user.ScopeOf(Permissions.ManageUsers), cancellationToken);
        return await ListAsync(found.User.Id, queries, cancellationToken);
    }

    private static async Task<NoContent> RevokeAsync(string userId, string tokenId, TokenCommands tokens, ICurrentUser user, CancellationToken cancellationToken)
    {
        await tokens.RevokeAsync(UserIdText.Read(userId), UserIdText.ReadPart(tokenId), user.Actor(), cancellationToken);
        return TypedResults.NoContent();
    }

    // Whoever has yet to replace the first password, which somebody else knows, must not make a token that outlives it.
    private static Application.Organisation.Users.Accounts.Account DemandRights(HttpContext context)
    {
        var owner = Session.DemandOwner(context);
        return owner.MustChangePassword
            ? throw new Application.Refusals.RefusedException(new Application.Refusals.Refusal("password.mustChange", Application.Refusals.RefusalKind.NotAllowed, "Change your password first.", "请先修改密码。"))
            : owner;
    }

    private static async Task<Ok<TokenList>> ListAsync(string userId, UserQueries queries, CancellationToken cancellationToken) =>
        TypedResults.Ok(new TokenList { Items = [.. (await queries.ListTokensAsync(userId, cancellationToken)).Select(TokenModel.Of)] });
}
