using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Notices.Writing;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.Tasks.Rows;

namespace ResponseWorkflow.Application.Notices.Sources;

/// <summary>Finds whom something concerns that happens to a case or a task: those who work on it now.</summary>
internal static class ConcernedPeople
{
    // Nobody has more open tasks of one case at the same time; a notice is bounded anyway.
    private const int Most = 50;

    /// <summary>A draft for those people: of a task, whoever has it or may claim it; of a case, whoever answers for it, or else has started it, and those who have its tasks.</summary>
    public static async ValueTask<NoticeDraft> WithAsync(NoticeDraft draft, ResponseDbContext context, CaseRow? subject, string? taskId, CancellationToken cancellationToken)
    {
        if (taskId is not null && await context.HumanTasks.FirstOrDefaultAsync(row => row.Id == taskId, cancellationToken) is { } task)
        {
            draft.Facts.Set("task.title", task.TitleZh, task.TitleEn);
            return task.AssigneeId is { } holder ? draft with { People = [holder] } : draft with { RoleId = task.RoleId, UnitId = task.UnitId };
        }

        return subject is null ? draft : draft with { People = await OfCaseAsync(context, subject, cancellationToken) };
    }

    /// <summary>Ids of whoever answers for a case, or else has started it, and of those who have its tasks.</summary>
    public static async ValueTask<IReadOnlyList<string>> OfCaseAsync(ResponseDbContext context, CaseRow subject, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var holders = await context.HumanTasks.Where(row => row.CaseId == subject.Id && row.State == HumanTaskState.Claimed).Select(static row => row.AssigneeId).Distinct().Take(Most).ToListAsync(cancellationToken);
        return [.. holders.Append(subject.OwnerId ?? subject.StartedById).OfType<string>().Distinct(StringComparer.Ordinal)];
    }
}
