using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Runtime.Work;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Notices.Delivery;

/// <summary>
/// Sends what is due, each channel by itself: of what goes to one person about one case by one channel, the next is begun when the one before it is over. A message is taken by a lease, sent outside
/// of any transaction, and what came of it is stored only for the newest lease; so each is sent at least once. Safe for use by several threads.
/// </summary>
internal sealed partial class DeliveryWorker(RuntimeServices services, DeliveryDigest digest, NodeIdentity node, DeliveryMetrics metrics, IOptions<DeliveryOptions> options, ILogger<DeliveryWorker> logger)
{
    private const string OpenStates = "state < 2";

    private static readonly RowUpdate<NoticeDeliveryRow> Moved = new(
    [
        nameof(NoticeDeliveryRow.State), nameof(NoticeDeliveryRow.Attempts), nameof(NoticeDeliveryRow.NextAttemptAt), nameof(NoticeDeliveryRow.LeaseOwner), nameof(NoticeDeliveryRow.FencingToken),
        nameof(NoticeDeliveryRow.LastError), nameof(NoticeDeliveryRow.SentWithId), nameof(NoticeDeliveryRow.CompletedAt), nameof(NoticeDeliveryRow.HeldUntil),
    ]);

    private readonly ConcurrentDictionary<string, int> _failures = new(StringComparer.Ordinal);

    /// <summary>Sends what is due by a channel.</summary>
    /// <returns>How many messages were tried.</returns>
    public async Task<int> SweepAsync(INoticeChannel channel, CancellationToken cancellationToken)
    {
        if (!channel.IsConfigured)
            return 0;
        var total = 0;
        while (!cancellationToken.IsCancellationRequested)
        {
            // As long as a gateway is down one message tries whether it is back: the others neither wait for it in vain nor use up their attempts.
            var isDown = _failures.GetValueOrDefault(channel.Name) >= options.Value.DownAfter;
            var leases = await ClaimAsync(channel.Name, isDown ? 1 : options.Value.Parallelism, CancellationToken.None);
            if (leases.Count == 0)
                break;
            await Task.WhenAll(leases.Select(lease => SendAsync(channel, lease)));
            total += leases.Sum(static lease => lease.Rows.Count);
            if (isDown && _failures.GetValueOrDefault(channel.Name) >= options.Value.DownAfter)
                break;
        }

        return total;
    }

    /// <summary>Takes what is due by a channel: what stands before it in its lane goes first, unless quiet hours hold that one.</summary>
    internal static IQueryable<NoticeDeliveryRow> Due(ResponseDbContext context, SqlDialect dialect, string channel, DateTimeOffset now, int limit)
    {
        const string where = $"channel = {{0}} AND {OpenStates} AND next_attempt_at <= {{1}} AND NOT EXISTS (SELECT 1 FROM {DeliveryTables.Deliveries} earlier WHERE earlier.lane = {DeliveryTables.Deliveries}.lane "
            + $"AND earlier.number < {DeliveryTables.Deliveries}.number AND earlier.state < 2 AND (earlier.held_until IS NULL OR earlier.held_until <= {{1}}))";
        return context.NoticeDeliveries.FromSqlRaw(dialect.Claim(DeliveryTables.Deliveries, where, "next_attempt_at", limit), channel, dialect.Instant(now));
    }

    private Task<IReadOnlyList<DeliveryLease>> ClaimAsync(string channel, int limit, CancellationToken cancellationToken) => services.Database.RunAsync(
        async (storage, token) =>
        {
            var now = services.Now();
            var rows = await Due(storage.Context, storage.Dialect, channel, now, limit).ToListAsync(token);
            IReadOnlyList<DeliveryLease> leases = await digest.GatherAsync(storage, rows, now, token);
            foreach (var row in leases.SelectMany(static lease => lease.Rows))
            {
                (row.State, row.LeaseOwner, row.NextAttemptAt) = (DeliveryState.Leased, node.Name, now + options.Value.AttemptTimeout + options.Value.LeaseMargin);
                row.Attempts++;
                row.FencingToken++;
                storage.Update(Moved, row);
            }

            return leases;
        },
        cancellationToken);

    private async Task SendAsync(INoticeChannel channel, DeliveryLease lease)
    {
        var started = services.Now();
        string? error = null;
        var (said, isFinal, retryAfter) = ("", false, (TimeSpan?)null);
        try
        {
            using var limit = new CancellationTokenSource(options.Value.AttemptTimeout, TimeProvider.System);
            said = await channel.SendAsync(lease.Message, limit.Token);
        }
        catch (ChannelException exception)
        {
            (error, isFinal, retryAfter) = (exception.Message, exception.IsFinal, exception.RetryAfter);
        }
        catch (OperationCanceledException)
        {
            error = "No answer in time.";
        }
        catch (Exception exception) when (exception is not UnreachableException)
        {
            // Whatever a gateway does to a channel, the message is tried again, and the other channels go on.
            error = exception.Message;
            LogUnexpected(channel.Name, lease.Message.Id, exception.Message, exception);
        }

        // What is wrong with one message says nothing about the gateway.
        if (error is null)
            _failures[channel.Name] = 0;
        else if (!isFinal)
            _failures.AddOrUpdate(channel.Name, 1, static (_, count) => count + 1);
        await StoreAsync(lease, started, said, error, isFinal, retryAfter);
    }

    private Task StoreAsync(DeliveryLease lease, DateTimeOffset started, string said, string? error, bool isFinal, TimeSpan? retryAfter) => services.Database.RunAsync(
        async (storage, token) =>
        {
            var now = services.Now();
            string[] ids = [.. lease.Rows.Select(static row => row.Id)];
            var stored = await storage.Context.NoticeDeliveries.Where(row => ids.Contains(row.Id) && row.State == DeliveryState.Leased).ToListAsync(token);
            foreach (var row in stored.Where(row => lease.Rows.Any(leased => leased.Id == row.Id && leased.FencingToken == row.FencingToken)))
            {
                storage.Insert(new NoticeAttemptRow
                {
                    DeliveryId = row.Id,
                    Number = row.Attempts,
                    Node = node.Name,
                    StartedAt = started,
                    EndedAt = now,
                    HasSucceeded = error is null,
                    Detail = Texts.Shorten(error ?? said, StorageMetadata.TextLength),
                });
                row.LeaseOwner = null;
                row.LastError = error is null ? null : Texts.Shorten(error, StorageMetadata.TextLength);
                row.SentWithId = error is null && lease.Rows.Count > 1 ? lease.Rows[0].Id : null;
                if (error is null)
                    (row.State, row.CompletedAt) = (DeliveryState.Delivered, now);
                else if (isFinal || row.Attempts >= row.MaxAttempts)
                    (row.State, row.CompletedAt) = (DeliveryState.Failed, now);
                else
                    (row.State, row.NextAttemptAt) = (DeliveryState.Pending, now + Wait(row.Attempts, retryAfter));
                storage.Update(Moved, row);
                var (channel, state) = (row.Channel, row.State);
                storage.AfterCommit(() => metrics.Tried(channel, state));
            }
        },
        CancellationToken.None);

    private TimeSpan Wait(int failures, TimeSpan? asked)
    {
        var own = options.Value.ToBackoff().After(failures, services.Seeds.NextSeed());
        return asked > own ? asked.Value < options.Value.LongestRetry ? asked.Value : options.Value.LongestRetry : own;
    }

    [LoggerMessage(LogLevel.Error, "The channel {Channel} failed unexpectedly with message {Id}: {Reason}")]
    private partial void LogUnexpected(string channel, string id, string reason, Exception exception);
}
