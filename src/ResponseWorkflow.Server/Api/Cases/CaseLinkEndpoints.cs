using Microsoft.AspNetCore.Http.HttpResults;
using ResponseWorkflow.Application.Cases.Links;
using ResponseWorkflow.Application.Organisation.Users.Queries;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Api.Callers;
using ResponseWorkflow.Server.Api.Input;

namespace ResponseWorkflow.Server.Api.Cases;

/// <summary>The links of a case with others.</summary>
internal static class CaseLinkEndpoints
{
    public static void MapCaseLinks(this IEndpointRouteBuilder cases)
    {
        cases.MapGet("/{caseId}/links", ListAsync).IsRead("ListCaseLinks", "The links from and to a case, as far as the caller may see the other ones.", 404);
        cases.MapPost("/{caseId}/links", AddAsync).RequirePermission(Permissions.ManageCases).IsRead("AddCaseLink", "Links a case with another one.", 400, 404, 409, 422);
        cases.MapDelete("/{caseId}/links/{kind}/{other}", RemoveAsync).RequirePermission(Permissions.ManageCases).IsRead("RemoveCaseLink", "Removes a link that goes from the case.", 404);
    }

    private static async Task<Ok<LinkList>> ListAsync(string caseId, CaseLinks links, Database database, ICurrentUser user, CancellationToken cancellationToken)
    {
        var found = await links.ListAsync(CaseEndpoints.Id(caseId), user.Actor(), cancellationToken);
        var names = await PersonNames.ReadAsync(database, found.Select(static one => one.By), cancellationToken);
        return TypedResults.Ok(new LinkList { Items = [.. found.Select(one => LinkModel.Of(one, names))] });
    }

    private static async Task<Ok<LinkList>> AddAsync(string caseId, LinkRequest body, CaseLinks links, Database database, ICurrentUser user, CancellationToken cancellationToken)
    {
        await links.AddAsync(CaseEndpoints.Id(caseId), body.Kind, body.Other, user.Actor(), cancellationToken);
        return await ListAsync(caseId, links, database, user, cancellationToken);
    }

    private static async Task<NoContent> RemoveAsync(string caseId, string kind, string other, CaseLinks links, ICurrentUser user, CancellationToken cancellationToken)
    {
        var known = Enum.GetNames<CaseLinkKind>().FirstOrDefault(name => name.Equals(kind, StringComparison.OrdinalIgnoreCase)) ?? throw new RefusedException(ApiRefusals.Unknown("link", "关联", kind, "kind"));
        await links.RemoveAsync(CaseEndpoints.Id(caseId), Enum.Parse<CaseLinkKind>(known), CaseEndpoints.Id(other), user.Actor(), cancellationToken);
        return TypedResults.NoContent();
    }
}
