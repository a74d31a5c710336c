using Microsoft.AspNetCore.Http.HttpResults;
using ResponseWorkflow.Application.Organisation.Users.Queries;
using ResponseWorkflow.Application.Organisation.Users.Roles;
using ResponseWorkflow.Server.Api;
using ResponseWorkflow.Server.Api.Callers;

namespace ResponseWorkflow.Server.Access.Administration;

/// <summary>The administration of roles.</summary>
internal static class RoleEndpoints
{
    public static void MapRoles(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/roles").WithTags("Users").RequirePermission(Permissions.ManageUsers);
        group.MapGet("/", ListAsync).IsRead("ListRoles", "Lists roles, and the permissions that there are.");
        group.MapPut("/{roleId}", PutAsync).IsRead("PutRole", "Makes or changes a role. It counts at once on this node, and soon on others.", 400, 409, 422);
        group.MapDelete("/{roleId}", DeleteAsync).IsRead("DeleteRole", "Deletes a role that nobody has.", 404, 409);
    }

    private static async Task<Ok<RoleList>> ListAsync(UserQueries queries, CancellationToken cancellationToken)
    {
        var roles = await queries.ListRolesAsync(cancellationToken);
        return TypedResults.Ok(new RoleList
        {
            Items = [.. roles.Select(static role => new RoleModel { Id = role.Id, NameZh = role.NameZh, NameEn = role.NameEn, Permissions = role.Permissions.Split(' ', StringSplitOptions.RemoveEmptyEntries) })],
            Permissions = Permissions.All,
        });
    }

    private static async Task<NoContent> PutAsync(string roleId, RoleRequest body, RoleCommands roles, ICurrentUser user, CancellationToken cancellationToken)
    {
        await roles.PutAsync(roleId, new RoleDetails { NameZh = body.NameZh, NameEn = body.NameEn, Permissions = body.Permissions }, user.Name, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> DeleteAsync(string roleId, RoleCommands roles, ICurrentUser user, CancellationToken cancellationToken)
    {
        await roles.DeleteAsync(Api.Input.RouteText.CanBeId(roleId) ? roleId : "", user.Name, cancellationToken);
        return TypedResults.NoContent();
    }
}
