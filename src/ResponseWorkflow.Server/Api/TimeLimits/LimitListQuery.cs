using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using ResponseWorkflow.Application.TimeLimits.Administration;
using ResponseWorkflow.Server.Api.Input;

namespace ResponseWorkflow.Server.Api.TimeLimits;

/// <summary>Which rows a list shows, and in which order.</summary>
internal sealed record LimitListQuery
{
    [FromQuery(Name = "search"), Description("A part of id, key, name, note or of what starts and stops the clock, in any case.")]
    public string? Search { get; init; }

    [FromQuery(Name = "process"), Description("How the key begins, such as fault.")]
    public string? Process { get; init; }

    [FromQuery(Name = "key"), Description("The whole key.")]
    public string? Key { get; init; }

    [FromQuery(Name = "grade"), Description("Only those that can match a customer of this grade.")]
    public string? Grade { get; init; }

    [FromQuery(Name = "calendar"), Description("Only those that count with this calendar.")]
    public string? Calendar { get; init; }

    [FromQuery(Name = "state"), Description("How they stand; when left out, all but those that are over.")]
    public QueryValue<RuleState>? State { get; init; }

    [FromQuery(Name = "sort"), Description("The order of the list; Key when left out.")]
    public QueryValue<RuleOrder>? Sort { get; init; }

    [FromQuery(Name = "descending"), Description("Whether the order is turned round.")]
    public QueryValue<bool>? Descending { get; init; }

    public (RuleFilter Filter, RuleOrder Order, bool IsDescending) Read(QueryReader reader) => (
        new RuleFilter
        {
            Search = reader.Text("search", Search), Process = reader.Id("process", Process), Key = reader.Id("key", Key), Grade = reader.Id("grade", Grade), Calendar = reader.Id("calendar", Calendar),
            State = reader.Value("state", State),
        },
        reader.Value("sort", Sort) ?? RuleOrder.Key,
        reader.Value("descending", Descending) ?? false);
}
