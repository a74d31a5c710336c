using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Notices.Reading;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Access.Sessions;
using ResponseWorkflow.Server.Api.Callers;
using ResponseWorkflow.Server.Api.Exports;
using ResponseWorkflow.Server.Api.Input;
using ResponseWorkflow.Server.Api.Paging;

namespace ResponseWorkflow.Server.Api.Notices;

/// <summary>What the caller was told. Everybody has the own notices only.</summary>
internal static class NoticeEndpoints
{
    private const int LastPage = 10_000_000;

    public static void MapNotices(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/notices").WithTags("Notices").RequireSignIn();
        group.MapGet("/", ListAsync).IsRead("ListNotices", "A numbered page of the caller's notices, unread ones first.", 400, 401, 403);
        group.MapGet("/counts", CountAsync).IsRead("CountNotices", "How many notices the caller has to look at.", 401, 403);
        group.MapGet("/kinds", KindsAsync).IsRead("ListNoticeKindNames", "The kinds of notices.", 401, 403);
        group.MapGet("/export", ExportAsync).IsExport("ExportNotices", "The notices of a list as a workbook (xlsx).");
        group.MapGet("/{noticeId}", GetAsync).IsRead("GetNotice", "A notice of the caller.", 401, 403, 404);
        group.MapPost("/read", ReadAllAsync).IsRead("ReadNotices", "Marks all notices of the caller as read.", 400, 401, 403);
        group.MapPost("/{noticeId}/read", ReadAsync).IsRead("ReadNotice", "Marks a notice as read.", 401, 403, 404);
        group.MapPost("/{noticeId}/acknowledge", AcknowledgeAsync).IsRead("AcknowledgeNotice", "Acknowledges a notice that asks for it. The history of the case tells of it, and an instruction is told to those who work on the case.", 400, 401, 403, 404, 409, 422);
    }

    private static async Task<Ok<NumberedPage<NoticeModel>>> ListAsync(
        [AsParameters] NoticeListQuery query, [AsParameters] NumberedPageQuery paging, NoticeQueries notices, HttpContext context, IOptions<ApiOptions> options, CancellationToken cancellationToken)
    {
        var reader = new QueryReader();
        var filter = query.Read(reader);
        var number = reader.Number("page", paging.Page, 1, LastPage) ?? 1;
        var size = reader.PageSize(paging.PageSize, options.Value);
        reader.Demand();
        var found = await notices.ListAsync(Session.DemandOwner(context).Id, filter, new PageRequest(number - 1, size), cancellationToken);
        return TypedResults.Ok(new NumberedPage<NoticeModel> { Items = [.. found.Items.Select(NoticeModel.Of)], Total = found.TotalCount });
    }

    private static async Task<Ok<NoticeCountsModel>> CountAsync(NoticeQueries notices, HttpContext context, CancellationToken cancellationToken)
    {
        var counts = await notices.CountAsync(Session.DemandOwner(context).Id, cancellationToken);
        return TypedResults.Ok(new NoticeCountsModel { Unread = counts.Unread, Awaited = counts.Awaited, Limit = counts.Limit });
    }

    private static async Task<Ok<NoticeKindNames>> KindsAsync(NoticeQueries notices, HttpContext context, CancellationToken cancellationToken)
    {
        Session.DemandOwner(context);
        return TypedResults.Ok(new NoticeKindNames { Items = [.. (await notices.KindsAsync(cancellationToken)).Select(NoticeKindName.Of)] });
    }

    private static Task<FileStreamHttpResult> ExportAsync(
        [AsParameters] NoticeListQuery query,
        [FromQuery(Name = "timeZone"), Description("The zone of the instants, such as Asia/Shanghai; UTC when left out.")] string? timeZone,
        HttpContext context,
        NoticeQueries notices,
        ListExport export,
        CancellationToken cancellationToken)
    {
        var reader = new QueryReader();
        var filter = query.Read(reader);
        reader.Demand();
        var owner = Session.DemandOwner(context).Id;
        return export.WriteAsync(context.Request, "notices", timeZone, NoticeColumns.All, (page, token) => notices.ListAsync(owner, filter, page, token), cancellationToken);
    }

    private static async Task<Ok<NoticeModel>> GetAsync(string noticeId, NoticeQueries notices, HttpContext context, CancellationToken cancellationToken) =>
        TypedResults.Ok(NoticeModel.Of(await notices.GetAsync(Session.DemandOwner(context).Id, Id(noticeId), cancellationToken)));

    private static async Task<Ok<ReadNoticesModel>> ReadAllAsync(ReadNoticesRequest body, NoticeCommands commands, HttpContext context, CancellationToken cancellationToken) =>
        TypedResults.Ok(new ReadNoticesModel { Count = await commands.ReadAllAsync(Session.DemandOwner(context).Id, body.Until?.ToUniversalTime(), cancellationToken) });

    private static async Task<NoContent> ReadAsync(string noticeId, NoticeCommands commands, HttpContext context, CancellationToken cancellationToken)
    {
        await commands.ReadAsync(Session.DemandOwner(context).Id, Id(noticeId), cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<NoticeModel>> AcknowledgeAsync(
        string noticeId, AcknowledgeNoticeRequest body, NoticeCommands commands, NoticeQueries notices, ICurrentUser user, HttpContext context, CancellationToken cancellationToken)
    {
        await commands.AcknowledgeAsync(Session.DemandOwner(context).Id, Id(noticeId), body.Instruction, user.Actor(), cancellationToken);
        return await GetAsync(noticeId, notices, context, cancellationToken);
    }

    private static string Id(string text) => RouteText.CanBeId(text) ? text : throw new RefusedException(ApiRefusals.Unknown("notice", "通知", text, "noticeId"));
}
