using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using ResponseWorkflow.Application.TimeLimits.Queries;
using ResponseWorkflow.Server.Api.Input;

namespace ResponseWorkflow.Server.Api.RunningLimits;

/// <summary>What the list of running time limits is narrowed by now: it is among the choices in any case.</summary>
internal sealed record RunningLimitChoiceQuery
{
    [FromQuery(Name = "process"), Description("Logical id of the process that is chosen; it is among the choices whether or not anything runs under it.")]
    public string? Process { get; init; }

    [FromQuery(Name = "key"), Description("Key of the limits that is chosen.")]
    public string? Key { get; init; }

    [FromQuery(Name = "withinId"), Description("The unit that is chosen.")]
    public string? WithinId { get; init; }

    public LimitChosen Read(QueryReader reader) => new(reader.Id("process", Process), reader.Id("key", Key), reader.Id("withinId", WithinId));
}
