using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using ResponseWorkflow.Application.TimeLimits.Queries;
using ResponseWorkflow.Application.TimeLimits.Running;
using ResponseWorkflow.Server.Api.Input;

namespace ResponseWorkflow.Server.Api.RunningLimits;

/// <summary>Which running time limits a list shows.</summary>
internal sealed record RunningLimitListQuery
{
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

    public LimitFilter Read(QueryReader reader) => new()
    {
        Key = reader.Id("key", Key),
        State = reader.Value("state", State),
        WithinId = reader.Id("withinId", WithinId),
        IsOverdue = reader.Value("overdue", Overdue),
        DueBefore = reader.Value("dueBefore", DueBefore),
    };
}
