using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Organisation.Users;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.Tasks.Reach;
using ResponseWorkflow.Application.TimeLimits.Running;

namespace ResponseWorkflow.Application.TimeLimits.Queries;

/// <summary>Who sees which limits: whoever sees the case, or the task where there is no case. One that may not be seen is answered like one that does not exist.</summary>
internal static class LimitSight
{
    /// <summary>A limit by its id.</summary>
    /// <exception cref="RefusedException"><c>limit.unknown</c>.</exception>
    public static async Task<RunningLimitRow> DemandAsync(ResponseDbContext context, string limitId, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // No id is longer, and not every database takes such a character in a question.
        var row = limitId.Length > StorageMetadata.IdLength || limitId.Contains('\0', StringComparison.Ordinal)
            ? null
            : await context.RunningLimits.FirstOrDefaultAsync(one => one.Id == limitId, cancellationToken);
        return row is not null && await MaySeeAsync(context, row, actor, now, cancellationToken) ? row : throw LimitRefusals.Unknown(limitId);
    }

    /// <summary>Whether the actor may suspend, resume and move it.</summary>
    public static bool MayAdjust(RunningLimitRow row, Actor actor) => actor.May(Permissions.AdjustLimits, row.UnitId ?? UnitTree.RootId);

    /// <summary>The limits that the actor sees of those that belong to cases.</summary>
    public static IQueryable<RunningLimitRow> Seen(ResponseDbContext context, Actor actor)
    {
        var rows = context.RunningLimits.Where(static row => row.CaseId != null);
        var scope = actor.Sight();
        if (scope.IsEverywhere)
            return rows;
        var (units, userId) = (scope.Units(context), actor.UserId() ?? "");
        return rows.Where(row => units.Contains(row.UnitId!) || context.CaseParticipants.Any(one => one.CaseId == row.CaseId && one.UserId == userId));
    }

    private static async Task<bool> MaySeeAsync(ResponseDbContext context, RunningLimitRow row, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (row.CaseId is { } caseId && await CaseFinding.FindAsync(context, caseId, actor, cancellationToken) is not null)
            return true;
        if (row.TaskId is { } taskId && await context.HumanTasks.FirstOrDefaultAsync(one => one.Id == taskId, cancellationToken) is { } task)
            return await (await TaskReach.ReadAsync(context, actor, now, cancellationToken)).MaySeeAsync(context, task, cancellationToken);
        return row.CaseId is null && actor.May(Permissions.ReadInstances, UnitTree.RootId);
    }
}
