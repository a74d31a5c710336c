using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Orders;
using ResponseWorkflow.Application.Orders.Queries;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Api.Callers;
using ResponseWorkflow.Server.Api.Exports;
using ResponseWorkflow.Server.Api.Input;
using ResponseWorkflow.Server.Api.Paging;
using ResponseWorkflow.Server.Api.Verifications;

namespace ResponseWorkflow.Server.Api.Orders;

/// <summary>The dispatch-order ledger.</summary>
internal static class OrderEndpoints
{
    private const int LastPage = 10_000_000;
    private const int Farthest = 100_000;

    public static void MapOrders(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/orders").WithTags("Orders").RequirePermission(Permissions.ReadOrders);
        group.MapGet("/", ListAsync).IsRead("ListOrders", "A numbered page of the dispatch orders that the caller may see.", 400);
        group.MapGet("/export", ExportAsync).IsExport("ExportOrders", "The dispatch orders of a list as a workbook (xlsx).");
        group.MapGet("/terms", Terms).IsRead("GetOrderTerms", "The sections of the tracking board.");
        group.MapGet("/limits", LimitsAsync).IsRead("ListOrderLimits", "The time limits that would apply to a dispatch order that came now.", 400);
        group.MapGet("/{orderId}", GetAsync).IsRead("GetOrder", "A dispatch order with its versions, circuits and documents.", 404);
        group.MapBoard();
    }

    /// <summary>An id or number of an order in an address.</summary>
    /// <exception cref="RefusedException"><c>order.unknown</c>.</exception>
    internal static string Id(string orderId) =>
        RouteText.Decode(orderId) is var text && RouteText.CanBeId(text) ? text : throw new RefusedException(ApiRefusals.Unknown("order", "调单", orderId, "orderId"));

    private static async Task<Ok<NumberedPage<OrderModel>>> ListAsync(
        [AsParameters] OrderListQuery query,
        [AsParameters] NumberedPageQuery paging,
        OrderQueries queries,
        ICurrentUser user,
        IOptions<ApiOptions> options,
        CancellationToken cancellationToken)
    {
        var reader = new QueryReader();
        var (filter, sort, isDescending) = query.Read(reader);
        var number = reader.Number("page", paging.Page, 1, LastPage) ?? 1;
        var size = reader.PageSize(paging.PageSize, options.Value);
        reader.Demand();
        var found = await queries.ListAsync(filter, sort, isDescending, new PageRequest(number - 1, size), user.Actor(), cancellationToken);
        return TypedResults.Ok(new NumberedPage<OrderModel> { Items = [.. found.Items.Select(OrderModel.Of)], Total = found.TotalCount });
    }

    private static Task<FileStreamHttpResult> ExportAsync(
        [AsParameters] OrderListQuery query,
        [FromQuery(Name = "timeZone"), Description("The zone of the instants, such as Asia/Shanghai; UTC when left out.")] string? timeZone,
        HttpRequest request,
        OrderQueries queries,
        ICurrentUser user,
        ListExport export,
        CancellationToken cancellationToken)
    {
        var reader = new QueryReader();
        var (filter, sort, isDescending) = query.Read(reader);
        reader.Demand();
        var actor = user.Actor();
        return export.WriteAsync(request, "dispatch-orders", timeZone, OrderColumns.All, token => queries.WholeAsync(filter, sort, isDescending, actor, token), cancellationToken);
    }

    private static Ok<OrderTerms> Terms(IOptions<OrderOptions> options) =>
        TypedResults.Ok(new OrderTerms { Sections = [.. options.Value.EffectiveSections.Select(OrderTermModel.Of)], DueSoonSeconds = options.Value.DueSoon.TotalSeconds });

    private static async Task<Ok<LimitAheadList>> LimitsAsync(
        [FromQuery(Name = "grade"), Description("Key of the customer's grade.")] string? grade,
        [FromQuery(Name = "distance"), Description("Kilometres from the nearest maintenance point.")] QueryValue<int>? distance,
        [FromQuery(Name = "accessBuild"), Description("Whether access must be built.")] QueryValue<bool>? accessBuild,
        OrderDesk desk,
        CancellationToken cancellationToken)
    {
        var reader = new QueryReader();
        var (key, kilometres, builds) = (reader.Id("grade", grade), reader.Number("distance", distance, 0, Farthest), reader.Value("accessBuild", accessBuild) ?? false);
        reader.Demand();
        return TypedResults.Ok(new LimitAheadList { Items = [.. (await desk.LimitsAsync(key, kilometres, builds, cancellationToken)).Select(LimitAheadModel.Of)] });
    }

    private static async Task<Ok<OrderDetailModel>> GetAsync(string orderId, OrderQueries queries, ICurrentUser user, CancellationToken cancellationToken) =>
        TypedResults.Ok(OrderDetailModel.Of(await queries.GetAsync(Id(orderId), user.Actor(), cancellationToken)));
}
