using Microsoft.AspNetCore.Http.HttpResults;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Organisation.Users.Keys;
using ResponseWorkflow.Application.Organisation.Users.Queries;
using ResponseWorkflow.Server.Api;
using ResponseWorkflow.Server.Api.Callers;
using ResponseWorkflow.Server.Api.Input;

namespace ResponseWorkflow.Server.Access.Administration.Keys;

/// <summary>The administration of programs' keys.</summary>
internal static class KeyEndpoints
{
    public static void MapKeys(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/keys").WithTags("Users").RequirePermission(Permissions.ManageKeys);
        group.MapGet("/", ListAsync).IsRead("ListKeys", "Lists the keys of programs, without the keys themselves.");
        group.MapPost("/", MakeAsync).IsRead("MakeKey", "Makes a key. This answer shows it, and nothing shows it again.", 400, 422);
        group.MapDelete("/{keyId}", RevokeAsync).IsRead("RevokeKey", "Revokes a key.", 404);
    }

    private static async Task<Ok<KeyList>> ListAsync(UserQueries queries, CancellationToken cancellationToken)
    {
        var keys = await queries.ListKeysAsync(cancellationToken);
        return TypedResults.Ok(new KeyList { Items = [.. keys.Select(Model)] });
    }

    private static async Task<Ok<NewKeyModel>> MakeAsync(NewKeyRequest body, ApiKeyCommands keys, ICurrentUser user, CancellationToken cancellationToken)
    {
        var made = await keys.MakeAsync(new ApiKeyDetails { Name = body.Name, Roles = body.Roles, ExpiresAt = body.ExpiresAt, UnitId = body.UnitId ?? UnitTree.RootId }, user.Actor(), cancellationToken);
        return TypedResults.Ok(new NewKeyModel { Id = made.Id, Key = made.Key });
    }

    private static async Task<NoContent> RevokeAsync(string keyId, ApiKeyCommands keys, ICurrentUser user, CancellationToken cancellationToken)
    {
        await keys.RevokeAsync(RouteText.CanBeId(keyId) ? keyId : "", user.Actor(), cancellationToken);
        return TypedResults.NoContent();
    }

    private static KeyModel Model(ApiKeyRow row) => new()
    {
        Id = row.Id,
        Name = row.Name,
        Prefix = row.Prefix,
        Roles = row.Roles.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        UnitId = row.UnitId,
        CreatedBy = row.CreatedBy,
        CreatedAt = row.CreatedAt,
        ExpiresAt = row.ExpiresAt,
        RevokedAt = row.RevokedAt,
    };
}
