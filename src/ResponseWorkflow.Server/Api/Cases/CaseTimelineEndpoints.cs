using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Cases.History;
using ResponseWorkflow.Server.Api.Callers;
using ResponseWorkflow.Server.Api.Input;
using ResponseWorkflow.Server.Api.Paging;

namespace ResponseWorkflow.Server.Api.Cases;

/// <summary>What happened to a case.</summary>
internal static class CaseTimelineEndpoints
{
    public static void MapCaseTimeline(this IEndpointRouteBuilder cases) =>
        cases.MapGet("/{caseId}/timeline", ListAsync).IsRead("ListCaseTimeline", "What happened to a case, the newest first.", 400, 404);

    private static async Task<Ok<CursorPage<TimelineModel>>> ListAsync(
        string caseId,
        [FromQuery(Name = "withProcess"), Description("Whether the steps of its processes are told too.")] QueryValue<bool>? withProcess,
        [AsParameters] PageQuery paging,
        CaseTimeline timeline,
        ICurrentUser user,
        IOptions<ApiOptions> options,
        CancellationToken cancellationToken)
    {
        var reader = new QueryReader();
        var isWithProcess = reader.Value("withProcess", withProcess) ?? false;
        var size = reader.PageSize(paging.PageSize, options.Value);
        var before = reader.After(paging.Cursor, CaseCursor.Read);
        reader.Demand();
        var found = await timeline.ListAsync(CaseEndpoints.Id(caseId), isWithProcess, before, size + 1, user.Actor(), cancellationToken);
        var page = CursorPage<TimelineEntry>.Of([.. found], size, static last => CaseCursor.Write(last.At, last.Id));
        return TypedResults.Ok(new CursorPage<TimelineModel> { Items = [.. page.Items.Select(TimelineModel.Of)], Next = page.Next });
    }
}
