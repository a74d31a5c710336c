using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.TimeLimits.Data;

namespace ResponseWorkflow.Application.TimeLimits.Terms;

/// <summary>The stored time limits as this node knows them: read and compiled once for each generation, taken over as a whole. Safe for use by several threads.</summary>
public sealed partial class StoredTerms : ITimeLimitTerms, IDisposable
{
    private static readonly TimeLimitTerms Untouched = new(0, TimeLimitData.Seed);

    private readonly Database _database;
    private readonly IOptions<TermOptions> _options;
    private readonly TimeProvider _time;
    private readonly ILogger<StoredTerms> _logger;
    private readonly SemaphoreSlim _refreshing = new(1, 1);
    private volatile Known? _known;

    /// <summary>Makes the terms of a node.</summary>
    /// <param name="database">Where they are stored.</param>
    /// <param name="options">How often it looks.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Told of what is taken over.</param>
    public StoredTerms(Database database, IOptions<TermOptions> options, TimeProvider time, ILogger<StoredTerms> logger) => (_database, _options, _time, _logger) = (database, options, time, logger);

    /// <inheritdoc/>
    public ValueTask<TimeLimitTerms> InForceAsync(CancellationToken cancellationToken) => _known is { } known && IsFresh(known) ? new(known.Terms) : new(RefreshAsync(cancellationToken));

    /// <summary>Has the next one who asks look first: this node has changed something.</summary>
    internal void Forget() => _known = _known is { } known ? known with { LookedAt = null } : null;

    /// <inheritdoc/>
    public void Dispose() => _refreshing.Dispose();

    private bool IsFresh(Known known) => known.LookedAt is { } at && _time.GetElapsedTime(at) < _options.Value.RefreshInterval;

    private async Task<TimeLimitTerms> RefreshAsync(CancellationToken cancellationToken)
    {
        await _refreshing.WaitAsync(cancellationToken);
        try
        {
            var before = _known;
            if (before is not null && IsFresh(before))
                return before.Terms;

            // Taken before the look, so that what is known is never called younger than it is.
            var now = _time.GetTimestamp();
            await using var context = _database.CreateContext();
            var generation = await GenerationAsync(context, cancellationToken);
            var terms = before?.Terms.Generation == generation ? before.Terms : await LoadAsync(context, generation, cancellationToken);
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

    private async Task<TimeLimitTerms> LoadAsync(ResponseDbContext context, long generation, CancellationToken cancellationToken)
    {
        var rows = new List<TermRow>();
        for (long? read = null; read != generation;)
        {
            if (read is { } newer)
                generation = newer;
            rows = await context.TimeLimitTerms.ToListAsync(cancellationToken);

            // What a later generation has stored meanwhile would be taken over by halves.
            read = await GenerationAsync(context, cancellationToken);
        }

        if (generation == 0)
            return Untouched;
        var reading = TimeLimitData.Read(TermComposition.Files(rows));
        if (reading.Data is not { } data)
            throw new InvalidDataException($"The stored time limits of generation {generation} cannot be used: {string.Join(" ", reading.Problems.Select(static problem => problem.In(ResponseWorkflow.TimeLimits.TextLanguage.English)))}");
        LogTakenOver(generation, data.Rules.Rows.Length);
        return new TimeLimitTerms(generation, data);
    }

    /// <summary>The number of the last generation.</summary>
    internal static async Task<long> GenerationAsync(ResponseDbContext context, CancellationToken cancellationToken) =>
        await context.TimeLimitGenerations.MaxAsync(static row => (long?)row.Number, cancellationToken) ?? 0;

    [LoggerMessage(LogLevel.Information, "Time limits are taken over at generation {Generation}: {Count} versions of rows.")]
    private partial void LogTakenOver(long generation, int count);

    // An object by itself, so that it is replaced as a whole.
    private sealed record Known(TimeLimitTerms Terms, long? LookedAt);
}
