using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using ResponseWorkflow.Application.Customers.Queries;
using ResponseWorkflow.Server.Api.Input;

namespace ResponseWorkflow.Server.Api.Customers;

/// <summary>Which circuits a list shows, and in which order.</summary>
internal sealed record CircuitListQuery
{
    [FromQuery(Name = "search"), Description("A number, or that of a customer, which finds exactly those circuits; else a part of the number, an address or the customer's name, in any case.")]
    public string? Search { get; init; }

    [FromQuery(Name = "customerId"), Description("Only those of this customer.")]
    public string? CustomerId { get; init; }

    [FromQuery(Name = "order"), Description("Only those that this order opened or changed last, by its number.")]
    public string? OrderNumber { get; init; }

    [FromQuery(Name = "kind"), Description("Key of the kind.")]
    public string? Kind { get; init; }

    [FromQuery(Name = "grade"), Description("Key of the grade: their own, or that of the customer.")]
    public string? Grade { get; init; }

    [FromQuery(Name = "withinId"), Description("Only those of this unit and all below it.")]
    public string? WithinId { get; init; }

    [FromQuery(Name = "state"), Description("Key of the state.")]
    public string? State { get; init; }

    [FromQuery(Name = "sort"), Description("The order of the list; Number when left out.")]
    public QueryValue<CircuitOrder>? Sort { get; init; }

    [FromQuery(Name = "descending"), Description("Whether the order is turned round.")]
    public QueryValue<bool>? Descending { get; init; }

    public (CircuitFilter Filter, CircuitOrder Order, bool IsDescending) Read(QueryReader reader) => (
        new CircuitFilter
        {
            Search = reader.Text("search", Search),
            CustomerId = reader.Id("customerId", CustomerId),
            Order = reader.Text("order", OrderNumber),
            Kind = reader.Id("kind", Kind),
            Grade = reader.Id("grade", Grade),
            WithinId = reader.Id("withinId", WithinId),
            State = reader.Id("state", State),
        },
        reader.Value("sort", Sort) ?? CircuitOrder.Number,
        reader.Value("descending", Descending) ?? false);
}
