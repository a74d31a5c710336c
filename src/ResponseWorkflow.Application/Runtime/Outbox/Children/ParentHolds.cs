using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Runtime.Instances;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Engine.Execution;

namespace ResponseWorkflow.Application.Runtime.Outbox.Children;

/// <summary>Finds out which children are still wanted, and sees to it that this does not change before they are started.</summary>
/// <remarks>
/// A parent that is cancelled cancels the children that it sees. Should that happen at the same moment as the start of a child, neither transaction would see the
/// other, and the child would run on without its parent. So the start holds what the cancellation removes or changes: the bookmark, or the parent itself when it
/// does not wait. Whoever comes second sees what the first has done.
/// </remarks>
internal static class ParentHolds
{
    /// <summary>The ids of the calls that are still wanted.</summary>
    public static async Task<HashSet<string>> FindWantedAsync(RuntimeTransaction transaction, IReadOnlyList<OutboxRow> calls, CancellationToken cancellationToken)
    {
        var bookmarks = await HoldBookmarksAsync(transaction, calls, cancellationToken);
        var cancelled = await FindCancelledAsync(transaction, calls, cancellationToken);
        return calls
            .Where(call => call.BookmarkId is { } bookmarkId ? bookmarks.Contains(bookmarkId) : !cancelled.Contains(call.InstanceId))
            .Select(static call => call.Id)
            .ToHashSet(StringComparer.Ordinal);
    }

    private static async Task<HashSet<string>> HoldBookmarksAsync(RuntimeTransaction transaction, IReadOnlyList<OutboxRow> calls, CancellationToken cancellationToken)
    {
        object[] ids = [.. calls.Where(static call => call.BookmarkId is not null).Select(static call => call.BookmarkId!).Order(StringComparer.Ordinal)];
        if (ids.Length == 0)
            return [];
        var sql = transaction.Storage.Dialect.SelectHeld("*", "bookmarks", $"id IN ({string.Join(", ", ids.Select(static (_, place) => $"{{{place}}}"))})");
        return (await transaction.Storage.Context.Bookmarks.FromSqlRaw(sql, ids).ToListAsync(cancellationToken)).Select(static row => row.Id).ToHashSet(StringComparer.Ordinal);
    }

    private static async Task<HashSet<string>> FindCancelledAsync(RuntimeTransaction transaction, IReadOnlyList<OutboxRow> calls, CancellationToken cancellationToken)
    {
        var cancelled = new HashSet<string>(StringComparer.Ordinal);
        foreach (var parent in calls.Where(static call => call.BookmarkId is null).Select(static call => call.InstanceId).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (await IsCancelledAsync(transaction, parent, cancellationToken))
                cancelled.Add(parent);
        }

        return cancelled;
    }

    private static async Task<bool> IsCancelledAsync(RuntimeTransaction transaction, string instanceId, CancellationToken cancellationToken)
    {
        var dialect = transaction.Storage.Dialect;
        await using var command = transaction.Storage.Command(
            dialect.SelectHeld(dialect.Quote("sub_status"), "instances", $"{dialect.Quote("id")} = {dialect.Placeholder(0)}"),
            instanceId);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) && (WorkflowSubStatus)reader.GetInt32(0) == WorkflowSubStatus.Cancelled;
    }
}
