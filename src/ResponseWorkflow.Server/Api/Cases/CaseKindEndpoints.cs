using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Cases.Kinds;
using ResponseWorkflow.Application.Cases.Queries;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Api.Callers;

namespace ResponseWorkflow.Server.Api.Cases;

/// <summary>The kinds of cases, and those that can be started now.</summary>
internal static class CaseKindEndpoints
{
    public static void MapCaseKinds(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("").WithTags("Cases");
        group.MapGet("/case-kinds", List).RequirePermission(Permissions.ReadCases).IsRead("ListCaseKinds", "The kinds of cases.");
        group.MapGet("/startable", StartableAsync).RequirePermission(Permissions.StartCases).IsRead("ListStartable", "The kinds of cases that the caller may start now: those whose process is published. What the caller has started lately comes first.");
    }

    private static Ok<CaseKindList> List(IOptions<CaseOptions> options) => TypedResults.Ok(new CaseKindList { Items = [.. options.Value.Effective().Select(CaseKindModel.Of)] });

    private static async Task<Ok<StartableList>> StartableAsync(IOptions<CaseOptions> options, CaseQueries queries, ICurrentUser user, Database database, CancellationToken cancellationToken)
    {
        var kinds = options.Value.Effective();
        var definitions = kinds.Select(static kind => kind.DefinitionId).Distinct(StringComparer.Ordinal).ToArray();
        await using var context = database.CreateContext();
        var published = await context.DefinitionVersions.Where(row => definitions.Contains(row.DefinitionId) && row.State == VersionState.Published)
            .Select(static row => new { row.DefinitionId, row.Description }).ToDictionaryAsync(static row => row.DefinitionId, static row => row.Description, StringComparer.Ordinal, cancellationToken);
        var recent = await queries.LastStartedAsync(user.Actor(), cancellationToken);
        return TypedResults.Ok(new StartableList
        {
            Items =
            [
                .. from kind in kinds
                   where published.ContainsKey(kind.DefinitionId)
                   let startable = StartableModel.Of(kind, published[kind.DefinitionId], recent.TryGetValue(kind.Id, out var at) ? at : null)
                   orderby startable.LastStartedAt descending
                   select startable,
            ],
        });
    }
}
