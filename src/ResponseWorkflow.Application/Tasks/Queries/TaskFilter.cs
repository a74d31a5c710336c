using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Tasks.Activities;
using ResponseWorkflow.Application.Tasks.Rows;

namespace ResponseWorkflow.Application.Tasks.Queries;

/// <summary>Which tasks of a tab a list shows; what is null does not narrow it.</summary>
public sealed record TaskFilter
{
    /// <summary>A part of a title, of the case's number or title, or of the customer's name, in any case of letters.</summary>
    public string? Search { get; init; }

    /// <summary>Logical id of the definition.</summary>
    public string? DefinitionId { get; init; }

    /// <summary>The instance.</summary>
    public string? InstanceId { get; init; }

    /// <summary>The case.</summary>
    public string? CaseId { get; init; }

    /// <summary>The unit.</summary>
    public string? UnitId { get; init; }

    /// <summary>The customer's grade.</summary>
    public string? Grade { get; init; }

    /// <summary>How urgent.</summary>
    public TaskPriority? Priority { get; init; }

    /// <summary>Where they stand.</summary>
    public HumanTaskState? State { get; init; }

    /// <summary>Only those that are due before this instant.</summary>
    public DateTimeOffset? DueBefore { get; init; }

    /// <summary>Only those that have not ended and were due before this instant, which is the present one.</summary>
    public DateTimeOffset? OverdueAt { get; init; }

    internal bool IsEmpty => this == new TaskFilter();

    internal IQueryable<HumanTaskRow> Of(IQueryable<HumanTaskRow> rows)
    {
        if (DefinitionId is { } definitionId)
            rows = rows.Where(row => row.DefinitionId == definitionId);
        if (InstanceId is { } instanceId)
            rows = rows.Where(row => row.InstanceId == instanceId);
        if (CaseId is { } caseId)
            rows = rows.Where(row => row.CaseId == caseId);
        if (UnitId is { } unitId)
            rows = rows.Where(row => row.UnitId == unitId);
        if (Priority is { } priority)
            rows = rows.Where(row => row.Priority == priority);
        if (State is { } state)
            rows = rows.Where(row => row.State == state);
        if (DueBefore is { } dueBefore)
            rows = rows.Where(row => row.DueOrder < dueBefore);
        if (OverdueAt is { } now)
            rows = rows.Where(row => row.DueOrder < now && (row.State == HumanTaskState.Open || row.State == HumanTaskState.Claimed));
        if (Grade is { } grade)
            rows = rows.Where(row => row.Grade == grade);
        if (Search is { } search)
        {
            var pattern = TextPattern.Containing(search);
#pragma warning disable CA1304, CA1311 // The database lowers the letters: the culture of this process has no say in it.
            rows = rows.Where(row => EF.Functions.Like(row.TitleZh.ToLower(), pattern, TextPattern.Escape) || EF.Functions.Like(row.TitleEn.ToLower(), pattern, TextPattern.Escape)
                || (row.CaseNumber != null && EF.Functions.Like(row.CaseNumber.ToLower(), pattern, TextPattern.Escape))
                || (row.CaseTitle != null && EF.Functions.Like(row.CaseTitle.ToLower(), pattern, TextPattern.Escape))
                || (row.CustomerName != null && EF.Functions.Like(row.CustomerName.ToLower(), pattern, TextPattern.Escape)));
#pragma warning restore CA1304, CA1311
        }

        return rows;
    }
}
