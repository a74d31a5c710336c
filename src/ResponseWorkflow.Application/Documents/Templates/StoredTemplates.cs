using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Documents.Templates;

/// <summary>The templates as this node knows them: what the product brings, and over it the newest versions that are stored. Safe for use by several threads.</summary>
/// <param name="database">Where they are stored.</param>
/// <param name="options">How often it looks.</param>
/// <param name="time">The clock.</param>
public sealed class StoredTemplates(Database database, IOptions<DocumentOptions> options, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _refreshing = new(1, 1);
    private volatile Known? _known;

    /// <summary>What is in force, at most <see cref="DocumentOptions.RefreshInterval"/> old.</summary>
    public ValueTask<DocumentTemplates> InForceAsync(CancellationToken cancellationToken) => _known is { } known && IsFresh(known) ? new(known.Templates) : new(RefreshAsync(cancellationToken));

    /// <summary>Has the next one who asks look first: this node has changed something.</summary>
    internal void Forget() => _known = _known is { } known ? known with { LookedAt = null } : null;

    /// <inheritdoc/>
    public void Dispose() => _refreshing.Dispose();

    /// <summary>The number of the last change.</summary>
    internal static async Task<long> GenerationAsync(ResponseDbContext context, CancellationToken cancellationToken) =>
        await context.DocumentTemplates.MaxAsync(static row => (long?)row.Generation, cancellationToken) ?? 0;

    private bool IsFresh(Known known) => known.LookedAt is { } at && time.GetElapsedTime(at) < options.Value.RefreshInterval;

    private async Task<DocumentTemplates> RefreshAsync(CancellationToken cancellationToken)
    {
        await _refreshing.WaitAsync(cancellationToken);
        try
        {
            var before = _known;
            if (before is not null && IsFresh(before))
                return before.Templates;
            var now = time.GetTimestamp();
            await using var context = database.CreateContext();
            var generation = await GenerationAsync(context, cancellationToken);
            var templates = before?.Templates.Generation == generation ? before.Templates : Compose(await context.DocumentTemplates.ToListAsync(cancellationToken));
            var known = new Known(templates, now);

            // Somebody on this node may have changed something meanwhile: then the next one looks again.
            if (Interlocked.CompareExchange(ref _known, known, before) != before)
                _known = known with { LookedAt = null };
            return templates;
        }
        finally
        {
            _refreshing.Release();
        }
    }

    private static DocumentTemplates Compose(List<DocumentTemplateRow> rows)
    {
        var all = BuiltInTemplates.All.Select(static template => new TemplateInForce(template, 0, null, null)).ToList();
        foreach (var newest in rows.GroupBy(static row => row.Key, StringComparer.Ordinal).Select(static versions => versions.MaxBy(static row => row.Version)!).OrderBy(static row => row.Generation))
        {
            var place = all.FindIndex(one => one.Template.Key == newest.Key);

            // Where the document is empty, the product's own holds again.
            var template = newest.Document.Length > 0 ? DocumentJson.Read(newest.Document) : place >= 0 ? all[place].Template : null;
            if (template is null)
                continue;
            var inForce = new TemplateInForce(template, newest.Version, newest.Author, newest.At);
            if (place >= 0)
                all[place] = inForce;
            else
                all.Add(inForce);
        }

        return new DocumentTemplates(rows.Count == 0 ? 0 : rows.Max(static row => row.Generation), all);
    }

    // An object by itself, so that it is replaced as a whole.
    private sealed record Known(DocumentTemplates Templates, long? LookedAt);
}
