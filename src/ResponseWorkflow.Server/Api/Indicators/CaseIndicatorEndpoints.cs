using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Indicators;
using ResponseWorkflow.Server.Api.Callers;
using ResponseWorkflow.Server.Api.Cases;
using ResponseWorkflow.Server.Api.Input;
using ResponseWorkflow.Server.Api.Paging;

namespace ResponseWorkflow.Server.Api.Indicators;

/// <summary>What a case contributes to indicators. Whoever sees the case sees it.</summary>
internal static class CaseIndicatorEndpoints
{
    private const int LastPage = 10_000_000;

    public static void MapCaseIndicators(this IEndpointRouteBuilder cases) =>
        cases.MapGet("/{caseId}/indicators", ListAsync)
            .IsRead("ListCaseIndicators", "A numbered page of what was recorded for indicators in a case and in the cases that are part of it, the newest first.", 400, 404);

    private static async Task<Ok<NumberedPage<CaseIndicatorModel>>> ListAsync(string caseId, [AsParameters] NumberedPageQuery paging, CaseIndicators indicators, ICurrentUser user, IOptions<ApiOptions> options, CancellationToken cancellationToken)
    {
        var reader = new QueryReader();
        var number = reader.Number("page", paging.Page, 1, LastPage) ?? 1;
        var size = reader.PageSize(paging.PageSize, options.Value);
        reader.Demand();
        var found = await indicators.ListAsync(CaseEndpoints.Id(caseId), new PageRequest(number - 1, size), user.Actor(), cancellationToken);
        return TypedResults.Ok(new NumberedPage<CaseIndicatorModel> { Items = [.. found.Items.Select(CaseIndicatorModel.Of)], Total = found.TotalCount });
    }
}
