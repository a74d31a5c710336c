using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Systems.Exchanges;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Api.Callers;
using ResponseWorkflow.Server.Api.Cases;
using ResponseWorkflow.Server.Api.Input;
using ResponseWorkflow.Server.Api.Paging;

namespace ResponseWorkflow.Server.Api.Systems;

/// <summary>What was said to other systems for a case, and what they answered.</summary>
internal static class CaseExchangeEndpoints
{
    private const int LastPage = 10_000_000;

    public static void MapCaseExchanges(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/cases/{caseId}/exchanges").WithTags("Systems").RequirePermission(Permissions.ReadExchanges);
        group.MapGet("/", ListAsync).IsRead("ListCaseExchanges", "A numbered page of the exchanges of a case with other systems, the newest first.", 400, 404);
        group.MapGet("/{exchangeId}", GetAsync).IsRead("GetCaseExchange", "An exchange with its messages, masked and cut as the settings say.", 404);
    }

    private static async Task<Ok<NumberedPage<ExchangeModel>>> ListAsync(string caseId, [AsParameters] NumberedPageQuery paging, SystemExchangeQueries queries, ICurrentUser user, IOptions<ApiOptions> options, CancellationToken cancellationToken)
    {
        var reader = new QueryReader();
        var number = reader.Number("page", paging.Page, 1, LastPage) ?? 1;
        var size = reader.PageSize(paging.PageSize, options.Value);
        reader.Demand();
        var found = await queries.ListAsync(CaseEndpoints.Id(caseId), new PageRequest(number - 1, size), user.Actor(), cancellationToken);
        return TypedResults.Ok(new NumberedPage<ExchangeModel> { Items = [.. found.Items.Select(ExchangeModel.Of)], Total = found.TotalCount });
    }

    private static async Task<Ok<ExchangeDetail>> GetAsync(string caseId, string exchangeId, SystemExchangeQueries queries, ICurrentUser user, CancellationToken cancellationToken)
    {
        if (!RouteText.CanBeId(exchangeId))
            throw new RefusedException(ApiRefusals.Unknown("exchange", "系统调用记录", exchangeId, "exchangeId"));
        var row = await queries.GetAsync(CaseEndpoints.Id(caseId), exchangeId, user.Actor(), cancellationToken);
        return TypedResults.Ok(new ExchangeDetail { Exchange = ExchangeModel.Of(row), Request = row.RequestBody, Answer = row.AnswerBody });
    }
}
