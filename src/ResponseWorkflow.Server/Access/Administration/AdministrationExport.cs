using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Organisation.Users.Keys;
using ResponseWorkflow.Application.Organisation.Users.Queries;
using ResponseWorkflow.Application.Organisation.Users.Roles;
using ResponseWorkflow.Server.Access.Administration.Users;
using ResponseWorkflow.Server.Api.Callers;
using ResponseWorkflow.Server.Api.Exports;
using ResponseWorkflow.Server.Api.Input;

namespace ResponseWorkflow.Server.Access.Administration;

/// <summary>Users, roles and keys as files. Secrets stand in none of them.</summary>
internal static class AdministrationExport
{
    private const string ZoneText = "The zone of the instants, such as Asia/Shanghai; UTC when left out.";

    private static readonly ExportColumn<RoleRow>[] RoleColumns =
    [
        new("标识", "Id", 24, static one => one.Id),
        new("中文名称", "Chinese name", 24, static one => one.NameZh),
        new("英文名称", "English name", 24, static one => one.NameEn),
        new("权限", "Permissions", 80, static one => one.Permissions),
    ];

    private static readonly ExportColumn<ApiKeyRow>[] KeyColumns =
    [
        new("名称", "Name", 24, static one => one.Name),
        new("前缀", "Begins with", 16, static one => one.Prefix),
        new("角色", "Roles", 32, static one => one.Roles),
        new("创建人", "Made by", 20, static one => one.CreatedBy),
        new("创建时间", "Made", 17, static one => one.CreatedAt),
        new("有效期至", "Valid until", 17, static one => one.ExpiresAt),
        new("吊销时间", "Revoked", 17, static one => one.RevokedAt),
    ];

    public static void MapAdministrationExports(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("").WithTags("Users");
        group.MapGet("/users/export", ExportUsersAsync).RequirePermission(Permissions.ReadUsers).IsExport("ExportUsers", "The users of a list as a workbook (xlsx), which can be imported again.");
        group.MapGet("/roles/export", ExportRolesAsync).RequirePermission(Permissions.ReadUsers).IsExport("ExportRoles", "The roles as a workbook (xlsx).");
        group.MapGet("/keys/export", ExportKeysAsync).RequirePermission(Permissions.ManageKeys).IsExport("ExportKeys", "The keys as a workbook (xlsx), without the keys themselves.");
    }

    private static Task<FileStreamHttpResult> ExportUsersAsync(
        [AsParameters] UserListQuery query,
        [FromQuery(Name = "timeZone"), Description(ZoneText)] string? timeZone,
        HttpRequest request,
        UserQueries queries,
        ICurrentUser user,
        ListExport export,
        CancellationToken cancellationToken)
    {
        var reader = new QueryReader();
        var filter = query.Read(reader);
        reader.Demand();
        var scope = user.ScopeOf(Permissions.ReadUsers);
        return export.WriteAsync(request, "users", timeZone, UserFiles.Columns, (page, token) => queries.ListUsersAsync(filter, scope, page, token), cancellationToken);
    }

    private static Task<FileStreamHttpResult> ExportRolesAsync(
        [FromQuery(Name = "search"), Description("Part of the id or of a name, in any case.")] string? search,
        [FromQuery(Name = "timeZone"), Description(ZoneText)] string? timeZone,
        HttpRequest request,
        UserQueries queries,
        ListExport export,
        CancellationToken cancellationToken)
    {
        var text = Text(search);
        return export.WriteAsync(request, "roles", timeZone, RoleColumns, async (page, token) => PageOf(await queries.ListRolesAsync(token), page, role => Hold(text, role.Id, role.NameZh, role.NameEn)), cancellationToken);
    }

    private static Task<FileStreamHttpResult> ExportKeysAsync(
        [FromQuery(Name = "search"), Description("Part of the name or of how the key begins, in any case.")] string? search,
        [FromQuery(Name = "timeZone"), Description(ZoneText)] string? timeZone,
        HttpRequest request,
        UserQueries queries,
        ListExport export,
        CancellationToken cancellationToken)
    {
        var text = Text(search);
        return export.WriteAsync(request, "keys", timeZone, KeyColumns, async (page, token) => PageOf(await queries.ListKeysAsync(token), page, key => Hold(text, key.Name, key.Prefix)), cancellationToken);
    }

    private static string? Text(string? search)
    {
        var reader = new QueryReader();
        var text = reader.Text("search", search);
        reader.Demand();
        return text;
    }

    private static bool Hold(string? wanted, params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            if (wanted is null || text.Contains(wanted, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static Page<T> PageOf<T>(IReadOnlyList<T> all, PageRequest page, Func<T, bool> isWanted)
    {
        var wanted = all.Where(isWanted).ToArray();
        return new([.. wanted.Skip(page.Number * page.Size).Take(page.Size)], wanted.Length);
    }
}
