using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Runtime.Instances;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Runtime.Queries;

/// <summary>
/// Counts instances for the pager of a list. Short lists are counted exactly each time; the count of a long one, which costs a walk through an index, is
/// remembered for a while: nobody notices among a million that a few have come. Safe for use by several threads.
/// </summary>
internal sealed class InstanceCounts(TimeProvider time, InstanceListOptions options)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (int Count, long At)> _known = new(StringComparer.Ordinal);

    /// <summary>How many instances a search finds.</summary>
    public async Task<int> CountAsync(ResponseDbContext context, InstanceSearch search, CancellationToken cancellationToken)
    {
        var key = search.Key();
        if (Find(key) is { } known)
            return known;

        // A list that is shorter than the limit is known after so many entries, however large the table is.
        var rows = search.Apply(context.Instances);
        var few = await rows.Select(static row => row.Id).Take(options.ExactCount + 1).CountAsync(cancellationToken);
        if (few <= options.ExactCount)
            return few;
        var count = await rows.CountAsync(cancellationToken);
        Remember(key, count);
        return count;
    }

    private int? Find(string key)
    {
        lock (_lock)
            return _known.TryGetValue(key, out var known) && time.GetElapsedTime(known.At) < options.CountAge ? known.Count : null;
    }

    private void Remember(string key, int count)
    {
        lock (_lock)
        {
            if (_known.Count >= options.RememberedCounts)
                _known.Clear();
            _known[key] = (count, time.GetTimestamp());
        }
    }
}
