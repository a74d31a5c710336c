using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using ResponseWorkflow.Application.Tasks.Activities;
using ResponseWorkflow.Application.Tasks.Queries;
using ResponseWorkflow.Application.Tasks.Rows;
using ResponseWorkflow.Server.Api.Input;

namespace ResponseWorkflow.Server.Api.HumanTasks;

/// <summary>Which tasks a list shows.</summary>
internal sealed record HumanTaskListQuery
{
    /// <summary>Which part of the inbox.</summary>
    [FromQuery(Name = "tab"), Description("Which part of the inbox; Mine when left out. Overseen: what the caller may give to others. Seen: all parts together, by when they were made.")]
    public QueryValue<TaskTab>? Tab { get; init; }

    /// <summary>By what they are ordered.</summary>
    [FromQuery(Name = "sort"), Description("By what they are ordered: when they are due, or when they came.")]
    public QueryValue<TaskSort>? Sort { get; init; }

    /// <summary>Whether the order is turned round.</summary>
    [FromQuery(Name = "descending"), Description("Whether the order is turned round.")]
    public QueryValue<bool>? Descending { get; init; }

    /// <summary>A part of a title, of the case's number or title, or of the customer's name.</summary>
    [FromQuery(Name = "search"), Description("A part of a title, of the case's number or title, or of the customer's name, in any case of letters.")]
    public string? Search { get; init; }

    /// <summary>Logical id of the definition.</summary>
    [FromQuery(Name = "definitionId"), Description("Logical id of the definition.")]
    public string? DefinitionId { get; init; }

    /// <summary>The instance.</summary>
    [FromQuery(Name = "instanceId"), Description("The instance.")]
    public string? InstanceId { get; init; }

    /// <summary>The case.</summary>
    [FromQuery(Name = "caseId"), Description("The case.")]
    public string? CaseId { get; init; }

    /// <summary>The unit.</summary>
    [FromQuery(Name = "unitId"), Description("The unit.")]
    public string? UnitId { get; init; }

    /// <summary>How urgent they are.</summary>
    [FromQuery(Name = "priority"), Description("How urgent they are.")]
    public QueryValue<TaskPriority>? Priority { get; init; }

    /// <summary>Where they stand.</summary>
    [FromQuery(Name = "state"), Description("Where they stand.")]
    public QueryValue<HumanTaskState>? State { get; init; }

    /// <summary>Due before this instant.</summary>
    [FromQuery(Name = "dueBefore"), Description("Due before this instant.")]
    public QueryValue<DateTimeOffset>? DueBefore { get; init; }

    /// <summary>The customer's grade.</summary>
    [FromQuery(Name = "grade"), Description("The customer's grade.")]
    public string? Grade { get; init; }

    /// <summary>Only those that have not ended though they should have.</summary>
    [FromQuery(Name = "overdue"), Description("Only those that have not ended though they should have.")]
    public QueryValue<bool>? Overdue { get; init; }

    /// <summary>What is asked for, without the page.</summary>
    internal TaskListRequest Read(QueryReader reader, DateTimeOffset now, TaskPosition? after, int limit)
    {
        var filter = new TaskFilter
        {
            Search = reader.Text("search", Search),
            DefinitionId = reader.Id("definitionId", DefinitionId),
            InstanceId = reader.Id("instanceId", InstanceId),
            CaseId = reader.Id("caseId", CaseId),
            UnitId = reader.Id("unitId", UnitId),
            Grade = reader.Id("grade", Grade),
            Priority = reader.Value("priority", Priority),
            State = reader.Value("state", State),
            DueBefore = reader.Value("dueBefore", DueBefore),
            OverdueAt = reader.Value("overdue", Overdue) == true ? now : null,
        };
        var tab = reader.Value("tab", Tab) ?? TaskTab.Mine;
        var sort = reader.Value("sort", Sort) ?? TaskSort.Due;
        var isDescending = reader.Value("descending", Descending) ?? false;
        return new TaskListRequest(tab, filter, sort, isDescending, after, limit);
    }
}
