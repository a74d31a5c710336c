using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.TimeLimits.Running;
using ResponseWorkflow.Application.TimeLimits.Terms;
using ResponseWorkflow.TimeLimits.Clocks;

namespace ResponseWorkflow.Application.TimeLimits.Administration.Preview;

/// <summary>The clocks of running limits, read batch by batch along their ids. Safe for use by several threads.</summary>
/// <param name="database">Where they are stored.</param>
/// <param name="terms">The words of their facts.</param>
/// <param name="options">How many are read at once.</param>
public sealed class StoredClocks(Database database, ITimeLimitTerms terms, IOptions<TermOptions> options) : IRunningClocks
{
    /// <inheritdoc/>
    public async IAsyncEnumerable<ClockSnapshot> StreamAsync(IReadOnlySet<string>? keys, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var words = (await terms.InForceAsync(cancellationToken)).Data.Vocabulary;
        var wanted = keys?.ToArray() ?? [];
        await using var context = database.CreateContext();
        var alive = context.RunningLimits.Where(static row => row.State < LimitState.Stopped);
        if (keys is not null)
            alive = alive.Where(row => wanted.Contains(row.Key));
        for (var last = ""; ;)
        {
            var rows = await alive.Where(row => row.Id.CompareTo(last) > 0).OrderBy(static row => row.Id).Take(options.Value.PreviewBatch).ToListAsync(cancellationToken);
            var ids = rows.ConvertAll(static row => row.Id);
            var events = (await context.LimitEvents.Where(row => ids.Contains(row.LimitId)).OrderBy(static row => row.Number).ToListAsync(cancellationToken)).ToLookup(static row => row.LimitId, StringComparer.Ordinal);
            var caseIds = rows.Select(static row => row.CaseId).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
            var cases = await context.Cases.Where(row => caseIds.Contains(row.Id)).Select(static row => new { row.Id, row.Number, row.Title }).ToDictionaryAsync(static row => row.Id, StringComparer.Ordinal, cancellationToken);
            foreach (var row in rows)
            {
                var subject = row.CaseId is { } caseId ? cases.GetValueOrDefault(caseId) : null;
                yield return new ClockSnapshot(row.Id, row.Key, LimitFacts.Read(words, row.Facts), ClockLog.Of(events[row.Id].Select(static one => one.ToEvent())), subject?.Number, subject?.Title ?? row.Name);
            }

            if (rows.Count < options.Value.PreviewBatch)
                yield break;
            last = rows[^1].Id;
        }
    }
}
