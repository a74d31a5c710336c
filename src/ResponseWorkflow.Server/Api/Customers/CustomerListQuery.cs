using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using ResponseWorkflow.Application.Customers.Queries;
using ResponseWorkflow.Server.Api.Input;

namespace ResponseWorkflow.Server.Api.Customers;

/// <summary>Which customers a list shows, and in which order.</summary>
internal sealed record CustomerListQuery
{
    [FromQuery(Name = "search"), Description("A number or telephone, which finds exactly those customers; else a part of name, contact or address, in any case.")]
    public string? Search { get; init; }

    [FromQuery(Name = "grade"), Description("Key of the grade.")]
    public string? Grade { get; init; }

    [FromQuery(Name = "withinId"), Description("Only those of this unit and all below it.")]
    public string? WithinId { get; init; }

    [FromQuery(Name = "managerId"), Description("Only those that this user looks after.")]
    public string? ManagerId { get; init; }

    [FromQuery(Name = "state"), Description("Key of the state.")]
    public string? State { get; init; }

    [FromQuery(Name = "sort"), Description("The order of the list; Number when left out.")]
    public QueryValue<CustomerOrder>? Sort { get; init; }

    [FromQuery(Name = "descending"), Description("Whether the order is turned round.")]
    public QueryValue<bool>? Descending { get; init; }

    public (CustomerFilter Filter, CustomerOrder Order, bool IsDescending) Read(QueryReader reader) => (
        new CustomerFilter
        {
            Search = reader.Text("search", Search),
            Grade = reader.Id("grade", Grade),
            WithinId = reader.Id("withinId", WithinId),
            ManagerId = reader.Id("managerId", ManagerId),
            State = reader.Id("state", State),
        },
        reader.Value("sort", Sort) ?? CustomerOrder.Number,
        reader.Value("descending", Descending) ?? false);
}
