namespace ResponseWorkflow.Application.Orders.Keeping;

/// <summary>What follows from the state of a section.</summary>
internal static class SectionStates
{
    /// <summary>Sets it.</summary>
    public static void Set(OrderSectionRow row, OrderSectionState state, DateTimeOffset at)
    {
        row.State = state;
        if (state is OrderSectionState.Running or OrderSectionState.Blocked or OrderSectionState.Done)
            row.StartedAt ??= at;
        row.DoneAt = state == OrderSectionState.Done ? row.DoneAt ?? at : null;

        // What is done, or needless, has nothing in its way any more.
        if (!row.IsOpen)
            (row.Blocker, row.BlockedBy, row.BlockedAt) = (null, null, null);
    }
}
