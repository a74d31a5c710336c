using ResponseWorkflow.Application.Runtime.Inbox;

namespace ResponseWorkflow.Application.Runtime.Queries;

/// <summary>Which stored stimuli a list shows; what is null does not narrow it.</summary>
public sealed record StimulusFilter
{
    /// <summary>Whether they are kept until something waits for them; otherwise they are to be delivered.</summary>
    public bool? IsKept { get; init; }

    /// <summary>The instance that they are for.</summary>
    public string? InstanceId { get; init; }

    /// <summary>Id of the last entry of the page before.</summary>
    public string? After { get; init; }

    /// <summary>The stimuli, the oldest first.</summary>
    public IQueryable<StimulusRow> Apply(IQueryable<StimulusRow> rows)
    {
        if (IsKept is { } isKept)
            rows = rows.Where(row => row.IsKept == isKept);
        if (InstanceId is { } instanceId)
            rows = rows.Where(row => row.InstanceId == instanceId);
        if (After is { } after)
            rows = rows.Where(row => row.Id.CompareTo(after) > 0);
        return rows.OrderBy(static row => row.Id);
    }
}
