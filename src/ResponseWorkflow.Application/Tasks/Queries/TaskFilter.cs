using ResponseWorkflow.Application.Tasks.Activities;
using ResponseWorkflow.Application.Tasks.Rows;

namespace ResponseWorkflow.Application.Tasks.Queries;

/// <summary>Which tasks of a tab a list shows; what is null does not narrow it.</summary>
public sealed record TaskFilter
{
    /// <summary>A part of a title, of the case's number or title, or of the customer's name.</summary>
    public string? Search { get; init; }

    /// <summary>Logical id of the definition.</summary>
    public string? DefinitionId { get; init; }

    /// <summary>The instance.</summary>
    public string? InstanceId { get; init; }

    /// <summary>The case.</summary>
    public string? CaseId { get; init; }

    /// <summary>The unit.</summary>
    public string? UnitId { get; init; }

    /// <summary>How urgent.</summary>
    public TaskPriority? Priority { get; init; }

    /// <summary>Where they stand.</summary>
    public HumanTaskState? State { get; init; }

    /// <summary>Only those that are due before this instant.</summary>
    public DateTimeOffset? DueBefore { get; init; }

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
        if (Search is { } search)
        {
            rows = rows.Where(row => row.TitleZh.Contains(search) || row.TitleEn.Contains(search)
                || row.CaseNumber!.Contains(search) || row.CaseTitle!.Contains(search) || row.CustomerName!.Contains(search));
        }

        return rows;
    }
}
