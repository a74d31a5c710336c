using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Cases.Kinds;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Server.Access;

namespace ResponseWorkflow.Server.Api.Cases;

/// <summary>The kinds of cases, and those that can be started now.</summary>
internal static class CaseKindEndpoints
{
    public static void MapCaseKinds(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("").WithTags("Cases");
        group.MapGet("/case-kinds", List).RequirePermission(Permissions.ReadCases).IsRead("ListCaseKinds", "The kinds of cases.");
        group.MapGet("/startable", StartableAsync).RequirePermission(Permissions.StartCases).IsRead("ListStartable", "The kinds of cases that the caller may start now: those whose process is published.");
    }

    private static Ok<CaseKindList> List(IOptions<CaseOptions> options) => TypedResults.Ok(new CaseKindList { Items = [.. options.Value.Effective().Select(CaseKindModel.Of)] });

    private static async Task<Ok<CaseKindList>> StartableAsync(IOptions<CaseOptions> options, Database database, CancellationToken cancellationToken)
    {
        var kinds = options.Value.Effective();
        var definitions = kinds.Select(static kind => kind.DefinitionId).Distinct(StringComparer.Ordinal).ToArray();
        await using var context = database.CreateContext();
        var published = await context.DefinitionVersions.Where(row => definitions.Contains(row.DefinitionId) && row.State == VersionState.Published).Select(static row => row.DefinitionId).ToListAsync(cancellationToken);
        return TypedResults.Ok(new CaseKindList { Items = [.. kinds.Where(kind => published.Contains(kind.DefinitionId, StringComparer.Ordinal)).Select(CaseKindModel.Of)] });
    }
}
