using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.TimeLimits.Running;

namespace ResponseWorkflow.Application.TimeLimits.Queries;

/// <summary>Which running limits a list shows. What is null does not narrow it.</summary>
public sealed record LimitFilter
{
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
        if (WithinId is { } within)
            rows = rows.Where(row => context.UnitLinks.Any(link => link.AncestorId == within && link.UnitId == row.UnitId));
        if (IsOverdue is { } overdue)
            rows = rows.Where(row => (row.OverdueSince != null) == overdue);
        if (DueBefore is { } due)
            rows = rows.Where(row => row.DueOrder < due);
        return rows;
    }
}
