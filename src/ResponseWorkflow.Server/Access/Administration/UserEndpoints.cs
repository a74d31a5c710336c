using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Organisation.Users.Queries;
using ResponseWorkflow.Server.Api;
using ResponseWorkflow.Server.Api.Callers;
using ResponseWorkflow.Server.Api.Input;
using ResponseWorkflow.Server.Api.Paging;

namespace ResponseWorkflow.Server.Access.Administration;

/// <summary>The administration of users.</summary>
internal static class UserEndpoints
{
    private const int LastPage = 100_000;

    public static void MapUsers(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/users").WithTags("Users").RequirePermission(Permissions.ManageUsers);
        group.MapGet("/", ListAsync).IsRead("ListUsers", "Lists users by sign-in name.", 400);
        group.MapGet("/{userId}", GetAsync).IsRead("GetUser", "A user.", 404);
        group.MapPost("/", AddAsync).IsRead("AddUser", "Adds a user, who must change the password at the first sign-in.", 400, 409, 422);
        group.MapPut("/{userId}", ChangeAsync).IsRead("ChangeUser", "Changes a user. One that is disabled is signed out.", 400, 404, 409, 422);
        group.MapPut("/{userId}/password", ResetAsync).IsRead("ResetPassword", "Gives a user a new password, which must be changed at the next sign-in. All sessions of the user end.", 400, 404, 422);
    }

    private static async Task<Ok<NumberedPage<UserModel>>> ListAsync(
        [FromQuery(Name = "search"), Description("Part of the sign-in name or the display name, in any case.")] string? search,
        [FromQuery(Name = "isActive"), Description("Whether they may sign in.")] QueryValue<bool>? isActive,
        [AsParameters] NumberedPageQuery query,
        UserQueries queries,
        IOptions<ApiOptions> options,
        CancellationToken cancellationToken)
    {
        var reader = new QueryReader();
        var text = reader.Text("search", search);
        var active = reader.Value("isActive", isActive);
        var number = reader.Number("page", query.Page, 1, LastPage) ?? 1;
        var size = reader.PageSize(query.PageSize, options.Value);
        reader.Demand();
        var found = await queries.ListUsersAsync(text, active, new PageRequest(number - 1, size), cancellationToken);
        return TypedResults.Ok(new NumberedPage<UserModel> { Items = [.. found.Items.Select(UserModel.Of)], Total = found.TotalCount });
    }

    private static async Task<Ok<UserModel>> GetAsync(string userId, UserQueries queries, CancellationToken cancellationToken) =>
        TypedResults.Ok(UserModel.Of(await queries.GetUserAsync(Id(userId), cancellationToken)));

    private static async Task<Created<UserModel>> AddAsync(NewUserRequest body, UserCommands users, UserQueries queries, ICurrentUser user, CancellationToken cancellationToken)
    {
        var id = await users.AddAsync(body.Details(), body.Password, user.Name, cancellationToken);
        return TypedResults.Created($"{ApiExtensions.BasePath}/users/{id}", UserModel.Of(await queries.GetUserAsync(id, cancellationToken)));
    }

    private static async Task<Ok<UserModel>> ChangeAsync(string userId, UserRequest body, UserCommands users, UserQueries queries, ICurrentUser user, CancellationToken cancellationToken)
    {
        var id = Id(userId);
        await users.ChangeAsync(id, body.Details(), user.Name, cancellationToken);
        return TypedResults.Ok(UserModel.Of(await queries.GetUserAsync(id, cancellationToken)));
    }

    private static async Task<NoContent> ResetAsync(string userId, ResetPasswordRequest body, UserCommands users, ICurrentUser user, CancellationToken cancellationToken)
    {
        await users.ResetPasswordAsync(Id(userId), body.Password, user.Name, cancellationToken);
        return TypedResults.NoContent();
    }

    private static string Id(string text) => RouteText.CanBeId(text) ? text : throw new Application.Refusals.RefusedException(ApiRefusals.Unknown("user", "用户", text, "userId"));
}
