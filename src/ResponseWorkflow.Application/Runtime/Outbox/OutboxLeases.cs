using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Runtime.Work;

namespace ResponseWorkflow.Application.Runtime.Outbox;

/// <summary>Takes calls for this node and keeps them while it is at them.</summary>
internal sealed partial class OutboxLeases(
    RuntimeServices services,
    OutboxHandlers handlers,
    IEnumerable<IOutboxAftermath> aftermaths,
    NodeIdentity node,
    IOptions<OutboxOptions> options,
    IOptions<WorkOptions> work,
    OutboxMetrics metrics,
    ILogger<OutboxLeases> logger)
{
    /// <summary>Takes calls that are due, and those whose node gives no sign of life any more.</summary>
    /// <param name="limit">The most.</param>
    /// <param name="cancellationToken">Gives up before the commit.</param>
    public async Task<OutboxClaim> ClaimAsync(int limit, CancellationToken cancellationToken)
    {
        var claim = await services.RunAsync(
            async (transaction, token) =>
            {
                var abandoned = await DueAsync(transaction, OutboxState.Leased, limit, token);
                var due = abandoned.Count < limit ? await DueAsync(transaction, OutboxState.Pending, limit - abandoned.Count, token) : [];
                if (abandoned.Count > 0)
                    await LogLostAttemptsAsync(transaction, abandoned, token);
                List<OutboxRow> rows = [.. abandoned, .. due];
                var wanted = await WantedAsync(transaction, rows, token);
                await FollowAsync(transaction, rows, wanted, token);
                var leases = new List<OutboxLease>(rows.Count);
                foreach (var row in rows)
                {
                    if (handlers.Find(row.Kind) is null)
                        PutOff(transaction, row);
                    else
                        leases.Add(Lease(transaction, row, row.BookmarkId is null || wanted.Contains(row.BookmarkId)));
                }

                return new OutboxClaim(leases, rows.Count, abandoned.Count);
            },
            cancellationToken);
        if (claim.Abandoned > 0)
            metrics.TakenOver(claim.Abandoned);
        return claim;
    }

    /// <summary>Keeps a call for another span.</summary>
    /// <returns>False when the lease is lost.</returns>
    public async Task<bool> RenewAsync(OutboxLease lease, CancellationToken cancellationToken)
    {
        var until = services.Now() + options.Value.Lease;
        var (id, fencingToken) = (lease.Call.Id, lease.Call.FencingToken);
        return await services.Database.RunAsync(
            (transaction, token) => transaction.Context.Outbox
                .Where(row => row.Id == id && row.FencingToken == fencingToken && row.State == OutboxState.Leased)
                .ExecuteUpdateAsync(set => set.SetProperty(static row => row.LeaseUntil, until).SetProperty(static row => row.NextAttemptAt, until), token),
            cancellationToken) == 1;
    }

    // A row that is leased is due when its lease ends: so one index serves both.
    private static Task<List<OutboxRow>> DueAsync(RuntimeTransaction transaction, OutboxState state, int limit, CancellationToken cancellationToken)
    {
        var dialect = transaction.Storage.Dialect;
        var sql = dialect.Claim("outbox", "state = {0} AND is_held = {1} AND next_attempt_at <= {2} AND kind <> {3}", "next_attempt_at", limit);
        return transaction.Storage.Context.Outbox.FromSqlRaw(sql, (int)state, false, dialect.Instant(transaction.Now), OutboxKinds.Workflow).ToListAsync(cancellationToken);
    }

    private static async Task<HashSet<string>> WantedAsync(RuntimeTransaction transaction, List<OutboxRow> rows, CancellationToken cancellationToken)
    {
        var ids = rows.Where(static row => row.BookmarkId is not null).Select(static row => row.BookmarkId!).ToArray();
        return ids.Length == 0
            ? []
            : await transaction.Storage.Context.Bookmarks.Where(row => ids.Contains(row.Id)).Select(static row => row.Id).ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
    }

    // A call that was never begun has no effect. Any other may have one, even if its answer did not come.
    private async Task FollowAsync(RuntimeTransaction transaction, List<OutboxRow> rows, HashSet<string> wanted, CancellationToken cancellationToken)
    {
        var begun = rows.FindAll(row => row.FencingToken > 0 && row.BookmarkId is not null && !wanted.Contains(row.BookmarkId));
        if (begun.Count == 0)
            return;
        foreach (var aftermath in aftermaths)
        {
            var followed = await aftermath.FollowedAsync(transaction.Storage.Context, begun, cancellationToken);
            wanted.UnionWith(begun.Where(row => followed.Contains(row.Id, StringComparer.Ordinal)).Select(static row => row.BookmarkId!));
        }
    }

    private static async Task LogLostAttemptsAsync(RuntimeTransaction transaction, List<OutboxRow> abandoned, CancellationToken cancellationToken)
    {
        var ids = abandoned.Select(static row => row.Id).ToArray();
        var known = await transaction.Storage.Context.OutboxAttempts.Where(row => ids.Contains(row.OutboxId)).Select(static row => new { row.OutboxId, row.Number }).ToListAsync(cancellationToken);
        foreach (var row in abandoned)
        {
            // A lease may have been taken for something else than an attempt.
            if (row.Attempts == 0 || known.Exists(attempt => attempt.OutboxId == row.Id && attempt.Number == row.Attempts))
                continue;
            row.LastError = "The node gave no sign of life any more; whether the other system has done what it was asked is unknown.";
            OutboxRows.Log(transaction, row, row.Attempts, row.LeaseOwner ?? "", row.LeaseUntil ?? transaction.Now, hasSucceeded: false, row.LastError);
        }
    }

    private OutboxLease Lease(RuntimeTransaction transaction, OutboxRow row, bool isWanted)
    {
        var isExhausted = row.Attempts >= row.MaxAttempts;
        if (isWanted && !isExhausted)
            row.Attempts++;
        OutboxRows.Lease(transaction, row, node.Name, options.Value.Lease);
        return new OutboxLease(row, isWanted) { IsExhausted = isExhausted };
    }

    // It stays until somebody installs the handler or skips it: giving it up would lose work that another version of the program can do.
    private void PutOff(RuntimeTransaction transaction, OutboxRow row)
    {
        row.Attempts = Math.Max(row.Attempts, 1);
        OutboxRows.Wait(transaction, row, transaction.Now + work.Value.LongestRetry, $"Nothing on this node makes calls of the kind '{row.Kind}': its handler is not registered.");
        transaction.Storage.AfterCommit(() => LogUnknownKind(logger, row.Id, row.Kind));
    }

    [LoggerMessage(LogLevel.Error, "The call {Id} cannot be made: nothing on this node makes calls of the kind '{Kind}'.")]
    private static partial void LogUnknownKind(ILogger logger, string id, string kind);
}
