using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.TimeLimits.Running;

namespace ResponseWorkflow.Application.TimeLimits.Queries;

/// <summary>Of a page of tasks or cases those whose time limit has come to its first warning: lists show their remaining time in another colour from then on.</summary>
internal static class LimitsWarned
{
    /// <summary>Of tasks.</summary>
    public static async Task<IReadOnlySet<string>> OfTasksAsync(ResponseDbContext context, IReadOnlyList<string> taskIds, CancellationToken cancellationToken) => taskIds.Count == 0
        ? new HashSet<string>(StringComparer.Ordinal)
        : (await Warned(context).Where(row => row.TaskId != null && taskIds.Contains(row.TaskId)).Select(static row => row.TaskId!).ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);

    /// <summary>Of cases, by the limit that they are due by.</summary>
    public static async Task<IReadOnlySet<string>> OfCasesAsync(ResponseDbContext context, IReadOnlyList<string> caseIds, CancellationToken cancellationToken) => caseIds.Count == 0
        ? new HashSet<string>(StringComparer.Ordinal)
        : (await Warned(context).Where(row => row.IsCaseDue && row.CaseId != null && caseIds.Contains(row.CaseId)).Select(static row => row.CaseId!).ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);

    private static IQueryable<RunningLimitRow> Warned(ResponseDbContext context) => context.RunningLimits.Where(static row => row.State < LimitState.Stopped && row.WarnedAt != null);
}
