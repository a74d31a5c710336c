using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using ResponseWorkflow.Application.Reservations;
using ResponseWorkflow.Application.Reservations.Queries;
using ResponseWorkflow.Server.Api.Input;

namespace ResponseWorkflow.Server.Api.Reservations;

/// <summary>Which reservations a list shows, and in which order.</summary>
internal sealed record ReservationListQuery
{
    [FromQuery(Name = "search"), Description("A number of a reservation or case, which finds exactly those; else a part of the customer's name, in any case.")]
    public string? Search { get; init; }

    [FromQuery(Name = "state"), Description("Only those in this state.")]
    public QueryValue<ReservationState>? State { get; init; }

    [FromQuery(Name = "caseId"), Description("Only those of this case.")]
    public string? CaseId { get; init; }

    [FromQuery(Name = "withinId"), Description("Only those of this unit and all below it.")]
    public string? WithinId { get; init; }

    [FromQuery(Name = "untilBefore"), Description("Only those that end before this instant.")]
    public QueryValue<DateTimeOffset>? UntilBefore { get; init; }

    [FromQuery(Name = "sort"), Description("The order of the list; Until when left out.")]
    public QueryValue<ReservationOrder>? Sort { get; init; }

    [FromQuery(Name = "descending"), Description("Whether the order is turned round.")]
    public QueryValue<bool>? Descending { get; init; }

    public (ReservationFilter Filter, ReservationOrder Order, bool IsDescending) Read(QueryReader reader) => (
        new ReservationFilter
        {
            Search = reader.Text("search", Search),
            State = reader.Value("state", State),
            CaseId = reader.Id("caseId", CaseId),
            WithinId = reader.Id("withinId", WithinId),
            UntilBefore = reader.Value("untilBefore", UntilBefore),
        },
        reader.Value("sort", Sort) ?? ReservationOrder.Until,
        reader.Value("descending", Descending) ?? false);
}
