using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.TimeLimits.Running;

namespace ResponseWorkflow.Application.TimeLimits.Queries;

/// <summary>Which running limits a list shows. What is null does not narrow it.</summary>
public sealed record LimitFilter
{
    /// <summary>Of the case of this number, or of those whose numbers begin with it.</summary>
    public string? Search { get; init; }

    /// <summary>Started by a process with this logical id.</summary>
    public string? DefinitionId { get; init; }

    /// <summary>Of cases of customers of this grade.</summary>
    public string? Grade { get; init; }

    /// <summary>Of this key.</summary>
    public string? Key { get; init; }

    /// <summary>Standing so; those that are not over when null.</summary>
    public LimitState? State { get; init; }

    /// <summary>Of cases of this unit and those below it.</summary>
    public string? WithinId { get; init; }

    /// <summary>Only those that are over, or only those that are not.</summary>
    public bool? IsOverdue { get; init; }

    /// <summary>Due before this instant.</summary>
    public DateTimeOffset? DueBefore { get; init; }

    internal IQueryable<RunningLimitRow> Apply(ResponseDbContext context, IQueryable<RunningLimitRow> rows)
    {
        rows = State is { } state ? rows.Where(row => row.State == state) : rows.Where(static row => row.State < LimitState.NotApplicable);
        if (Key is { } key)
            rows = rows.Where(row => row.Key == key);
        if (DefinitionId is { } definitionId)
            rows = rows.Where(row => row.DefinitionId == definitionId);
        if (Grade is { } grade)
            rows = rows.Where(row => row.Grade == grade);
        if (Search is { } search)
        {
            var number = CaseKeys.OfNumber(search);
            rows = rows.Where(row => context.Cases.Any(one => one.Id == row.CaseId && one.NumberKey.StartsWith(number)));
        }

        if (WithinId is { } within)
            rows = rows.Where(row => context.UnitLinks.Any(link => link.AncestorId == within && link.UnitId == row.UnitId));
        if (IsOverdue is { } overdue)
            rows = rows.Where(row => (row.OverdueSince != null) == overdue);
        if (DueBefore is { } due)
            rows = rows.Where(row => row.DueOrder < due);
        return rows;
    }
}
