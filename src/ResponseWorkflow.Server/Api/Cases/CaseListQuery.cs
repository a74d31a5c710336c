using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Cases.Queries;
using ResponseWorkflow.Server.Api.Input;

namespace ResponseWorkflow.Server.Api.Cases;

/// <summary>Which cases a list shows, and in which order.</summary>
internal sealed record CaseListQuery
{
    [FromQuery(Name = "search"), Description("A number, circuit, telephone or customer number, which finds exactly those cases; else a part of title, customer or comments, in any case.")]
    public string? Search { get; init; }

    [FromQuery(Name = "kind"), Description("Id of the kind.")]
    public string? Kind { get; init; }

    [FromQuery(Name = "status"), Description("Whether they are open, or how they ended.")]
    public QueryValue<CaseStatus>? Status { get; init; }

    [FromQuery(Name = "state"), Description("Key of the state that the process has set.")]
    public string? State { get; init; }

    [FromQuery(Name = "priority"), Description("How pressing they are.")]
    public QueryValue<CasePriority>? Priority { get; init; }

    [FromQuery(Name = "grade"), Description("The customer's grade.")]
    public string? Grade { get; init; }

    [FromQuery(Name = "unit"), Description("Only those of this unit alone.")]
    public string? UnitId { get; init; }

    [FromQuery(Name = "withinId"), Description("Only those of this unit and all below it.")]
    public string? WithinId { get; init; }

    [FromQuery(Name = "ownerId"), Description("Only those for which this user answers.")]
    public string? OwnerId { get; init; }

    [FromQuery(Name = "participantId"), Description("Only those in which this user takes part.")]
    public string? ParticipantId { get; init; }

    [FromQuery(Name = "customerNumber"), Description("The customer's number.")]
    public string? CustomerNumber { get; init; }

    [FromQuery(Name = "from"), Description("Started at this instant or later.")]
    public QueryValue<DateTimeOffset>? From { get; init; }

    [FromQuery(Name = "to"), Description("Started before this instant.")]
    public QueryValue<DateTimeOffset>? To { get; init; }

    [FromQuery(Name = "dueBefore"), Description("Open, and due before this instant.")]
    public QueryValue<DateTimeOffset>? DueBefore { get; init; }

    [FromQuery(Name = "sort"), Description("The order of the list; Started, the newest first, when left out.")]
    public QueryValue<CaseOrder>? Sort { get; init; }

    [FromQuery(Name = "descending"), Description("Whether the order is turned round.")]
    public QueryValue<bool>? Descending { get; init; }

    public (CaseFilter Filter, CaseOrder Order, bool IsDescending) Read(QueryReader reader)
    {
        var order = reader.Value("sort", Sort);
        var isDescending = reader.Value("descending", Descending) ?? order is null;
        var filter = new CaseFilter
        {
            Search = reader.Text("search", Search),
            Kind = reader.Id("kind", Kind),
            Status = reader.Value("status", Status),
            State = reader.Id("state", State),
            Priority = reader.Value("priority", Priority),
            Grade = reader.Id("grade", Grade),
            UnitId = reader.Id("unit", UnitId),
            WithinId = reader.Id("withinId", WithinId),
            OwnerId = reader.Id("ownerId", OwnerId),
            ParticipantId = reader.Id("participantId", ParticipantId),
            CustomerNumber = reader.Id("customerNumber", CustomerNumber),
            From = reader.Value("from", From),
            Before = reader.Value("to", To),
            DueBefore = reader.Value("dueBefore", DueBefore),
        };
        return (filter, order ?? CaseOrder.Started, isDescending);
    }
}
