using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.TimeLimits.Terms;
using ResponseWorkflow.TimeLimits.Data;
using ResponseWorkflow.TimeLimits.Rules;

namespace ResponseWorkflow.Application.TimeLimits.Administration;

/// <summary>Reads the time limits for those who look after them. Safe for use by several threads.</summary>
/// <param name="database">Where they are stored.</param>
/// <param name="terms">What is in force.</param>
/// <param name="time">The clock.</param>
public sealed class RuleQueries(Database database, ITimeLimitTerms terms, TimeProvider time)
{
    /// <summary>A page of the rows and additions.</summary>
    public async Task<Page<RuleEntry>> ListAsync(RuleFilter filter, RuleOrder order, bool isDescending, PageRequest page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(page);
        var inForce = await terms.InForceAsync(cancellationToken);
        var found = (await EntriesAsync(inForce.Data, cancellationToken)).Where(entry => Matches(entry, filter, inForce.Data));
        Comparison<RuleEntry> comparison = order switch
        {
            RuleOrder.Id => static (one, other) => string.CompareOrdinal(one.Header.Id, other.Header.Id),
            RuleOrder.Changed => static (one, other) => Nullable.Compare(one.ChangedAt, other.ChangedAt) is var sign and not 0 ? sign : string.CompareOrdinal(one.Header.Id, other.Header.Id),
            _ => static (one, other) => string.CompareOrdinal(one.Header.Key, other.Header.Key) is var sign and not 0 ? sign : string.CompareOrdinal(one.Header.Id, other.Header.Id),
        };
        var sorted = found.ToList();
        sorted.Sort(isDescending ? (one, other) => comparison(other, one) : comparison);
        return new Page<RuleEntry>([.. sorted.Skip(page.Number * page.Size).Take(page.Size)], sorted.Count);
    }

    /// <summary>A row or addition.</summary>
    /// <exception cref="RefusedException"><c>limit.unknown</c>.</exception>
    public async Task<RuleEntry> GetAsync(string id, CancellationToken cancellationToken)
    {
        var inForce = await terms.InForceAsync(cancellationToken);
        return (await EntriesAsync(inForce.Data, cancellationToken)).Find(entry => entry.Header.Id == id) ?? throw TermRefusals.Unknown(id, "rowId");
    }

    /// <summary>The versions of something, the newest first.</summary>
    public async Task<IReadOnlyList<RuleVersion>> VersionsAsync(TermKind kind, string name, CancellationToken cancellationToken)
    {
        await using var context = database.CreateContext();
        var rows = await context.TimeLimitTerms.Where(row => row.Kind == kind && row.Name == name).OrderBy(static row => row.Version).ToListAsync(cancellationToken);
        if (rows.Count == 0)
        {
            rows = [.. SeedDocuments.Of(kind, name).OrderBy(static seed => seed.Version).Select(static seed => new TermRow
            {
                Id = "", Kind = seed.Kind, Name = seed.Name, Version = seed.Version, Key = seed.Key, Document = seed.Document, IsSeed = true, Author = TermAuthor.Product,
            })];
        }

        return [.. rows.Select((row, place) => new RuleVersion(row, place == 0 ? [] : DocumentComparison.Of(rows[place - 1].Document, row.Document))).Reverse()];
    }

    private async Task<List<RuleEntry>> EntriesAsync(TimeLimitData data, CancellationToken cancellationToken)
    {
        await using var context = database.CreateContext();
        var stored = (await context.TimeLimitTerms
            .Where(static row => row.Key != null)
            .Select(static row => new { row.Kind, row.Name, row.Version, row.IsSeed, row.Author, row.At, row.IsRetired, row.ValidFrom })
            .ToListAsync(cancellationToken))
            .GroupBy(static row => (row.Kind, row.Name)).ToDictionary(static group => group.Key, static group => group.MaxBy(static row => row.Version)!);
        var now = time.GetUtcNow();
        return
        [
            .. data.Rules.Rows.GroupBy(static row => row.Header.Id, StringComparer.Ordinal).Select(versions => Entry(TermKind.Row, [.. versions], static row => row.Header)),
            .. data.Rules.Additions.GroupBy(static row => row.Header.Id, StringComparer.Ordinal).Select(versions => Entry(TermKind.Addition, [.. versions], static row => row.Header)),
        ];

        RuleEntry Entry<T>(TermKind kind, IReadOnlyList<T> versions, Func<T, RowHeader> header)
            where T : class
        {
            var newestFirst = versions.OrderByDescending(one => header(one).Version).ToList();
            var held = newestFirst.Find(one => header(one).IsValidAt(now));
            var coming = newestFirst.Where(one => header(one).ValidFrom > now).MinBy(one => header(one).ValidFrom);
            var shown = held ?? coming ?? newestFirst[0];
            var last = stored.GetValueOrDefault((kind, header(shown).Id));
            return new RuleEntry
            {
                Kind = kind,
                Header = header(shown),
                Row = shown as RuleRow,
                Addition = shown as Addition,
                State = held is not null ? RuleState.InForce : coming is not null ? RuleState.Coming : RuleState.Over,
                LatestVersion = Math.Max(last?.Version ?? 0, header(newestFirst[0]).Version),
                NextFrom = held is not null && coming is not null && header(coming).Version > header(held).Version ? header(coming).ValidFrom : null,
                ChangedAt = last is { IsSeed: false } ? last.At : null,
                ChangedBy = last is { IsSeed: false } ? last.Author : null,
            };
        }
    }

    private static bool Matches(RuleEntry entry, RuleFilter filter, TimeLimitData data)
    {
        var header = entry.Header;
        if (filter.State is { } state ? entry.State != state : entry.State == RuleState.Over)
            return false;
        if (filter.Key is { } key && header.Key != key)
            return false;
        if (filter.Process is { } process && header.Key != process && !header.Key.StartsWith($"{process}.", StringComparison.Ordinal))
            return false;
        if (filter.Calendar is { } calendar && entry.Row?.Calendar != calendar)
            return false;
        if (filter.Grade is { } grade && header.Conditions.OfType<TextCondition>().FirstOrDefault(static condition => condition.Fact == CaseFacts.Grade) is { } asked
            && !asked.Words.Contains(data.Vocabulary.Grade(grade)?.Name ?? grade, StringComparer.Ordinal))
            return false;
        return filter.Search is not { } search || Texts(entry).Any(text => text?.Contains(search, StringComparison.OrdinalIgnoreCase) == true);
    }

    private static IEnumerable<string?> Texts(RuleEntry entry) =>
    [
        entry.Header.Id, entry.Header.Key, entry.Row?.Starts.Chinese, entry.Row?.Starts.English, entry.Row?.Stops.Chinese, entry.Row?.Stops.English,
        entry.Row?.Note?.Chinese, entry.Row?.Note?.English, entry.Addition?.Name.Chinese, entry.Addition?.Name.English,
    ];
}
