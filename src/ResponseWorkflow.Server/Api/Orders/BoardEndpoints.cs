using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Orders.Acts;
using ResponseWorkflow.Application.Orders.Board;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Server.Api.Callers;
using ResponseWorkflow.Server.Api.Input;
using ResponseWorkflow.Server.Api.Paging;

namespace ResponseWorkflow.Server.Api.Orders;

/// <summary>The tracking board of dispatch orders.</summary>
internal static class BoardEndpoints
{
    private const int LastPage = 1_000_000;
    private const string Blocker = "/{orderId}/circuits/{circuitKey}/sections/{section}/blocker";

    public static void MapBoard(this IEndpointRouteBuilder orders)
    {
        orders.MapGet("/board", ListAsync).IsRead("ListBoard", "A numbered page of the circuits of open orders, the most pressing first, with the sections of each in its branches.", 400);

        // Whoever has the task of a section notes what is in its way too, so that the permission alone does not say who may.
        orders.MapPut(Blocker, NoteAsync).IsCommand("NoteBlocker", "Notes what is in the way of a section; what was noted before is replaced.", 400, 404, 409);
        orders.MapDelete(Blocker, RemoveAsync).IsCommand("RemoveBlocker", "Removes the note of what is in the way of a section.", 400, 404, 409);
    }

    private static async Task<Ok<NumberedPage<BoardCircuitModel>>> ListAsync(
        [AsParameters] BoardListQuery query,
        [AsParameters] NumberedPageQuery paging,
        BoardQueries queries,
        ICurrentUser user,
        IOptions<ApiOptions> options,
        CancellationToken cancellationToken)
    {
        var reader = new QueryReader();
        var filter = query.Read(reader);
        var number = reader.Number("page", paging.Page, 1, LastPage) ?? 1;
        var size = reader.PageSize(paging.PageSize, options.Value);
        reader.Demand();
        var found = await queries.ListAsync(filter, new PageRequest(number - 1, size), user.Actor(), cancellationToken);
        return TypedResults.Ok(new NumberedPage<BoardCircuitModel> { Items = [.. found.Items.Select(BoardCircuitModel.Of)], Total = found.TotalCount });
    }

    private static async Task<NoContent> NoteAsync(string orderId, string circuitKey, string section, NoteBlockerRequest body, SectionBlocking blocking, ICurrentUser user, CancellationToken cancellationToken)
    {
        await blocking.NoteAsync(Call(orderId, circuitKey, section, body.UnitId ?? ""), body.Text, user.Actor(), cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> RemoveAsync(
        string orderId,
        string circuitKey,
        string section,
        [FromQuery(Name = "unitId"), Description("The branch.")] string? unitId,
        SectionBlocking blocking,
        ICurrentUser user,
        CancellationToken cancellationToken)
    {
        await blocking.RemoveAsync(Call(orderId, circuitKey, section, unitId ?? ""), user.Actor(), cancellationToken);
        return TypedResults.NoContent();
    }

    private static SectionCall Call(string orderId, string circuitKey, string section, string unitId) => new(OrderEndpoints.Id(orderId), Part(circuitKey, "circuitKey"), unitId, Part(section, "section"));

    private static string Part(string given, string field) =>
        RouteText.Decode(given) is var text && RouteText.CanBeId(text) ? text : throw new RefusedException(ApiRefusals.Unknown("order", "调单", given, field));
}
