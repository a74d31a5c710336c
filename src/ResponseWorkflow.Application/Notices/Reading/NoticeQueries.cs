using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Notices.Kinds;
using ResponseWorkflow.Application.Notices.Terms;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Notices.Reading;

/// <summary>What somebody was told. Everybody reads the own notices only. Safe for use by several threads.</summary>
/// <param name="database">Where they are stored.</param>
/// <param name="terms">Names of kinds.</param>
/// <param name="options">Limits.</param>
public sealed class NoticeQueries(Database database, StoredNoticeTerms terms, IOptions<NoticeOptions> options)
{
    /// <summary>A page of somebody's notices: unread ones first, each part from the newest on. Of a list that is longer than is counted exactly, the count is one more than that.</summary>
    public async Task<Page<NoticeEntry>> ListAsync(string userId, NoticeFilter filter, PageRequest page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(page);
        await using var context = database.CreateContext();
        var rows = Filtered(context.Notices.Where(row => row.RecipientId == userId), filter);
        var count = await rows.Take(options.Value.TableLimit + 1).CountAsync(cancellationToken);
        var shown = await rows.OrderBy(static row => row.IsRead).ThenByDescending(static row => row.At).ThenByDescending(static row => row.Id)
            .Skip((int)Math.Min(int.MaxValue, (long)page.Number * page.Size)).Take(page.Size).ToListAsync(cancellationToken);
        return new(await EntriesAsync(context, shown, cancellationToken), count);
    }

    /// <summary>One of somebody's notices.</summary>
    /// <exception cref="RefusedException"><c>notice.unknown</c>.</exception>
    public async Task<NoticeEntry> GetAsync(string userId, string noticeId, CancellationToken cancellationToken)
    {
        await using var context = database.CreateContext();
        var row = await context.Notices.FirstOrDefaultAsync(one => one.Id == noticeId && one.RecipientId == userId, cancellationToken) ?? throw NoticeRefusals.Unknown(noticeId);
        return (await EntriesAsync(context, [row], cancellationToken))[0];
    }

    /// <summary>How many notices somebody has to look at.</summary>
    public async Task<NoticeCounts> CountAsync(string userId, CancellationToken cancellationToken)
    {
        var limit = options.Value.CountLimit;
        await using var context = database.CreateContext();
        var unread = await context.Notices.Where(row => row.RecipientId == userId && !row.IsRead).Take(limit + 1).CountAsync(cancellationToken);
        var awaited = await context.Notices.Where(row => row.RecipientId == userId && row.IsAwaited).Take(limit + 1).CountAsync(cancellationToken);
        return new NoticeCounts(unread, awaited, limit);
    }

    /// <summary>The kinds that there are, in the order in which pages show them.</summary>
    public async Task<IReadOnlyList<NoticeKind>> KindsAsync(CancellationToken cancellationToken) =>
        [.. (await terms.InForceAsync(cancellationToken)).Kinds.Where(static kind => kind.Key != NoticeKinds.Digest)];

    private static IQueryable<NoticeRow> Filtered(IQueryable<NoticeRow> rows, NoticeFilter filter)
    {
        if (filter.IsUnread is { } isUnread)
            rows = rows.Where(row => row.IsRead != isUnread);
        if (filter.IsAwaited)
            rows = rows.Where(static row => row.IsAwaited);
        if (filter.IsUrgent)
            rows = rows.Where(static row => row.IsUrgent);
        if (filter.Kind is { } kind)
            rows = rows.Where(row => row.Kind == kind);
        if (filter.CaseId is { } caseId)
            rows = rows.Where(row => row.CaseId == caseId);
        if (string.IsNullOrWhiteSpace(filter.Search))
            return rows;
        var text = TextPattern.Containing(filter.Search);
#pragma warning disable CA1304, CA1311 // The database lowers the letters: the culture of this process has no say in it.
        return rows.Where(row => EF.Functions.Like(row.TitleZh.ToLower(), text, TextPattern.Escape)
            || EF.Functions.Like(row.TitleEn.ToLower(), text, TextPattern.Escape)
            || (row.CaseNumber != null && EF.Functions.Like(row.CaseNumber.ToLower(), text, TextPattern.Escape)));
#pragma warning restore CA1304, CA1311
    }

    private async Task<IReadOnlyList<NoticeEntry>> EntriesAsync(ResponseDbContext context, IReadOnlyList<NoticeRow> rows, CancellationToken cancellationToken)
    {
        var inForce = await terms.InForceAsync(cancellationToken);
        string[] ids = [.. rows.Select(static row => row.InsteadOfId).OfType<string>().Distinct(StringComparer.Ordinal)];
        var names = ids.Length == 0 ? [] : await context.Users.Where(user => ids.Contains(user.Id)).ToDictionaryAsync(static user => user.Id, static user => user.DisplayName, StringComparer.Ordinal, cancellationToken);
        return [.. rows.Select(row => new NoticeEntry(row, inForce.Kind(row.Kind)?.NameZh ?? row.Kind, inForce.Kind(row.Kind)?.NameEn ?? row.Kind, row.InsteadOfId is { } id ? names.GetValueOrDefault(id, id) : null))];
    }
}
