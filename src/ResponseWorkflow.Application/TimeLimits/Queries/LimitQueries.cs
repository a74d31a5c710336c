using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.Tasks;
using ResponseWorkflow.Application.Tasks.Reach;
using ResponseWorkflow.Application.TimeLimits.Running;
using ResponseWorkflow.Application.TimeLimits.Terms;
using ResponseWorkflow.TimeLimits;
using ResponseWorkflow.TimeLimits.Deadlines;
using ResponseWorkflow.TimeLimits.Explanations;
using ResponseWorkflow.TimeLimits.Rules;

namespace ResponseWorkflow.Application.TimeLimits.Queries;

/// <summary>Reads running limits, as far as whoever asks may see them. Safe for use by several threads.</summary>
/// <param name="database">Where they are stored.</param>
/// <param name="terms">The rows and calendars.</param>
/// <param name="options">Settings.</param>
/// <param name="time">The clock.</param>
public sealed class LimitQueries(Database database, ITimeLimitTerms terms, IOptions<LimitOptions> options, TimeProvider time)
{
    /// <summary>The limits of a case, the nearest first, those that are over at the end.</summary>
    /// <param name="caseId">Id or number of the case.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RefusedException"><c>case.unknown</c>.</exception>
    public async Task<IReadOnlyList<LimitEntry>> OfCaseAsync(string caseId, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caseId);
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = database.CreateContext();
        var subject = await CaseFinding.DemandAsync(context, caseId, actor, cancellationToken);
        return await ReadAsync(context, context.RunningLimits.Where(row => row.CaseId == subject.Id), actor, cancellationToken);
    }

    /// <summary>The limits of a task.</summary>
    /// <param name="taskId">The task.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RefusedException"><c>task.unknown</c>.</exception>
    public async Task<IReadOnlyList<LimitEntry>> OfTaskAsync(string taskId, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(taskId);
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = database.CreateContext();
        var reach = await TaskReach.ReadAsync(context, actor, time.GetUtcNow(), cancellationToken);
        var task = taskId.Length > StorageMetadata.IdLength || taskId.Contains('\0', StringComparison.Ordinal) ? null : await context.HumanTasks.FirstOrDefaultAsync(row => row.Id == taskId, cancellationToken);
        if (task is null || !await reach.MaySeeAsync(context, task, cancellationToken))
            throw TaskRefusals.Unknown(taskId);
        return await ReadAsync(context, context.RunningLimits.Where(row => row.TaskId == taskId), actor, cancellationToken);
    }

    /// <summary>A limit with its explanation and the log of its clock.</summary>
    /// <exception cref="RefusedException"><c>limit.unknown</c>.</exception>
    public async Task<LimitDetails> GetAsync(string limitId, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(limitId);
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = database.CreateContext();
        var row = await LimitSight.DemandAsync(context, limitId, actor, time.GetUtcNow(), cancellationToken);
        var entry = (await EntriesAsync(context, [row], actor, cancellationToken))[0];
        var events = await context.LimitEvents.Where(one => one.LimitId == limitId).OrderBy(static one => one.Number).ToListAsync(cancellationToken);
        var steps = (await context.LimitSteps.Where(one => one.LimitId == limitId).ToListAsync(cancellationToken)).OrderBy(static one => one.FiredAt).ThenBy(static one => one.PlannedTicks).ToList();
        var inForce = await terms.InForceAsync(cancellationToken);
        var fault = LimitJson.Read<LimitFault>(row.Fault);
        IReadOnlyList<LocalText> explanation = entry.Deadline is { } deadline ? new DeadlineExplainer(inForce.Data, new ExplanationOptions()).Explain(deadline) : fault is not null ? [new LocalText(fault.Zh, fault.En)] : [];
        string[] ids = [.. steps.SelectMany(static step => LimitJson.Read<EscalationTarget>(step.Told)?.People ?? []).Distinct(StringComparer.Ordinal)];
        var people = ids.Length == 0
            ? []
            : await context.Users.Where(user => ids.Contains(user.Id)).Select(static user => new { user.Id, user.DisplayName }).ToDictionaryAsync(static user => user.Id, static user => user.DisplayName, StringComparer.Ordinal, cancellationToken);
        return new LimitDetails(entry, explanation, events, steps, people);
    }

    /// <summary>A numbered page of the limits of cases, the nearest first. Of a list that is longer than is counted (<see cref="LimitOptions.TableLimit"/>), the count is one more than that.</summary>
    public async Task<Page<LimitEntry>> PageAsync(LimitFilter filter, PageRequest page, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = database.CreateContext();
        var rows = filter.Apply(context, LimitSight.Seen(context, actor));
        var count = await rows.Take(options.Value.TableLimit + 1).CountAsync(cancellationToken);
        var skipped = (int)Math.Min(int.MaxValue, (long)page.Number * page.Size);
        var found = await rows.OrderBy(static row => row.DueOrder).ThenBy(static row => row.Id).Skip(skipped).Take(page.Size).ToListAsync(cancellationToken);
        return new(await EntriesAsync(context, found, actor, cancellationToken), count);
    }

    private async Task<IReadOnlyList<LimitEntry>> ReadAsync(ResponseDbContext context, IQueryable<RunningLimitRow> rows, Actor actor, CancellationToken cancellationToken) =>
        await EntriesAsync(context, await rows.OrderBy(static row => row.State == LimitState.Stopped).ThenBy(static row => row.DueOrder).ThenBy(static row => row.Id).Take(options.Value.LimitsPerCase).ToListAsync(cancellationToken), actor, cancellationToken);

    private async Task<IReadOnlyList<LimitEntry>> EntriesAsync(ResponseDbContext context, IReadOnlyList<RunningLimitRow> rows, Actor actor, CancellationToken cancellationToken)
    {
        string[] ids = [.. rows.Select(static row => row.Id)];
        string[] caseIds = [.. rows.Select(static row => row.CaseId).OfType<string>().Distinct(StringComparer.Ordinal)];
        string[] taskIds = [.. rows.Select(static row => row.TaskId).OfType<string>().Distinct(StringComparer.Ordinal)];
        var events = (await context.LimitEvents.Where(row => ids.Contains(row.LimitId)).ToListAsync(cancellationToken)).ToLookup(static row => row.LimitId, StringComparer.Ordinal);
        var cases = await context.Cases.Where(row => caseIds.Contains(row.Id)).Select(static row => new { row.Id, row.Number, row.Title }).ToDictionaryAsync(static row => row.Id, StringComparer.Ordinal, cancellationToken);
        var tasks = await context.HumanTasks.Where(row => taskIds.Contains(row.Id)).Select(static row => new { row.Id, row.TitleZh, row.TitleEn }).ToDictionaryAsync(static row => row.Id, StringComparer.Ordinal, cancellationToken);
        var (inForce, now) = (await terms.InForceAsync(cancellationToken), time.GetUtcNow());
        return
        [
            .. rows.Select(row =>
            {
                var deadline = DeadlineOf(row, events[row.Id], inForce, now);
                var subject = row.CaseId is { } caseId ? cases.GetValueOrDefault(caseId) : null;
                var task = row.TaskId is { } taskId ? tasks.GetValueOrDefault(taskId) : null;
                return new LimitEntry(row, deadline, subject?.Number, subject?.Title, task?.TitleZh, task?.TitleEn, ActsOf(row, deadline, actor));
            }),
        ];
    }

    private static Deadline? DeadlineOf(RunningLimitRow row, IEnumerable<LimitEventRow> events, TimeLimitTerms inForce, DateTimeOffset now)
    {
        try
        {
            return RunningClock.Of(row, events, inForce, now);
        }
        catch (TimeLimitException)
        {
            // The row tells why.
            return null;
        }
    }

    private static string[] ActsOf(RunningLimitRow row, Deadline? deadline, Actor actor)
    {
        if (deadline is null || row.State is LimitState.Stopped or LimitState.NotApplicable || !LimitSight.MayAdjust(row, actor))
            return [];
        var acts = new List<string>();
        if (row.State == LimitState.Paused)
            acts.Add("resume");
        else if (deadline.Row.MovableBy.HasFlag(Movability.Suspension))
            acts.Add("pause");
        if (deadline.Row.MovableBy.HasFlag(Movability.Extension))
            acts.Add("move");
        acts.Add("correctStart");
        return [.. acts];
    }
}
