using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using ResponseWorkflow.Application.Runtime.Queries;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Server.Api.Input;

namespace ResponseWorkflow.Server.Api.Instances;

/// <summary>Which instances a table shows, and in which order.</summary>
internal sealed record InstanceTableQuery
{
    /// <summary>Part of the name, correlation id, instance id or definition id.</summary>
    [FromQuery(Name = "search"), Description("Part of the name, correlation id, instance id or definition id, in any case.")]
    public string? Search { get; init; }

    /// <summary>Logical id of the definition.</summary>
    [FromQuery(Name = "definitionId"), Description("Logical id of the definition.")]
    public string? DefinitionId { get; init; }

    /// <summary>Whether they are alive.</summary>
    [FromQuery(Name = "status"), Description("Whether they are alive.")]
    public QueryValue<WorkflowStatus>? Status { get; init; }

    /// <summary>What they do, or how they ended.</summary>
    [FromQuery(Name = "subStatus"), Description("What they do, or how they ended.")]
    public QueryValue<WorkflowSubStatus>? SubStatus { get; init; }

    /// <summary>Whether they have errors.</summary>
    [FromQuery(Name = "hasIncidents"), Description("Whether they have errors.")]
    public QueryValue<bool>? HasIncidents { get; init; }

    /// <summary>Started at this instant or later.</summary>
    [FromQuery(Name = "from"), Description("Started at this instant or later.")]
    public QueryValue<DateTimeOffset>? From { get; init; }

    /// <summary>Started before this instant.</summary>
    [FromQuery(Name = "to"), Description("Started before this instant.")]
    public QueryValue<DateTimeOffset>? To { get; init; }

    /// <summary>The order.</summary>
    [FromQuery(Name = "sort"), Description("The order of the list; Created, the newest first, when left out.")]
    public QueryValue<InstanceOrder>? Sort { get; init; }

    /// <summary>Whether the order is turned round.</summary>
    [FromQuery(Name = "descending"), Description("Whether the order is turned round.")]
    public QueryValue<bool>? Descending { get; init; }

    /// <summary>Reads it.</summary>
    internal (InstanceSearch Search, InstanceOrder Order, bool IsDescending) Read(QueryReader reader)
    {
        var order = reader.Value("sort", Sort);
        var isDescending = reader.Value("descending", Descending) ?? order is null;
        var search = new InstanceSearch
        {
            Text = reader.Text("search", Search),
            DefinitionIds = reader.Id("definitionId", DefinitionId) is { } id ? [id] : [],
            Statuses = reader.Value("status", Status) is { } status ? [status] : [],
            SubStatuses = reader.Value("subStatus", SubStatus) is { } subStatus ? [subStatus] : [],
            HasIncidents = reader.Value("hasIncidents", HasIncidents),
            Instants =
            [
                .. reader.Value("from", From) is { } from ? [new InstantCondition(InstantColumn.Created, InstantComparison.GreaterThanOrEqual, from)] : Array.Empty<InstantCondition>(),
                .. reader.Value("to", To) is { } to ? [new InstantCondition(InstantColumn.Created, InstantComparison.LessThan, to)] : Array.Empty<InstantCondition>(),
            ],
        };
        return (search, order ?? InstanceOrder.Created, isDescending);
    }
}
