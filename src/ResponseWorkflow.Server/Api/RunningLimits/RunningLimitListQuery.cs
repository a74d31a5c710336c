using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using ResponseWorkflow.Application.TimeLimits.Queries;
using ResponseWorkflow.Application.TimeLimits.Running;
using ResponseWorkflow.Server.Api.Input;

namespace ResponseWorkflow.Server.Api.RunningLimits;

/// <summary>Which running time limits a list shows.</summary>
internal sealed record RunningLimitListQuery
{
    [FromQuery(Name = "search"), Description("The number of a case, or its beginning.")]
    public string? Search { get; init; }

    [FromQuery(Name = "process"), Description("Logical id of the process that started them.")]
    public string? Process { get; init; }

    [FromQuery(Name = "grade"), Description("The customer's grade.")]
    public string? Grade { get; init; }

    [FromQuery(Name = "key"), Description("Key of the limits.")]
    public string? Key { get; init; }

    [FromQuery(Name = "state"), Description("How they stand; those that run or are suspended when left out.")]
    public QueryValue<LimitState>? State { get; init; }

    [FromQuery(Name = "withinId"), Description("Only those of cases of this unit and all below it.")]
    public string? WithinId { get; init; }

    [FromQuery(Name = "overdue"), Description("Only those that are over, or only those that are not.")]
    public QueryValue<bool>? Overdue { get; init; }

    [FromQuery(Name = "dueBefore"), Description("Due before this instant.")]
    public QueryValue<DateTimeOffset>? DueBefore { get; init; }

    [FromQuery(Name = "sort"), Description("The order of the list; Due when left out.")]
    public QueryValue<LimitOrder>? Sort { get; init; }

    [FromQuery(Name = "descending"), Description("Whether the order is turned round.")]
    public QueryValue<bool>? Descending { get; init; }

    public (LimitFilter Filter, LimitOrder Order, bool IsDescending) Read(QueryReader reader) => (ReadFilter(reader), reader.Value("sort", Sort) ?? LimitOrder.Due, reader.Value("descending", Descending) ?? false);

    private LimitFilter ReadFilter(QueryReader reader) => new()
    {
        Search = reader.Text("search", Search),
        DefinitionId = reader.Id("process", Process),
        Grade = reader.Id("grade", Grade),
        Key = reader.Id("key", Key),
        State = reader.Value("state", State),
        WithinId = reader.Id("withinId", WithinId),
        IsOverdue = reader.Value("overdue", Overdue),
        DueBefore = reader.Value("dueBefore", DueBefore),
    };
}
