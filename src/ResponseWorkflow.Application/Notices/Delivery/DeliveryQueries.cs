using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Notices.Terms;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Notices.Delivery;

/// <summary>What was delivered, what was not and why, and how the channels stand. Safe for use by several threads.</summary>
/// <param name="database">Where deliveries are stored.</param>
/// <param name="channels">The channels.</param>
/// <param name="terms">Names of kinds.</param>
/// <param name="options">Limits.</param>
public sealed class DeliveryQueries(Database database, IEnumerable<INoticeChannel> channels, StoredNoticeTerms terms, IOptions<NoticeOptions> options)
{
    /// <summary>A page of the log, the newest first. Of a list that is longer than is counted exactly, the count is one more than that.</summary>
    public async Task<Page<DeliveryEntry>> ListAsync(DeliveryFilter filter, PageRequest page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(page);
        await using var context = database.CreateContext();
        var rows = Filtered(context.NoticeDeliveries, filter);
        var count = await rows.Take(options.Value.TableLimit + 1).CountAsync(cancellationToken);
        var shown = await rows.OrderByDescending(static row => row.CreatedAt).ThenByDescending(static row => row.Id)
            .Skip((int)Math.Min(int.MaxValue, (long)page.Number * page.Size)).Take(page.Size).ToListAsync(cancellationToken);
        return new(await EntriesAsync(context, shown, cancellationToken), count);
    }

    /// <summary>A delivery with its attempts.</summary>
    /// <exception cref="RefusedException"><c>delivery.unknown</c>.</exception>
    public async Task<(DeliveryEntry Entry, IReadOnlyList<NoticeAttemptRow> Attempts)> GetAsync(string deliveryId, CancellationToken cancellationToken)
    {
        await using var context = database.CreateContext();
        var row = await context.NoticeDeliveries.FirstOrDefaultAsync(one => one.Id == deliveryId, cancellationToken) ?? throw NoticeRefusals.DeliveryUnknown(deliveryId);
        var attempts = await context.NoticeAttempts.Where(one => one.DeliveryId == deliveryId).OrderByDescending(static one => one.Number).Take(options.Value.CountLimit).ToListAsync(cancellationToken);
        return ((await EntriesAsync(context, [row], cancellationToken))[0], attempts);
    }

    /// <summary>How the channels stand.</summary>
    public async Task<IReadOnlyList<ChannelHealth>> HealthAsync(CancellationToken cancellationToken)
    {
        await using var context = database.CreateContext();
        var found = new List<ChannelHealth>();
        foreach (var channel in channels)
        {
            var own = context.NoticeDeliveries.Where(row => row.Channel == channel.Name);
            var open = own.Where(static row => row.State == DeliveryState.Pending || row.State == DeliveryState.Leased);
            var failure = await ChannelFailures.LastAsync(context, channel.Name, options.Value.CountLimit, cancellationToken);
            found.Add(new ChannelHealth(
                channel.Name,
                channel.IsConfigured,
                channel.Target,
                await open.CountAsync(cancellationToken),
                await open.CountAsync(static row => row.LastError != null, cancellationToken),
                await own.CountAsync(static row => row.State == DeliveryState.Failed, cancellationToken),
                await open.MinAsync(static row => (DateTimeOffset?)row.CreatedAt, cancellationToken),
                await own.Where(static row => row.State == DeliveryState.Delivered && row.CompletedAt != null).OrderByDescending(static row => row.CompletedAt).Select(static row => row.CompletedAt).FirstOrDefaultAsync(cancellationToken),
                failure?.EndedAt,
                failure?.Detail));
        }

        return found;
    }

    private static IQueryable<NoticeDeliveryRow> Filtered(IQueryable<NoticeDeliveryRow> rows, DeliveryFilter filter)
    {
        if (filter.Channel is { } channel)
            rows = rows.Where(row => row.Channel == channel);
        if (filter.State is { } state)
            rows = rows.Where(row => row.State == state);
        if (filter.Kind is { } kind)
            rows = rows.Where(row => row.Kind == kind);
        if (filter.RecipientId is { } recipient)
            rows = rows.Where(row => row.RecipientId == recipient);
        if (string.IsNullOrWhiteSpace(filter.Search))
            return rows;
        var text = TextPattern.Containing(filter.Search);
#pragma warning disable CA1304, CA1311 // The database lowers the letters: the culture of this process has no say in it.
        return rows.Where(row => EF.Functions.Like(row.Title.ToLower(), text, TextPattern.Escape)
            || EF.Functions.Like(row.Address.ToLower(), text, TextPattern.Escape)
            || (row.CaseNumber != null && EF.Functions.Like(row.CaseNumber.ToLower(), text, TextPattern.Escape)));
#pragma warning restore CA1304, CA1311
    }

    private async Task<IReadOnlyList<DeliveryEntry>> EntriesAsync(ResponseDbContext context, IReadOnlyList<NoticeDeliveryRow> rows, CancellationToken cancellationToken)
    {
        var inForce = await terms.InForceAsync(cancellationToken);
        string[] ids = [.. rows.Select(static row => row.RecipientId).Distinct(StringComparer.Ordinal)];
        var names = await context.Users.Where(user => ids.Contains(user.Id)).ToDictionaryAsync(static user => user.Id, static user => user.DisplayName, StringComparer.Ordinal, cancellationToken);
        return [.. rows.Select(row => new DeliveryEntry(row, names.GetValueOrDefault(row.RecipientId, row.RecipientId), inForce.Kind(row.Kind)?.NameZh ?? row.Kind, inForce.Kind(row.Kind)?.NameEn ?? row.Kind))];
    }
}
