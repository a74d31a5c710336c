using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Organisation.Users.Queries;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Reservations.Acts;
using ResponseWorkflow.Application.Reservations.Queries;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Api.Callers;
using ResponseWorkflow.Server.Api.Exports;
using ResponseWorkflow.Server.Api.Input;
using ResponseWorkflow.Server.Api.Paging;

namespace ResponseWorkflow.Server.Api.Reservations;

/// <summary>The reservation ledger.</summary>
internal static class ReservationEndpoints
{
    private const int LastPage = 10_000_000;

    public static void MapReservations(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/reservations").WithTags("Reservations").RequirePermission(Permissions.ReadCases);
        group.MapGet("/", ListAsync).IsRead("ListReservations", "A numbered page of the reservations of cases that the caller may see.", 400);
        group.MapGet("/export", ExportAsync).IsExport("ExportReservations", "The reservations of a list as a workbook (xlsx).");
        group.MapGet("/{reservationId}", GetAsync).IsRead("GetReservation", "A reservation with its resources and its history.", 404);
        group.MapPost("/{reservationId}/extend", ExtendAsync).RequirePermission(Permissions.ManageCases).IsCommand("ExtendReservation", "Has a reservation held for longer: its process asks the inventory system, and the ledger follows.", 400, 404, 409);
        group.MapPost("/{reservationId}/release", ReleaseAsync).RequirePermission(Permissions.ManageCases).IsCommand("ReleaseReservation", "Has what a reservation holds given back: its process asks the inventory system, and the ledger follows.", 400, 404, 409);
    }

    private static async Task<Accepted> ExtendAsync(string reservationId, ExtendReservationRequest body, ReservationCommands commands, ICurrentUser user, CancellationToken cancellationToken)
    {
        await commands.ExtendAsync(Id(reservationId), body.Until, user.Actor(body.Reason), cancellationToken);
        return TypedResults.Accepted((string?)null);
    }

    private static async Task<Accepted> ReleaseAsync(string reservationId, ReleaseReservationRequest body, ReservationCommands commands, ICurrentUser user, CancellationToken cancellationToken)
    {
        await commands.ReleaseAsync(Id(reservationId), user.Actor(body.Reason), cancellationToken);
        return TypedResults.Accepted((string?)null);
    }

    private static async Task<Ok<NumberedPage<ReservationModel>>> ListAsync(
        [AsParameters] ReservationListQuery query,
        [AsParameters] NumberedPageQuery paging,
        ReservationQueries queries,
        ICurrentUser user,
        IOptions<ApiOptions> options,
        CancellationToken cancellationToken)
    {
        var reader = new QueryReader();
        var (filter, order, isDescending) = query.Read(reader);
        var number = reader.Number("page", paging.Page, 1, LastPage) ?? 1;
        var size = reader.PageSize(paging.PageSize, options.Value);
        reader.Demand();
        var found = await queries.ListAsync(filter, order, isDescending, new PageRequest(number - 1, size), user.Actor(), cancellationToken);
        return TypedResults.Ok(new NumberedPage<ReservationModel> { Items = [.. found.Items.Select(ReservationModel.Of)], Total = found.TotalCount });
    }

    private static Task<FileStreamHttpResult> ExportAsync(
        [AsParameters] ReservationListQuery query,
        [FromQuery(Name = "timeZone"), Description("The zone of the instants, such as Asia/Shanghai; UTC when left out.")] string? timeZone,
        HttpRequest request,
        ReservationQueries queries,
        ICurrentUser user,
        ListExport export,
        CancellationToken cancellationToken)
    {
        var reader = new QueryReader();
        var (filter, order, isDescending) = query.Read(reader);
        reader.Demand();
        var actor = user.Actor();
        return export.WriteAsync(request, "reservations", timeZone, ReservationColumns.All, token => queries.WholeAsync(filter, order, isDescending, actor, token), cancellationToken);
    }

    private static async Task<Ok<ReservationDetail>> GetAsync(string reservationId, ReservationQueries queries, Database database, ICurrentUser user, CancellationToken cancellationToken)
    {
        var actor = user.Actor();
        var (found, history) = await queries.GetAsync(Id(reservationId), actor, cancellationToken);
        var names = await PersonNames.ReadAsync(database, history.Select(static row => row.By), cancellationToken);
        return TypedResults.Ok(ReservationDetail.Of(found, history, names, ReservationCommands.IsAllowed(found.Reservation, actor)));
    }

    private static string Id(string reservationId) =>
        RouteText.Decode(reservationId) is var text && RouteText.CanBeId(text) ? text : throw new RefusedException(ApiRefusals.Unknown("reservation", "预留", reservationId, "reservationId"));
}
