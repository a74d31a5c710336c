using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using ResponseWorkflow.Application.Orders.Board;
using ResponseWorkflow.Server.Api.Input;

namespace ResponseWorkflow.Server.Api.Orders;

/// <summary>Which circuits the tracking board shows.</summary>
internal sealed record BoardListQuery
{
    [FromQuery(Name = "search"), Description("A number of an order or circuit, which finds exactly those; else a part of the circuit's or customer's name, in any case.")]
    public string? Search { get; init; }

    [FromQuery(Name = "withinId"), Description("Only those that concern this unit or units below it.")]
    public string? WithinId { get; init; }

    [FromQuery(Name = "customerNumber"), Description("Only those of the customer with this number.")]
    public string? CustomerNumber { get; init; }

    [FromQuery(Name = "orderId"), Description("Only those of this order.")]
    public string? OrderId { get; init; }

    [FromQuery(Name = "standing"), Description("Only those of which something is due soon, or overdue, or in the way.")]
    public QueryValue<BoardStanding>? Standing { get; init; }

    public BoardFilter Read(QueryReader reader) => new()
    {
        Search = reader.Text("search", Search),
        WithinId = reader.Id("withinId", WithinId),
        CustomerNumber = reader.Id("customerNumber", CustomerNumber),
        OrderId = reader.Id("orderId", OrderId),
        Standing = reader.Value("standing", Standing),
    };
}
