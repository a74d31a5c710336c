using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.Tasks.Reach;
using ResponseWorkflow.Application.Tasks.Rows;

namespace ResponseWorkflow.Application.Tasks.Queries;

/// <summary>What people have to do, and did, for a case: whoever sees the case sees who has which task. Safe for use by several threads.</summary>
/// <param name="database">Where tasks are stored.</param>
/// <param name="options">How many are told.</param>
/// <param name="time">The clock.</param>
public sealed class CaseTasks(Database database, IOptions<TaskOptions> options, TimeProvider time)
{
    /// <summary>The open tasks of a case, the most urgent first, and behind them those that have ended, the last first.</summary>
    /// <param name="caseId">Id or number of the case.</param>
    /// <param name="withEnded">Whether those that have ended are told too.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RefusedException"><c>case.unknown</c>.</exception>
    public async Task<IReadOnlyList<CaseTask>> ListAsync(string caseId, bool withEnded, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = database.CreateContext();
        var id = (await CaseFinding.DemandAsync(context, caseId, actor, cancellationToken)).Id;
        var limit = options.Value.TasksPerCase;
        var ofCase = context.HumanTasks.Where(row => row.CaseId == id);
        var tasks = await ofCase.Where(static row => row.State == HumanTaskState.Open || row.State == HumanTaskState.Claimed)
            .OrderBy(static row => row.DueOrder).ThenBy(static row => row.Id).Take(limit).Select(TaskRead.WithoutForm).ToListAsync(cancellationToken);
        if (withEnded)
        {
            tasks.AddRange(await ofCase.Where(static row => row.State != HumanTaskState.Open && row.State != HumanTaskState.Claimed)
                .OrderByDescending(static row => row.EndedAt).ThenByDescending(static row => row.Id).Take(limit).Select(TaskRead.WithoutForm).ToListAsync(cancellationToken));
        }

        if (tasks.Count == 0)
            return [];
        var reach = await TaskReach.ReadAsync(context, actor, time.GetUtcNow(), cancellationToken);
        var seen = await reach.SeenAsync(context, tasks, cancellationToken);
        var entries = await new TaskEntries(context, reach).OfAsync(tasks, cancellationToken);
        return [.. entries.Select(entry => new CaseTask(entry, seen.Contains(entry.Task.Id)))];
    }
}
