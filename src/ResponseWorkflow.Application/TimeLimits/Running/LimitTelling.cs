using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Cases.History;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.TimeLimits.Firing;
using ResponseWorkflow.Engine.Execution.Stimuli;
using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.TimeLimits.Clocks;

namespace ResponseWorkflow.Application.TimeLimits.Running;

/// <summary>
/// Tells what happens to the limits of a transaction where people look for it: in the history of the case, or in that of the instance when it works for no case.
/// Not safe for use by several threads.
/// </summary>
/// <param name="transaction">The transaction.</param>
internal sealed class LimitTelling(RuntimeTransaction transaction)
{
    private const string Cause = "time limit";

    private readonly SortedDictionary<string, List<JournalLine>> _lines = new(StringComparer.Ordinal);

    /// <summary>Something happened to the clock.</summary>
    public ValueTask EntryAsync(RunningLimitRow row, LimitEventRow entry, CancellationToken cancellationToken)
    {
        var act = entry.Kind switch
        {
            ClockEventKind.Started => CaseActs.LimitStarted,
            ClockEventKind.Paused => CaseActs.LimitPaused,
            ClockEventKind.Resumed => CaseActs.LimitResumed,
            ClockEventKind.Stopped => CaseActs.LimitStopped,
            _ => CaseActs.LimitMoved,
        };
        return TellAsync(
            row,
            act,
            entry.By,
            LimitLines.Of(act),
            new { key = row.Key, name = row.Name, taskId = row.TaskId, limitId = row.Id, at = entry.At, limit = row.LimitAt, left = row.PausedLeftSeconds, cause = entry.Cause, reason = entry.Reason },
            cancellationToken);
    }

    /// <summary>It is over at another instant because rows or calendars have changed.</summary>
    public ValueTask MovedByTermsAsync(RunningLimitRow row, DateTimeOffset before, CancellationToken cancellationToken) => TellAsync(
        row,
        CaseActs.LimitMoved,
        by: null,
        LimitLines.Of(CaseActs.LimitMoved),
        new { key = row.Key, name = row.Name, taskId = row.TaskId, limitId = row.Id, before, limit = row.LimitAt, cause = LimitCauses.Terms },
        cancellationToken);

    /// <summary>A step has come.</summary>
    public ValueTask StepAsync(FiredStep fired, CancellationToken cancellationToken)
    {
        var (row, step, target) = (fired.Limit, fired.Step, fired.Target);
        return TellAsync(
            row,
            CaseActs.LimitStep,
            by: null,
            LimitLines.Of(step),
            new
            {
                key = row.Key, name = row.Name, taskId = row.TaskId, limitId = row.Id, step = fired.Name, kind = step.Kind.ToString(), planned = step.At, limit = row.LimitAt,
                role = target?.Role, unitId = target?.UnitId, people = target?.People,
            },
            cancellationToken);
    }

    /// <summary>Has what was told of instances written: each has all of its lines at once.</summary>
    public async ValueTask WriteAsync(CancellationToken cancellationToken)
    {
        await transaction.PreloadAsync(_lines.Keys, cancellationToken);
        foreach (var (instanceId, lines) in _lines)
        {
            if (await transaction.FindAsync(instanceId, cancellationToken) is { } transition)
                transition.Run(new WriteJournal(lines), Cause);
        }
    }

    private async ValueTask TellAsync(RunningLimitRow row, string act, string? by, LimitLine line, object data, CancellationToken cancellationToken)
    {
        if (row.CaseId is { } caseId)
        {
            (await CasesInHand.Of(transaction).ReadAsync(caseId, cancellationToken))?.Tell(act, by, data);
            return;
        }

        if (!_lines.TryGetValue(row.InstanceId, out var lines))
            _lines.Add(row.InstanceId, lines = []);
        lines.Add(new JournalLine(line.Event, line.Message(row.Key), DataJson.Parse(LimitJson.Write(data))));
    }
}
