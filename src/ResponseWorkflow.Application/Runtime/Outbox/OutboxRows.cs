using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Runtime.Outbox;

/// <summary>How rows of calls change. Each method expects the row to be held by the transaction, and queues its update.</summary>
internal static class OutboxRows
{
    private static readonly RowUpdate<OutboxRow> Leased = new(
    [
        nameof(OutboxRow.State), nameof(OutboxRow.Attempts), nameof(OutboxRow.NextAttemptAt), nameof(OutboxRow.LeaseOwner), nameof(OutboxRow.LeaseUntil),
        nameof(OutboxRow.FencingToken), nameof(OutboxRow.LastError),
    ]);

    private static readonly RowUpdate<OutboxRow> Waiting = new(
    [
        nameof(OutboxRow.State), nameof(OutboxRow.IsHeld), nameof(OutboxRow.Attempts), nameof(OutboxRow.MaxAttempts), nameof(OutboxRow.NextAttemptAt),
        nameof(OutboxRow.LeaseOwner), nameof(OutboxRow.LeaseUntil), nameof(OutboxRow.LastError),
    ]);

    private static readonly RowUpdate<OutboxRow> Ended = new(
    [
        nameof(OutboxRow.State), nameof(OutboxRow.IsHeld), nameof(OutboxRow.Attempts), nameof(OutboxRow.LeaseOwner), nameof(OutboxRow.LeaseUntil),
        nameof(OutboxRow.FencingToken), nameof(OutboxRow.LastError), nameof(OutboxRow.CompletedAt), nameof(OutboxRow.Request),
    ]);

    /// <summary>The row, held; null when the lease is over or another's, or the call has ended.</summary>
    public static async Task<OutboxRow?> HoldAsync(RuntimeTransaction transaction, OutboxLease lease, CancellationToken cancellationToken)
    {
        var row = await HoldAsync(transaction, lease.Call.Id, cancellationToken);
        return row is { State: OutboxState.Leased } && row.FencingToken == lease.Call.FencingToken ? row : null;
    }

    /// <summary>The row, held; null when there is none.</summary>
    public static async Task<OutboxRow?> HoldAsync(RuntimeTransaction transaction, string id, CancellationToken cancellationToken)
    {
        var sql = transaction.Storage.Dialect.SelectHeld("*", "outbox", "id = {0}");
        return (await transaction.Storage.Context.Outbox.FromSqlRaw(sql, id).ToListAsync(cancellationToken)).FirstOrDefault();
    }

    /// <summary>A node takes the call.</summary>
    public static void Lease(RuntimeTransaction transaction, OutboxRow row, string node, TimeSpan span)
    {
        row.State = OutboxState.Leased;
        row.FencingToken++;
        row.LeaseOwner = node;
        row.NextAttemptAt = transaction.Now + span;
        row.LeaseUntil = row.NextAttemptAt;
        transaction.Storage.Update(Leased, row);
    }

    /// <summary>The call waits for an attempt.</summary>
    public static void Wait(RuntimeTransaction transaction, OutboxRow row, DateTimeOffset until, string? error)
    {
        row.State = OutboxState.Pending;
        row.NextAttemptAt = until;
        row.LastError = error is null ? null : Texts.Shorten(error, StorageMetadata.TextLength);
        (row.LeaseOwner, row.LeaseUntil) = (null, null);
        transaction.Storage.Update(Waiting, row);
    }

    /// <summary>The call is over. Whoever holds a lease of it holds it no longer.</summary>
    public static void End(RuntimeTransaction transaction, OutboxRow row, IOutboxKind kind, OutboxState state, string? error)
    {
        row.State = state;
        row.IsHeld = false;
        row.FencingToken++;
        row.CompletedAt = transaction.Now;
        row.LastError = error is null ? null : Texts.Shorten(error, StorageMetadata.TextLength);
        row.Request = kind.WithoutSecrets(row.Request);
        (row.LeaseOwner, row.LeaseUntil) = (null, null);
        transaction.Storage.Update(Ended, row);
    }

    /// <summary>Writes an attempt, or what a person did in its place, to the log.</summary>
    public static void Log(RuntimeTransaction transaction, OutboxRow row, int number, string node, DateTimeOffset startedAt, bool hasSucceeded, string detail) =>
        transaction.Storage.Insert(new OutboxAttemptRow
        {
            OutboxId = row.Id,
            Number = number,
            Node = Texts.Shorten(node, StorageMetadata.IdLength),
            StartedAt = startedAt,
            EndedAt = transaction.Now,
            HasSucceeded = hasSucceeded,
            Detail = Texts.Shorten(detail, StorageMetadata.TextLength),
        });
}
