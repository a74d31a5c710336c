using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using ResponseWorkflow.Application.TimeLimits.Administration;
using ResponseWorkflow.Application.TimeLimits.Terms;
using ResponseWorkflow.Server.Api.Input;

namespace ResponseWorkflow.Server.Api.TimeLimits;

/// <summary>How the rows of a file come into force.</summary>
internal sealed record LimitImportQuery
{
    [FromQuery(Name = "timeZone"), Description("The zone of the instants, such as Asia/Shanghai; UTC when left out.")]
    public string? TimeZone { get; init; }

    [FromQuery(Name = "reason"), Description("Why; must be given.")]
    public string? Reason { get; init; }

    [FromQuery(Name = "reach"), Description("Which clocks the rows are for; new ones when left out.")]
    public QueryValue<TermReach>? Reach { get; init; }

    [FromQuery(Name = "validFrom"), Description("The first instant at which they hold; now when left out.")]
    public QueryValue<DateTimeOffset>? ValidFrom { get; init; }

    /// <summary>What all changes of the file have in common.</summary>
    public TermChange Template()
    {
        var reader = new QueryReader();
        var change = new TermChange { Kind = TermKind.Row, Name = "", Act = TermAct.Put, Reach = reader.Value("reach", Reach) ?? TermReach.NewClocks, ValidFrom = reader.Value("validFrom", ValidFrom) };
        reader.Demand();
        return change;
    }
}
