using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Cases.Queries;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Api.Callers;
using ResponseWorkflow.Server.Api.Documents;
using ResponseWorkflow.Server.Api.Exports;
using ResponseWorkflow.Server.Api.Indicators;
using ResponseWorkflow.Server.Api.Input;
using ResponseWorkflow.Server.Api.Paging;

namespace ResponseWorkflow.Server.Api.Cases;

/// <summary>Cases: lists, a case, starting and changing one.</summary>
internal static class CaseEndpoints
{
    private const string Path = "/cases";
    private const int LastPage = 10_000_000;

    public static void MapCases(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup(Path).WithTags("Cases").RequirePermission(Permissions.ReadCases);
        group.MapGet("/", ListAsync).IsRead("ListCases", "Lists the cases that the caller may see, the newest first.", 400);
        group.MapGet("/table", TableAsync).IsRead("ListCaseTable", "A numbered page of cases. Of very many, the total is one more than is counted exactly.", 400);
        group.MapGet("/export", ExportAsync).IsExport("ExportCases", "The cases of a list as a workbook (xlsx).");
        group.MapGet("/counts", CountAsync).IsRead("CountCases", "How many cases the caller sees.");
        group.MapPost("/", StartAsync).RequirePermission(Permissions.StartCases).IsCommand("StartCase", "Starts a case and its process in one transaction.", 400, 409, 413, 422);
        group.MapGet("/{caseId}", GetAsync).IsRead("GetCase", "A case by its id or number.", 404);
        group.MapPatch("/{caseId}", ChangeAsync).RequirePermission(Permissions.ManageCases).IsRead("ChangeCase", "Changes title, owner or priority of a case.", 400, 404, 409, 422);
        group.MapCaseComments();
        group.MapCaseAttachments();
        group.MapCaseDocuments();
        group.MapCaseIndicators();
        group.MapCaseLinks();
        group.MapCaseParticipants();
        group.MapCaseTimeline();
        group.MapCaseProcess();
        group.MapCaseWithdrawal();
        api.MapCaseKinds();
    }

    /// <summary>The id or number of a case from an address.</summary>
    /// <exception cref="RefusedException"><c>case.unknown</c>: no case can have it.</exception>
    public static string Id(string text) => RouteText.Decode(text) is var id && RouteText.CanBeId(id) ? id : throw new RefusedException(ApiRefusals.Unknown("case", "工单", text, "caseId"));

    private static async Task<Ok<CursorPage<CaseModel>>> ListAsync(
        [AsParameters] CaseListQuery query,
        [AsParameters] PageQuery paging,
        CaseQueries queries,
        ICurrentUser user,
        IOptions<ApiOptions> options,
        CancellationToken cancellationToken)
    {
        var reader = new QueryReader();
        var (filter, order, isDescending) = query.Read(reader);
        var size = reader.PageSize(paging.PageSize, options.Value);
        var after = reader.After(paging.Cursor, CaseCursor.Read);
        reader.Demand();
        var found = await queries.ListAsync(filter, order, isDescending, after, size + 1, user.Actor(), cancellationToken);
        var page = CursorPage<CaseSummary>.Of([.. found], size, last => CaseCursor.Write(order == CaseOrder.Due ? last.Case.DueOrder : last.Case.StartedAt, last.Case.Id));
        return TypedResults.Ok(new CursorPage<CaseModel> { Items = [.. page.Items.Select(CaseModel.Of)], Next = page.Next });
    }

    private static async Task<Ok<NumberedPage<CaseModel>>> TableAsync(
        [AsParameters] CaseListQuery query,
        [AsParameters] NumberedPageQuery paging,
        CaseQueries queries,
        ICurrentUser user,
        IOptions<ApiOptions> options,
        CancellationToken cancellationToken)
    {
        var reader = new QueryReader();
        var (filter, order, isDescending) = query.Read(reader);
        var number = reader.Number("page", paging.Page, 1, LastPage) ?? 1;
        var size = reader.PageSize(paging.PageSize, options.Value);
        reader.Demand();
        var found = await queries.PageAsync(filter, order, isDescending, new PageRequest(number - 1, size), user.Actor(), cancellationToken);
        return TypedResults.Ok(new NumberedPage<CaseModel> { Items = [.. found.Items.Select(CaseModel.Of)], Total = found.TotalCount });
    }

    private static Task<FileStreamHttpResult> ExportAsync(
        [AsParameters] CaseListQuery query,
        [FromQuery(Name = "timeZone"), Description("The zone of the instants, such as Asia/Shanghai; UTC when left out.")] string? timeZone,
        HttpRequest request,
        CaseQueries queries,
        ICurrentUser user,
        ListExport export,
        CaseColumns columns,
        CancellationToken cancellationToken)
    {
        var reader = new QueryReader();
        var (filter, order, isDescending) = query.Read(reader);
        reader.Demand();
        var actor = user.Actor();
        return export.WriteAsync(request, "cases", timeZone, columns.All, (page, token) => queries.PageAsync(filter, order, isDescending, page, actor, token), cancellationToken);
    }

    private static async Task<Ok<CaseCountsModel>> CountAsync(CaseQueries queries, ICurrentUser user, CancellationToken cancellationToken)
    {
        var counts = await queries.CountAsync(user.Actor(), cancellationToken);
        return TypedResults.Ok(new CaseCountsModel { Open = counts.Open, Mine = counts.Mine, Overdue = counts.Overdue, Faulted = counts.Faulted, Limit = counts.Limit });
    }

    private static async Task<Created<StartedCaseModel>> StartAsync(StartCaseRequest body, [AsParameters] Caller caller, CaseCommands commands, CancellationToken cancellationToken)
    {
        var answer = await commands.StartAsync(body.Command(), caller.User.Actor(), caller.Origin().IdempotencyKey, cancellationToken);
        return TypedResults.Created(string.Create(CultureInfo.InvariantCulture, $"{ApiExtensions.BasePath}{Path}/{answer.CaseId}"), StartedCaseModel.Of(answer));
    }

    private static async Task<Ok<CaseDetail>> GetAsync(string caseId, CaseQueries queries, ICurrentUser user, HttpResponse response, CancellationToken cancellationToken)
    {
        var found = await queries.GetAsync(Id(caseId), user.Actor(), cancellationToken);
        RowTag.Tell(response, found.Case.Revision);
        return TypedResults.Ok(new CaseDetail
        {
            Case = CaseModel.Of(found),
            Data = DataJson.Parse(found.Case.Data).AsObject(),
            InstanceId = found.Case.InstanceId,
            MayManage = user.May(Permissions.ManageCases, found.Case.UnitId),
            MayWithdraw = CaseWithdrawal.IsAllowed(found.Case, user.Actor()),
        });
    }

    private static async Task<Ok<CaseDetail>> ChangeAsync(
        string caseId,
        CaseRequest body,
        [FromHeader(Name = "If-Match"), Description("ETag of the version that the change is made from.")] string? ifMatch,
        CaseCommands commands,
        CaseQueries queries,
        ICurrentUser user,
        HttpResponse response,
        CancellationToken cancellationToken)
    {
        var details = new CaseDetails { Title = body.Title, OwnerId = body.OwnerId, Priority = body.Priority };
        await commands.ChangeAsync(Id(caseId), details, RowTag.Read(ifMatch), user.Actor(ReasonText.Read(body.Reason)), cancellationToken);
        return await GetAsync(caseId, queries, user, response, cancellationToken);
    }
}
