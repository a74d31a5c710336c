using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using ResponseWorkflow.Application.Orders;
using ResponseWorkflow.Application.Orders.Queries;
using ResponseWorkflow.Server.Api.Input;

namespace ResponseWorkflow.Server.Api.Orders;

/// <summary>Which dispatch orders a list shows, and in which order.</summary>
internal sealed record OrderListQuery
{
    [FromQuery(Name = "search"), Description("A number of an order, also of the system that it came from, or of a circuit, which finds exactly those; else a part of title or customer's name, in any case.")]
    public string? Search { get; init; }

    [FromQuery(Name = "state"), Description("Only those in this state.")]
    public QueryValue<DispatchOrderState>? State { get; init; }

    [FromQuery(Name = "kind"), Description("Only those of this kind, such as opening.")]
    public string? Kind { get; init; }

    [FromQuery(Name = "withinId"), Description("Only those that concern this unit or units below it.")]
    public string? WithinId { get; init; }

    [FromQuery(Name = "customerNumber"), Description("Only those of the customer with this number.")]
    public string? CustomerNumber { get; init; }

    [FromQuery(Name = "receivedFrom"), Description("Only those that came at this instant or later.")]
    public QueryValue<DateTimeOffset>? ReceivedFrom { get; init; }

    [FromQuery(Name = "receivedBefore"), Description("Only those that came before this instant.")]
    public QueryValue<DateTimeOffset>? ReceivedBefore { get; init; }

    [FromQuery(Name = "limitBefore"), Description("Only open ones whose limit is over before this instant.")]
    public QueryValue<DateTimeOffset>? LimitBefore { get; init; }

    [FromQuery(Name = "sort"), Description("The order of the list; Received when left out.")]
    public QueryValue<OrderSort>? Sort { get; init; }

    [FromQuery(Name = "descending"), Description("Whether the order is turned round.")]
    public QueryValue<bool>? Descending { get; init; }

    public (OrderFilter Filter, OrderSort Sort, bool IsDescending) Read(QueryReader reader) => (
        new OrderFilter
        {
            Search = reader.Text("search", Search),
            State = reader.Value("state", State),
            Kind = reader.Id("kind", Kind),
            WithinId = reader.Id("withinId", WithinId),
            CustomerNumber = reader.Id("customerNumber", CustomerNumber),
            ReceivedFrom = reader.Value("receivedFrom", ReceivedFrom),
            ReceivedBefore = reader.Value("receivedBefore", ReceivedBefore),
            LimitBefore = reader.Value("limitBefore", LimitBefore),
        },
        reader.Value("sort", Sort) ?? OrderSort.Received,
        reader.Value("descending", Descending) ?? false);
}
