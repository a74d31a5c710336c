using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using ResponseWorkflow.Application.Organisation.Users.Queries;
using ResponseWorkflow.Application.Organisation.Users.Roles;
using Microsoft.AspNetCore.Mvc;
using ResponseWorkflow.Server.Api;
using ResponseWorkflow.Server.Api.Callers;
using ResponseWorkflow.Server.Api.Input;

namespace ResponseWorkflow.Server.Access.Administration.Roles;

/// <summary>The administration of roles.</summary>
internal static class RoleEndpoints
{
    public static void MapRoles(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/roles").WithTags("Users").RequirePermission(Permissions.ManageRoles);
        group.MapGet("/", ListAsync).RequirePermission(Permissions.ReadUsers).IsRead("ListRoles", "Lists roles, and the permissions that there are.");
        group.MapPut("/{roleId}", PutAsync).IsRead("PutRole", "Makes or changes a role. It counts at once on this node, and soon on others.", 400, 409, 422);
        group.MapDelete("/{roleId}", DeleteAsync).IsRead("DeleteRole", "Deletes a role that nobody has.", 404, 409);
    }

    private static async Task<Ok<RoleList>> ListAsync(UserQueries queries, CancellationToken cancellationToken)
    {
        var roles = await queries.ListRolesAsync(cancellationToken);
        return TypedResults.Ok(new RoleList
        {
            Items = [.. roles.Select(static role => new RoleModel { Id = role.Id, NameZh = role.NameZh, NameEn = role.NameEn, Permissions = role.Permissions.Split(' ', StringSplitOptions.RemoveEmptyEntries), Version = role.RowVersion })],
            Permissions = Permissions.All,
        });
    }

    private static async Task<NoContent> PutAsync(string roleId, RoleRequest body, [FromHeader(Name = "If-Match")] string? ifMatch, RoleCommands roles, ICurrentUser user, CancellationToken cancellationToken)
    {
        await roles.PutAsync(roleId, new RoleDetails { NameZh = body.NameZh, NameEn = body.NameEn, Permissions = body.Permissions }, RowTag.Read(ifMatch), user.Actor(body.Reason), cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> DeleteAsync(string roleId, [FromQuery(Name = "reason"), Description("Why, for the audit trail.")] string? reason, RoleCommands roles, ICurrentUser user, CancellationToken cancellationToken)
    {
        await roles.DeleteAsync(RouteText.CanBeId(roleId) ? roleId : "", user.Actor(ReasonText.Read(reason)), cancellationToken);
        return TypedResults.NoContent();
    }
}
