namespace ResponseWorkflow.Application.Runtime.Outbox.Commands;

/// <summary>The queries of pages. Each goes along an index: of the state and the next attempt, of the end, or of the instance.</summary>
internal static class OutboxPages
{
    /// <summary>The calls of the page, and one more when there is a next page.</summary>
    public static IQueryable<OutboxRow> Of(IQueryable<OutboxRow> calls, OutboxQuery query)
    {
        if (query.State is { } state)
            calls = calls.Where(row => row.State == state);
        if (query.InstanceId is { } instanceId)
            calls = calls.Where(row => row.InstanceId == instanceId);
        if (query.Kind is { } kind)
            calls = calls.Where(row => row.Kind == kind);
        if (query.IsStuck)
            calls = calls.Where(static row => row.Attempts > 0 && row.State == OutboxState.Pending);
        var after = query.After is { } text ? OutboxCursor.Parse(text) : (OutboxCursor?)null;
        return (IsOver(query) ? ByEnd(calls, after) : ByNextAttempt(calls, after)).Take(query.Size + 1);
    }

    /// <summary>Where a page ends.</summary>
    public static OutboxCursor CursorOf(OutboxRow last, OutboxQuery query) => new(IsOver(query) ? last.CompletedAt ?? default : last.NextAttemptAt, last.Id);

    private static bool IsOver(OutboxQuery query) => query.State is not (null or OutboxState.Pending or OutboxState.Leased);

    private static IQueryable<OutboxRow> ByEnd(IQueryable<OutboxRow> calls, OutboxCursor? after)
    {
        if (after is var (at, id))
            calls = calls.Where(row => row.CompletedAt < at || (row.CompletedAt == at && row.Id.CompareTo(id) > 0));
        return calls.OrderByDescending(static row => row.CompletedAt).ThenBy(static row => row.Id);
    }

    private static IQueryable<OutboxRow> ByNextAttempt(IQueryable<OutboxRow> calls, OutboxCursor? after)
    {
        if (after is var (at, id))
            calls = calls.Where(row => row.NextAttemptAt > at || (row.NextAttemptAt == at && row.Id.CompareTo(id) > 0));
        return calls.OrderBy(static row => row.NextAttemptAt).ThenBy(static row => row.Id);
    }
}
