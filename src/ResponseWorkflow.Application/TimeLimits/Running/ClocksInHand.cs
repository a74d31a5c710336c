using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Runtime.Transitions;

namespace ResponseWorkflow.Application.TimeLimits.Running;

/// <summary>The limits that a transaction concerns: each is read once, with its log, and written once. Not safe for use by several threads.</summary>
/// <param name="transaction">The transaction.</param>
internal sealed class ClocksInHand(RuntimeTransaction transaction)
{
    private readonly Dictionary<string, RunningClock> _clocks = new(StringComparer.Ordinal);

    /// <summary>The limits of a transaction.</summary>
    public static ClocksInHand Of(RuntimeTransaction transaction) => transaction.Remember(static made => new ClocksInHand(made));

    /// <summary>All of them so far, in one order for all transactions.</summary>
    public IReadOnlyList<RunningClock> All => [.. _clocks.Values.OrderBy(static clock => clock.Row.Id, StringComparer.Ordinal)];

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => _clocks.Count == 0;

    /// <summary>How a task stands by its limit; null when it has none.</summary>
    public LimitStanding? OfTask(string taskId) => _clocks.Values.FirstOrDefault(clock => clock.Row.TaskId == taskId)?.Standing;

    /// <summary>Takes a limit that the transaction starts.</summary>
    public RunningClock Start(RunningLimitRow row)
    {
        var clock = new RunningClock(row, isNew: true, [], []);
        _clocks.Add(row.Id, clock);
        return clock;
    }

    /// <summary>Takes limits whose rows were read in the transaction.</summary>
    public async ValueTask<IReadOnlyList<RunningClock>> TakeAsync(IReadOnlyList<RunningLimitRow> rows, CancellationToken cancellationToken)
    {
        var unknown = rows.Where(row => !_clocks.ContainsKey(row.Id)).ToArray();
        if (unknown.Length > 0)
        {
            var context = transaction.Storage.Context;
            string[] ids = [.. unknown.Select(static row => row.Id)];
            var events = (await context.LimitEvents.Where(row => ids.Contains(row.LimitId)).OrderBy(static row => row.Number).ToListAsync(cancellationToken)).ToLookup(static row => row.LimitId, StringComparer.Ordinal);
            var steps = (await context.LimitSteps.Where(row => ids.Contains(row.LimitId)).ToListAsync(cancellationToken)).ToLookup(static row => row.LimitId, StringComparer.Ordinal);
            foreach (var row in unknown)
                _clocks.Add(row.Id, new RunningClock(row, isNew: false, events[row.Id], steps[row.Id]));
        }

        return [.. rows.Select(row => _clocks[row.Id])];
    }

    /// <summary>The limits of a case that are not over.</summary>
    public async ValueTask<IReadOnlyList<RunningClock>> OfCaseAsync(string caseId, CancellationToken cancellationToken)
    {
        await TakeAsync(await transaction.Storage.Context.RunningLimits.Where(row => row.CaseId == caseId && row.State < LimitState.Stopped).ToListAsync(cancellationToken), cancellationToken);
        return [.. All.Where(clock => clock.Row.CaseId == caseId && clock.Row.IsAlive)];
    }

    /// <summary>The limits that an instance has started and that are not over.</summary>
    public async ValueTask<IReadOnlyList<RunningClock>> OfInstanceAsync(string instanceId, CancellationToken cancellationToken)
    {
        await TakeAsync(await transaction.Storage.Context.RunningLimits.Where(row => row.InstanceId == instanceId && row.State < LimitState.Stopped).ToListAsync(cancellationToken), cancellationToken);
        return [.. All.Where(clock => clock.Row.InstanceId == instanceId && clock.Row.IsAlive)];
    }

    /// <summary>The limits of some tasks that are not over.</summary>
    public async ValueTask<IReadOnlyList<RunningClock>> OfTasksAsync(IReadOnlyList<string> taskIds, CancellationToken cancellationToken)
    {
        if (taskIds.Count == 0)
            return [];
        var rows = await transaction.Storage.Context.RunningLimits.Where(row => row.TaskId != null && taskIds.Contains(row.TaskId) && row.State < LimitState.Stopped).ToListAsync(cancellationToken);
        await TakeAsync(rows, cancellationToken);
        return [.. All.Where(clock => clock.Row.TaskId is { } taskId && taskIds.Contains(taskId, StringComparer.Ordinal) && clock.Row.IsAlive)];
    }
}
