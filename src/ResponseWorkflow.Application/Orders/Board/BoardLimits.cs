using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.TimeLimits.Running;
using ResponseWorkflow.Application.TimeLimits.Terms;
using ResponseWorkflow.TimeLimits;

namespace ResponseWorkflow.Application.Orders.Board;

/// <summary>How far the running limits of a page of the board are used.</summary>
internal sealed class BoardLimits
{
    private readonly Dictionary<string, (double? Used, bool IsWarned)> _ofTasks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (double? Used, bool IsWarned)> _ofCases = new(StringComparer.Ordinal);

    /// <summary>Reads those of some tasks, and of some cases the limit of the whole.</summary>
    public static async Task<BoardLimits> ReadAsync(ResponseDbContext context, IReadOnlyList<string> taskIds, IReadOnlyList<string> caseIds, string wholeKey, TimeLimitTerms inForce, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var rows = await context.RunningLimits.Where(row => row.State < LimitState.Stopped && row.TaskId != null && taskIds.Contains(row.TaskId)).ToListAsync(cancellationToken);
        rows.AddRange(await context.RunningLimits.Where(row => row.State < LimitState.Stopped && row.CaseId != null && caseIds.Contains(row.CaseId) && row.Key == wholeKey && row.TaskId == null).ToListAsync(cancellationToken));
        string[] ids = [.. rows.Select(static row => row.Id)];
        var events = (await context.LimitEvents.Where(row => ids.Contains(row.LimitId)).ToListAsync(cancellationToken)).ToLookup(static row => row.LimitId, StringComparer.Ordinal);
        var found = new BoardLimits();
        foreach (var row in rows)
        {
            var standing = (UsedOf(row, events[row.Id], inForce, now), row.WarnedAt is not null);
            if (row.TaskId is { } taskId)
                found._ofTasks[taskId] = standing;
            else
                found._ofCases[row.CaseId!] = standing;
        }

        return found;
    }

    /// <summary>Of a task.</summary>
    public (double? Used, bool IsWarned) OfTask(string? taskId) => taskId is null ? default : _ofTasks.GetValueOrDefault(taskId);

    /// <summary>Of a case.</summary>
    public (double? Used, bool IsWarned) OfCase(string? caseId) => caseId is null ? default : _ofCases.GetValueOrDefault(caseId);

    private static double? UsedOf(RunningLimitRow row, IEnumerable<LimitEventRow> events, TimeLimitTerms inForce, DateTimeOffset now)
    {
        try
        {
            return RunningClock.Of(row, events, inForce, now).PercentUsed;
        }
        catch (TimeLimitException)
        {
            // The limit itself tells why.
            return null;
        }
    }
}
