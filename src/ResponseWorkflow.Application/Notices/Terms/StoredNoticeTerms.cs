using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Notices.CallOuts;
using ResponseWorkflow.Application.Notices.Kinds;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Notices.Terms;

/// <summary>The kinds and texts as this node knows them: what the product brings, and over it the newest versions that are stored. Safe for use by several threads.</summary>
/// <param name="database">Where they are stored.</param>
/// <param name="options">How often it looks.</param>
/// <param name="time">The clock.</param>
public sealed class StoredNoticeTerms(Database database, IOptions<NoticeOptions> options, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _refreshing = new(1, 1);
    private volatile Known? _known;

    /// <summary>How documents of terms are written.</summary>
    internal static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What is in force, at most <see cref="NoticeOptions.RefreshInterval"/> old.</summary>
    public ValueTask<NoticeTerms> InForceAsync(CancellationToken cancellationToken) => _known is { } known && IsFresh(known) ? new(known.Terms) : new(RefreshAsync(cancellationToken));

    /// <summary>Has the next one who asks look first: this node has changed something.</summary>
    internal void Forget() => _known = _known is { } known ? known with { LookedAt = null } : null;

    /// <inheritdoc/>
    public void Dispose() => _refreshing.Dispose();

    private bool IsFresh(Known known) => known.LookedAt is { } at && time.GetElapsedTime(at) < options.Value.RefreshInterval;

    private async Task<NoticeTerms> RefreshAsync(CancellationToken cancellationToken)
    {
        await _refreshing.WaitAsync(cancellationToken);
        try
        {
            var before = _known;
            if (before is not null && IsFresh(before))
                return before.Terms;
            var now = time.GetTimestamp();
            await using var context = database.CreateContext();
            var generation = await GenerationAsync(context, cancellationToken);
            var terms = before?.Terms.Generation == generation ? before.Terms : Compose(await context.NoticeTerms.ToListAsync(cancellationToken));
            var known = new Known(terms, now);

            // Somebody on this node may have changed something meanwhile: then the next one looks again.
            if (Interlocked.CompareExchange(ref _known, known, before) != before)
                _known = known with { LookedAt = null };
            return terms;
        }
        finally
        {
            _refreshing.Release();
        }
    }

    /// <summary>The number of the last change.</summary>
    internal static async Task<long> GenerationAsync(ResponseDbContext context, CancellationToken cancellationToken) =>
        await context.NoticeTerms.MaxAsync(static row => (long?)row.Generation, cancellationToken) ?? 0;

    /// <summary>What the rows make of what the product brings.</summary>
    internal static NoticeTerms Compose(IReadOnlyList<NoticeTermRow> rows)
    {
        var kinds = BuiltInNotices.Kinds.ToList();
        var texts = new Dictionary<string, NoticeText>(BuiltInNotices.Texts, StringComparer.Ordinal);
        var callOuts = BuiltInCallOuts.All.ToList();
        foreach (var newest in rows.GroupBy(static row => row.Subject, StringComparer.Ordinal).Select(static versions => versions.MaxBy(static row => row.Version)!).OrderBy(static row => row.Generation).ThenBy(static row => row.Subject, StringComparer.Ordinal))
        {
            // Where the document is empty, the product's own holds again.
            if (newest.Document.Length == 0)
                continue;
            if (NoticeSubject.KindOf(newest.Subject) is { } kind)
                Put(kinds, JsonSerializer.Deserialize<NoticeKind>(newest.Document, Json)!, one => one.Key == kind);
            else if (NoticeSubject.CallOutOf(newest.Subject) is { } rule)
                Put(callOuts, JsonSerializer.Deserialize<CallOutRule>(newest.Document, Json)!, one => one.Key == rule);
            else
                texts[newest.Subject] = JsonSerializer.Deserialize<NoticeText>(newest.Document, Json)!;
        }

        return new NoticeTerms(rows.Count == 0 ? 0 : rows.Max(static row => row.Generation), kinds, texts, callOuts);
    }

    // What is changed keeps its place; what is new comes last.
    private static void Put<T>(List<T> all, T one, Predicate<T> isSame)
    {
        if (all.FindIndex(isSame) is >= 0 and var place)
            all[place] = one;
        else
            all.Add(one);
    }

    // An object by itself, so that it is replaced as a whole.
    private sealed record Known(NoticeTerms Terms, long? LookedAt);
}
