using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Notices.Kinds;
using ResponseWorkflow.Application.Notices.Terms;
using ResponseWorkflow.Application.Notices.Writing;
using ResponseWorkflow.Application.Organisation.Users;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Notices.Delivery;

/// <summary>Makes one message of many ordinary ones that wait for the same person at the same time. Safe for use by several threads.</summary>
/// <param name="terms">The words around them.</param>
/// <param name="rendering">Fills texts in.</param>
/// <param name="options">From how many on.</param>
internal sealed class DeliveryDigest(StoredNoticeTerms terms, NoticeRendering rendering, IOptions<DeliveryOptions> options)
{
    /// <summary>What is sent: each of the deliveries by itself, or with others that wait too.</summary>
    /// <param name="storage">The transaction.</param>
    /// <param name="due">What was claimed, at most one of each lane.</param>
    /// <param name="now">The instant.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<DeliveryLease>> GatherAsync(StorageTransaction storage, IReadOnlyList<NoticeDeliveryRow> due, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var leases = new List<DeliveryLease>(due.Count);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in due)
        {
            if (taken.Contains(row.Id))
                continue;
            var together = row.IsUrgent ? [row] : await WaitingAsync(storage, row, now, cancellationToken);
            together = [.. together.Where(one => taken.Add(one.Id))];
            if (together.Count < options.Value.DigestFrom)
            {
                taken.ExceptWith(together.Where(one => one.Id != row.Id).Select(static one => one.Id));
                leases.Add(new DeliveryLease([row], MessageOf(row, row.Kind, row.Title, row.Text)));
            }
            else
            {
                leases.Add(await TogetherAsync(together, now, cancellationToken));
            }
        }

        return leases;
    }

    // What is due too, in each lane from its begin on without a gap: nothing may overtake what is urgent, or in hand, before it.
    private async Task<IReadOnlyList<NoticeDeliveryRow>> WaitingAsync(StorageTransaction storage, NoticeDeliveryRow row, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (recipient, channel) = (row.RecipientId, row.Channel);
        var count = await storage.Context.NoticeDeliveries.CountAsync(one => one.RecipientId == recipient && one.Channel == channel && one.State == DeliveryState.Pending && !one.IsUrgent && one.NextAttemptAt <= now, cancellationToken);
        if (count < options.Value.DigestFrom)
            return [row];
        var sql = storage.Dialect.Claim(DeliveryTables.Deliveries, "recipient_id = {0} AND channel = {1} AND state < 2 AND (held_until IS NULL OR held_until <= {2})", "number", 4 * options.Value.DigestMost);
        var open = await storage.Context.NoticeDeliveries.FromSqlRaw(sql, recipient, channel, storage.Dialect.Instant(now)).ToListAsync(cancellationToken);
        return
        [
            .. open.GroupBy(static one => one.Lane, StringComparer.Ordinal)
                .SelectMany(lane => lane.OrderBy(static one => one.Number).TakeWhile(one => one is { IsUrgent: false, State: DeliveryState.Pending } && one.NextAttemptAt <= now && one.Address == row.Address))
                .OrderBy(static one => one.Number)
                .Take(options.Value.DigestMost),
        ];
    }

    private async Task<DeliveryLease> TogetherAsync(IReadOnlyList<NoticeDeliveryRow> rows, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var first = rows[0];
        var isEnglish = first.Language == Languages.English;
        var facts = new NoticeFacts()
            .SetOwn("count", rows.Count)
            .SetOwn("lines", string.Join('\n', rows.Select((row, place) => string.Create(CultureInfo.InvariantCulture, $"{place + 1}. {row.Title}"))));
        var text = rendering.Render((await terms.InForceAsync(cancellationToken)).TextFor(NoticeKinds.Digest, first.Channel, first.Language), facts, isEnglish, now);
        return new DeliveryLease(rows, MessageOf(first, NoticeKinds.Digest, text.Title, text.Body) with { CaseNumber = null });
    }

    private static ChannelMessage MessageOf(NoticeDeliveryRow row, string kind, string title, string text) => new()
    {
        Id = row.Id,
        Kind = kind,
        Address = row.Address,
        Language = row.Language,
        Title = title,
        Text = text,
        CaseNumber = row.CaseNumber,
        IsUrgent = row.IsUrgent,
        At = row.CreatedAt,
    };
}
