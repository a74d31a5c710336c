using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Organisation.Users.Queries;
using ResponseWorkflow.Server.Api;
using ResponseWorkflow.Server.Api.Callers;
using ResponseWorkflow.Server.Api.Imports;
using ResponseWorkflow.Server.Api.Input;
using ResponseWorkflow.Server.Api.Paging;

namespace ResponseWorkflow.Server.Access.Administration.Users;

/// <summary>The administration of users.</summary>
internal static class UserEndpoints
{
    private const int LastPage = 100_000;
    private const string Basis = "ETag of the version that the change is made from.";

    public static void MapUsers(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/users").WithTags("Users").RequirePermission(Permissions.ReadUsers);
        group.MapGet("/", ListAsync).IsRead("ListUsers", "Lists the users that the caller may see, by sign-in name.", 400);
        group.MapGet("/{userId}", GetAsync).IsRead("GetUser", "A user.", 404);
        group.MapPost("/", AddAsync).RequirePermission(Permissions.ManageUsers).IsRead("AddUser", "Adds a user, who must change the password at the first sign-in.", 400, 409, 422);
        group.MapPost("/import", ImportAsync).RequirePermission(Permissions.ManageUsers).IsImport("ImportUsers", "Adds and changes users by their sign-in names from a workbook (xlsx): all rows or none. The answer holds the passwords of the new ones, this once.");
        group.MapPut("/{userId}", ChangeAsync).RequirePermission(Permissions.ManageUsers).IsRead("ChangeUser", "Changes what is known of a user.", 400, 404, 409, 422);
        group.MapPut("/{userId}/password", ResetAsync).RequirePermission(Permissions.ManageUsers).IsRead("ResetPassword", "Gives a user a new password, which must be changed at the next sign-in. All sessions of the user end.", 400, 404, 422);
        group.MapPost("/{userId}/disable", DisableAsync).RequirePermission(Permissions.ManageUsers).IsRead("DisableUser", "Lets a user sign in no longer. Sessions end, tokens are revoked, and roles end unless they are to stay.", 400, 404, 409);
        group.MapPost("/{userId}/enable", EnableAsync).RequirePermission(Permissions.ManageUsers).IsRead("EnableUser", "Lets a user sign in again.", 400, 404, 409);
    }

    private static async Task<Ok<NumberedPage<UserModel>>> ListAsync(
        [AsParameters] UserListQuery query,
        [AsParameters] NumberedPageQuery paging,
        UserQueries queries,
        ICurrentUser user,
        IOptions<ApiOptions> options,
        CancellationToken cancellationToken)
    {
        var reader = new QueryReader();
        var filter = query.Read(reader);
        var number = reader.Number("page", paging.Page, 1, LastPage) ?? 1;
        var size = reader.PageSize(paging.PageSize, options.Value);
        reader.Demand();
        var found = await queries.ListUsersAsync(filter, user.ScopeOf(Permissions.ReadUsers), new PageRequest(number - 1, size), cancellationToken);
        return TypedResults.Ok(new NumberedPage<UserModel> { Items = [.. found.Items.Select(UserModel.Of)], Total = found.TotalCount });
    }

    private static async Task<Ok<UserModel>> GetAsync(string userId, UserQueries queries, ICurrentUser user, HttpResponse response, CancellationToken cancellationToken)
    {
        var found = UserModel.Of(await queries.GetUserAsync(UserIdText.Read(userId), user.ScopeOf(Permissions.ReadUsers), cancellationToken));
        RowTag.Tell(response, found.Version);
        return TypedResults.Ok(found);
    }

    private static async Task<Created<UserModel>> AddAsync(NewUserRequest body, UserCommands users, UserQueries queries, ICurrentUser user, HttpResponse response, CancellationToken cancellationToken)
    {
        var id = await users.AddAsync(body.Details(), body.Password, [.. (body.Roles ?? []).Select(static role => role.Details())], user.Actor(ReasonText.Read(body.Reason)), cancellationToken);
        return TypedResults.Created($"{ApiExtensions.BasePath}/users/{id}", (await GetAsync(id, queries, user, response, cancellationToken)).Value);
    }

    private static async Task<Ok<UserModel>> ChangeAsync(
        string userId,
        UserRequest body,
        [FromHeader(Name = "If-Match"), Description(Basis)] string? ifMatch,
        UserCommands users,
        UserQueries queries,
        ICurrentUser user,
        HttpResponse response,
        CancellationToken cancellationToken)
    {
        await users.ChangeAsync(UserIdText.Read(userId), body.Details(), RowTag.Read(ifMatch), user.Actor(ReasonText.Read(body.Reason)), cancellationToken);
        return await GetAsync(userId, queries, user, response, cancellationToken);
    }

    private static async Task<Ok<UserImportModel>> ImportAsync(Stream content, HttpRequest request, XlsxReader reader, UserCommands users, IOptions<ImportOptions> options, ICurrentUser user, CancellationToken cancellationToken)
    {
        var rows = await reader.ReadAsync(content, UserFiles.Fields, options.Value.UserRows, cancellationToken);
        return TypedResults.Ok(UserImportModel.Of(await users.ImportAsync([.. rows.Select(UserFiles.Line)], user.Actor(), cancellationToken), request));
    }

    private static async Task<NoContent> ResetAsync(string userId, ResetPasswordRequest body, UserCommands users, ICurrentUser user, CancellationToken cancellationToken)
    {
        await users.ResetPasswordAsync(UserIdText.Read(userId), body.Password, user.Actor(ReasonText.Read(body.Reason)), cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<UserModel>> DisableAsync(
        string userId,
        DisableUserRequest body,
        [FromHeader(Name = "If-Match"), Description(Basis)] string? ifMatch,
        UserCommands users,
        UserQueries queries,
        ICurrentUser user,
        HttpResponse response,
        CancellationToken cancellationToken)
    {
        await users.DisableAsync(UserIdText.Read(userId), body.EndRoles ?? true, RowTag.Read(ifMatch), user.Actor(ReasonText.Read(body.Reason)), cancellationToken);
        return await GetAsync(userId, queries, user, response, cancellationToken);
    }

    private static async Task<Ok<UserModel>> EnableAsync(
        string userId,
        ReasonRequest body,
        [FromHeader(Name = "If-Match"), Description(Basis)] string? ifMatch,
        UserCommands users,
        UserQueries queries,
        ICurrentUser user,
        HttpResponse response,
        CancellationToken cancellationToken)
    {
        await users.EnableAsync(UserIdText.Read(userId), RowTag.Read(ifMatch), user.Actor(ReasonText.Read(body.Reason)), cancellationToken);
        return await GetAsync(userId, queries, user, response, cancellationToken);
    }
}
