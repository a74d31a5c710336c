using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Organisation.Holdings;
using ResponseWorkflow.Application.Organisation.Users.Queries;
using ResponseWorkflow.Server.Access.Administration.Users;
using ResponseWorkflow.Server.Api;
using ResponseWorkflow.Server.Api.Callers;
using ResponseWorkflow.Server.Api.Input;
using ResponseWorkflow.Server.Api.Paging;

namespace ResponseWorkflow.Server.Access.Administration.Holdings;

/// <summary>Who holds which role where.</summary>
internal static class HoldingEndpoints
{
    private const int LastPage = 100_000;

    public static void MapHoldings(this IEndpointRouteBuilder api) => api.MapGroup("/holdings").WithTags("Organisation").RequirePermission(Permissions.ReadUsers)
        .MapGet("/", ListAsync).IsRead("ListHoldings", "Lists the roles that are held in the units that the caller may see.", 400);

    public static void MapUserHoldings(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/users/{userId}/holdings").WithTags("Users").RequirePermission(Permissions.ReadUsers);
        group.MapGet("/", OfUserAsync).IsRead("ListUserHoldings", "The roles that a user holds, where and when.", 400, 404);
        group.MapPost("/", GrantAsync).RequirePermission(Permissions.ManageUsers).IsRead("GrantRole", "Gives a user a role in a unit.", 400, 404, 409, 422);
        group.MapDelete("/{holdingId}", EndAsync).RequirePermission(Permissions.ManageUsers).IsRead("EndRole", "Ends a role that is held, now or at an instant.", 400, 404, 409, 422);
    }

    private static async Task<Ok<NumberedPage<HoldingModel>>> ListAsync(
        [FromQuery(Name = "unitId"), Description("Only those in this unit.")] string? unitId,
        [FromQuery(Name = "roleId"), Description("Only those of this role.")] string? roleId,
        [FromQuery(Name = "withEnded"), Description("Whether those that have ended are shown too.")] QueryValue<bool>? withEnded,
        [AsParameters] NumberedPageQuery paging,
        HoldingQueries queries,
        ICurrentUser user,
        IOptions<ApiOptions> options,
        CancellationToken cancellationToken)
    {
        var reader = new QueryReader();
        var filter = new HoldingFilter { UnitId = reader.Id("unitId", unitId), RoleId = reader.Id("roleId", roleId), WithEnded = reader.Value("withEnded", withEnded) ?? false };
        var number = reader.Number("page", paging.Page, 1, LastPage) ?? 1;
        var size = reader.PageSize(paging.PageSize, options.Value);
        reader.Demand();
        var found = await queries.ListAsync(filter, user.ScopeOf(Permissions.ReadUsers), new PageRequest(number - 1, size), cancellationToken);
        return TypedResults.Ok(new NumberedPage<HoldingModel> { Items = [.. found.Items.Select(HoldingModel.Of)], Total = found.TotalCount });
    }

    private static async Task<Ok<HoldingList>> OfUserAsync(
        string userId,
        [FromQuery(Name = "withEnded"), Description("Whether those that have ended are shown too.")] QueryValue<bool>? withEnded,
        UserQueries users,
        HoldingQueries queries,
        ICurrentUser user,
        CancellationToken cancellationToken)
    {
        var reader = new QueryReader();
        var ended = reader.Value("withEnded", withEnded) ?? false;
        reader.Demand();
        var found = await users.GetUserAsync(UserIdText.Read(userId), user.ScopeOf(Permissions.ReadUsers), cancellationToken);
        return TypedResults.Ok(new HoldingList { Items = [.. (await queries.OfUserAsync(found.User.Id, ended, cancellationToken)).Select(HoldingModel.Of)] });
    }

    private static async Task<Ok<HoldingList>> GrantAsync(string userId, HoldingRequest body, HoldingCommands holdings, HoldingQueries queries, ICurrentUser user, CancellationToken cancellationToken)
    {
        var id = UserIdText.Read(userId);
        await holdings.GrantAsync(id, body.Details(), user.Actor(ReasonText.Read(body.Reason)), cancellationToken);
        return TypedResults.Ok(new HoldingList { Items = [.. (await queries.OfUserAsync(id, withEnded: false, cancellationToken)).Select(HoldingModel.Of)] });
    }

    private static async Task<NoContent> EndAsync(
        string userId,
        string holdingId,
        [FromQuery(Name = "at"), Description("When it ends; now when left out.")] QueryValue<DateTimeOffset>? at,
        [FromQuery(Name = "reason"), Description("Why, for the audit trail.")] string? reason,
        HoldingCommands holdings,
        ICurrentUser user,
        CancellationToken cancellationToken)
    {
        var reader = new QueryReader();
        var end = reader.Value("at", at);
        reader.Demand();
        await holdings.EndAsync(UserIdText.Read(userId), UserIdText.ReadPart(holdingId), end, user.Actor(ReasonText.Read(reason)), cancellationToken);
        return TypedResults.NoContent();
    }
}
