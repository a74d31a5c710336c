namespace ResponseWorkflow.Application.Audit;

/// <summary>Which entries of the audit trail are wanted. What is null does not restrict.</summary>
public sealed record AuditFilter
{
    /// <summary>Only what this one did.</summary>
    public string? Actor { get; init; }

    /// <summary>Only what was done to this, such as <c>user:7f...</c>.</summary>
    public string? Subject { get; init; }

    /// <summary>Only this act, one of <see cref="AuditActs"/>.</summary>
    public string? Act { get; init; }

    /// <summary>Only what happened at this instant or later.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Only what happened before this instant.</summary>
    public DateTimeOffset? Until { get; init; }

    internal IQueryable<AuditRow> Of(IQueryable<AuditRow> rows)
    {
        if (Actor is { } actor)
            rows = rows.Where(row => row.Actor == actor);
        if (Subject is { } subject)
            rows = rows.Where(row => row.Subject == subject);
        if (Act is { } act)
            rows = rows.Where(row => row.Act == act);
        if (From is { } from)
            rows = rows.Where(row => row.At >= from);
        return Until is { } until ? rows.Where(row => row.At < until) : rows;
    }
}
