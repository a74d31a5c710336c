using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Server.Api.Input;

namespace ResponseWorkflow.Server.Api.Instances;

/// <summary>Which instances a list shows.</summary>
internal sealed record InstanceListQuery
{
    /// <summary>Logical id of the definition.</summary>
    [FromQuery(Name = "definitionId"), Description("Logical id of the definition.")]
    public string? DefinitionId { get; init; }

    /// <summary>Id of the version.</summary>
    [FromQuery(Name = "versionId"), Description("Id of the version.")]
    public string? VersionId { get; init; }

    /// <summary>Whether they are alive.</summary>
    [FromQuery(Name = "status"), Description("Whether they are alive.")]
    public QueryValue<WorkflowStatus>? Status { get; init; }

    /// <summary>What they do, or how they ended.</summary>
    [FromQuery(Name = "subStatus"), Description("What they do, or how they ended.")]
    public QueryValue<WorkflowSubStatus>? SubStatus { get; init; }

    /// <summary>Correlation id.</summary>
    [FromQuery(Name = "correlationId"), Description("Correlation id.")]
    public string? CorrelationId { get; init; }

    /// <summary>The instance that dispatched them.</summary>
    [FromQuery(Name = "parentInstanceId"), Description("The instance that dispatched them.")]
    public string? ParentInstanceId { get; init; }

    /// <summary>Whether an operator has suspended them; true shows only those that are alive.</summary>
    [FromQuery(Name = "isHeld"), Description("Whether an operator has suspended them; true shows only those that are alive.")]
    public QueryValue<bool>? IsHeld { get; init; }

    /// <summary>Whether they are tests of drafts.</summary>
    [FromQuery(Name = "isTest"), Description("Whether they are tests of drafts.")]
    public QueryValue<bool>? IsTest { get; init; }

    /// <summary>Started at this instant or later.</summary>
    [FromQuery(Name = "from"), Description("Started at this instant or later.")]
    public QueryValue<DateTimeOffset>? From { get; init; }

    /// <summary>Started before this instant.</summary>
    [FromQuery(Name = "to"), Description("Started before this instant.")]
    public QueryValue<DateTimeOffset>? To { get; init; }

    /// <summary>Entries of the page.</summary>
    [FromQuery(Name = "pageSize"), Description("Entries of the page.")]
    public QueryValue<int>? PageSize { get; init; }

    /// <summary>What 'next' of the page before said.</summary>
    [FromQuery(Name = "cursor"), Description("What 'next' of the page before said.")]
    public string? Cursor { get; init; }
}
