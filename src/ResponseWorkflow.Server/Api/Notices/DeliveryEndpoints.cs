using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Notices.Delivery;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Api.Callers;
using ResponseWorkflow.Server.Api.Exports;
using ResponseWorkflow.Server.Api.Input;
using ResponseWorkflow.Server.Api.Paging;

namespace ResponseWorkflow.Server.Api.Notices;

/// <summary>The log of deliveries and how the channels stand, for those who administer them.</summary>
internal static class DeliveryEndpoints
{
    private const int LastPage = 10_000_000;

    public static void MapDeliveries(this IEndpointRouteBuilder api)
    {
        api.MapGet("/notice-channels", HealthAsync).WithTags("Notices").RequirePermission(Permissions.ReadNotices).IsRead("ListNoticeChannels", "How the channels stand.");
        var group = api.MapGroup("/notice-deliveries").WithTags("Notices").RequirePermission(Permissions.ReadNotices);
        group.MapGet("/", ListAsync).IsRead("ListDeliveries", "A numbered page of the log of deliveries, the newest first.", 400);
        group.MapGet("/export", ExportAsync).IsExport("ExportDeliveries", "The deliveries of a list as a workbook (xlsx).");
        group.MapGet("/{deliveryId}", GetAsync).IsRead("GetDelivery", "A delivery with its attempts.", 404);
        group.MapPost("/{deliveryId}/retry", RetryAsync).RequirePermission(Permissions.EditNotices).IsRead("RetryDelivery", "Has a delivery tried again now.", 404, 409, 422);
    }

    private static async Task<Ok<ChannelHealthList>> HealthAsync(DeliveryQueries queries, CancellationToken cancellationToken) => TypedResults.Ok(new ChannelHealthList
    {
        Items =
        [
            .. (await queries.HealthAsync(cancellationToken)).Select(static one => new ChannelHealthModel
            {
                Name = one.Name, IsConfigured = one.IsConfigured, Target = one.Target, Waiting = one.Waiting, Stuck = one.Stuck, Failed = one.Failed, OldestAt = one.OldestAt, LastDeliveredAt = one.LastDeliveredAt,
                LastFailedAt = one.LastFailedAt, LastError = one.LastError,
            }),
        ],
    });

    private static async Task<Ok<NumberedPage<DeliveryModel>>> ListAsync([AsParameters] DeliveryListQuery query, [AsParameters] NumberedPageQuery paging, DeliveryQueries queries, IOptions<ApiOptions> options, CancellationToken cancellationToken)
    {
        var reader = new QueryReader();
        var filter = query.Read(reader);
        var number = reader.Number("page", paging.Page, 1, LastPage) ?? 1;
        var size = reader.PageSize(paging.PageSize, options.Value);
        reader.Demand();
        var found = await queries.ListAsync(filter, new PageRequest(number - 1, size), cancellationToken);
        return TypedResults.Ok(new NumberedPage<DeliveryModel> { Items = [.. found.Items.Select(DeliveryModel.Of)], Total = found.TotalCount });
    }

    private static Task<FileStreamHttpResult> ExportAsync(
        [AsParameters] DeliveryListQuery query,
        [FromQuery(Name = "timeZone"), Description("The zone of the instants, such as Asia/Shanghai; UTC when left out.")] string? timeZone,
        HttpRequest request,
        DeliveryQueries queries,
        ListExport export,
        CancellationToken cancellationToken)
    {
        var reader = new QueryReader();
        var filter = query.Read(reader);
        reader.Demand();
        return export.WriteAsync(request, "deliveries", timeZone, DeliveryColumns.All, (page, token) => queries.ListAsync(filter, page, token), cancellationToken);
    }

    private static async Task<Ok<DeliveryDetail>> GetAsync(string deliveryId, DeliveryQueries queries, CancellationToken cancellationToken)
    {
        var (entry, attempts) = await queries.GetAsync(Id(deliveryId), cancellationToken);
        return TypedResults.Ok(new DeliveryDetail
        {
            Delivery = DeliveryModel.Of(entry),
            Attempts = [.. attempts.Select(static one => new DeliveryAttemptModel { Number = one.Number, Node = one.Node, StartedAt = one.StartedAt, EndedAt = one.EndedAt, HasSucceeded = one.HasSucceeded, Detail = one.Detail })],
        });
    }

    private static async Task<Ok<DeliveryDetail>> RetryAsync(string deliveryId, DeliveryCommands commands, DeliveryQueries queries, ICurrentUser user, CancellationToken cancellationToken)
    {
        await commands.RetryAsync(Id(deliveryId), user.Actor(), cancellationToken);
        return await GetAsync(deliveryId, queries, cancellationToken);
    }

    private static string Id(string text) => RouteText.CanBeId(text) ? text : throw new RefusedException(ApiRefusals.Unknown("delivery", "投递", text, "deliveryId"));
}
