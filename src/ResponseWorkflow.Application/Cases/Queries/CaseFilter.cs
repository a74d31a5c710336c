using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Cases.Queries;

/// <summary>Which cases a list shows. What is null does not narrow it.</summary>
public sealed record CaseFilter
{
    /// <summary>A number, circuit, telephone or customer number, which finds exactly those; else a part of title, customer or comments, in any case.</summary>
    public string? Search { get; init; }

    /// <summary>Of this kind.</summary>
    public string? Kind { get; init; }

    /// <summary>Open, or ended so.</summary>
    public CaseStatus? Status { get; init; }

    /// <summary>In the state of this key.</summary>
    public string? State { get; init; }

    /// <summary>Of this priority.</summary>
    public CasePriority? Priority { get; init; }

    /// <summary>Of customers of this grade.</summary>
    public string? Grade { get; init; }

    /// <summary>Of this unit alone.</summary>
    public string? UnitId { get; init; }

    /// <summary>Of this unit and all below it.</summary>
    public string? WithinId { get; init; }

    /// <summary>For which this user answers.</summary>
    public string? OwnerId { get; init; }

    /// <summary>In which this user takes part.</summary>
    public string? ParticipantId { get; init; }

    /// <summary>Of the customer of this number.</summary>
    public string? CustomerNumber { get; init; }

    /// <summary>Started at this instant or later.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Started before this instant.</summary>
    public DateTimeOffset? Before { get; init; }

    /// <summary>Open, and due before this instant.</summary>
    public DateTimeOffset? DueBefore { get; init; }

    /// <summary>The cases, without the search, in no order.</summary>
    internal IQueryable<CaseRow> Apply(ResponseDbContext context, IQueryable<CaseRow> rows)
    {
        if (Kind is { } kind)
            rows = rows.Where(row => row.Kind == kind);
        if (Status is { } status)
            rows = rows.Where(row => row.Status == status);
        if (State is { } state)
            rows = rows.Where(row => row.State == state);
        if (Priority is { } priority)
            rows = rows.Where(row => row.Priority == priority);
        if (Grade is { } grade)
            rows = rows.Where(row => row.Grade == grade);
        if (UnitId is { } unit)
            rows = rows.Where(row => row.UnitId == unit);
        if (WithinId is { } within)
            rows = rows.Where(row => context.UnitLinks.Any(link => link.AncestorId == within && link.UnitId == row.UnitId));
        if (OwnerId is { } owner)
            rows = rows.Where(row => row.OwnerId == owner);
        if (ParticipantId is { } participant)
            rows = rows.Where(row => context.CaseParticipants.Any(one => one.CaseId == row.Id && one.UserId == participant));
        if (CustomerNumber is { } customer)
            rows = rows.Where(row => row.CustomerNumber == customer);
        if (From is { } from)
            rows = rows.Where(row => row.StartedAt >= from);
        if (Before is { } before)
            rows = rows.Where(row => row.StartedAt < before);
        if (DueBefore is { } due)
            rows = rows.Where(row => row.Status == CaseStatus.Open && row.DueOrder < due);
        return rows;
    }
}
