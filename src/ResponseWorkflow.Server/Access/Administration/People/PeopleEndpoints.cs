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

namespace ResponseWorkflow.Server.Access.Administration.People;

/// <summary>Who can be named where a person is to be chosen: less than the administration of users tells.</summary>
internal static class PeopleEndpoints
{
    private const int LastPage = 100_000;

    public static void MapPeople(this IEndpointRouteBuilder api) =>
        api.MapGroup("/people").WithTags("Users").RequirePermission(Permissions.ReadUsers)
            .MapGet("/", ListAsync).IsRead("ListPeople", "Lists whom the caller may see and name, by sign-in name: those who may sign in, or the one of an id.", 400);

    private static async Task<Ok<NumberedPage<PersonModel>>> ListAsync(
        [FromQuery(Name = "search"), Description("Part of the sign-in name or the display name, in any case.")] string? search,
        [FromQuery(Name = "id"), Description("Only this user, whether or not the user may sign in still.")] string? id,
        [AsParameters] NumberedPageQuery paging,
        UserQueries queries,
        ICurrentUser user,
        IOptions<ApiOptions> options,
        CancellationToken cancellationToken)
    {
        var reader = new QueryReader();
        var filter = new UserFilter { Search = reader.Text("search", search), Id = reader.Id("id", id), IsActive = id is null ? true : null };
        var number = reader.Number("page", paging.Page, 1, LastPage) ?? 1;
        var size = reader.PageSize(paging.PageSize, options.Value);
        reader.Demand();
        var found = await queries.ListUsersAsync(filter, user.ScopeOf(Permissions.ReadUsers), new PageRequest(number - 1, size), cancellationToken);
        return TypedResults.Ok(new NumberedPage<PersonModel> { Items = [.. found.Items.Select(PersonModel.Of)], Total = found.TotalCount });
    }
}
