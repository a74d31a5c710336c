using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.Tasks;
using ResponseWorkflow.Application.Tasks.Queries;
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

    /// <summary>A numbered page of the limits of cases.</summary>
    /// <param name="filter">Which of them.</param>
    /// <param name="order">In which order.</param>
    /// <param name="isDescending">Whether the order is turned round.</param>
    /// <param name="page">Which page.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="countTo">Up to where is counted, and of a longer list the count is one more than that; <see cref="LimitOptions.TableLimit"/> when null.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Page<LimitEntry>> PageAsync(LimitFilter filter, LimitOrder order, bool isDescending, PageRequest page, Actor actor, int? countTo, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = database.CreateContext();
        var rows = filter.Apply(context, LimitSight.Seen(context, actor));
        var count = await rows.Take((countTo ?? options.Value.TableLimit) + 1).CountAsync(cancellationToken);
        var skipped = (int)Math.Min(int.MaxValue, (long)page.Number * page.Size);
        var found = await Ordered(rows, order, isDescending).Skip(skipped).Take(page.Size).ToListAsync(cancellationToken);
        return new(await EntriesAsync(context, found, actor, cancellationToken), count);
    }

    /// <summary>By what the actor can narrow the list.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="chosen">What the list is narrowed by now: that is among the choices whether or not anything runs under it, so that pages can call it by its name.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<LimitChoices> ChoicesAsync(Actor actor, LimitChosen chosen, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(chosen);
        await using var context = database.CreateContext();
        var rows = new LimitFilter().Apply(context, LimitSight.Seen(context, actor)).OrderBy(static row => row.DueOrder).ThenBy(static row => row.Id).Take(options.Value.TableLimit);
        var found = await rows.Select(static row => new { row.DefinitionId, row.Key, row.UnitId, row.Grade }).Distinct().ToListAsync(cancellationToken);
        var processes = Distinct(found.Select(static one => one.DefinitionId).Append(chosen.DefinitionId));
        var units = Distinct(found.Select(static one => one.UnitId).Append(await SeenUnitAsync(context, chosen.WithinId, actor, cancellationToken)));
        var names = await TaskNames.ReadAsync(context, [], units, processes, cancellationToken);
        return new LimitChoices(
            [.. processes.Select(id => names.Process(id) is { } name ? new LimitChoice(id, name, name) : new LimitChoice(id, id, id))],
            Distinct(found.Select(static one => one.Key).Append(chosen.Key)),
            [.. units.Select(names.Unit).OfType<TaskChoice>().OrderBy(static unit => unit.Code, StringComparer.Ordinal).Select(static unit => new LimitChoice(unit.Id, unit.NameZh, unit.NameEn))],
            Distinct(found.Select(static one => one.Grade)));
    }

    // Ends with the id: what is equal keeps its place from page to page. What is suspended has the end of time for its due instant, so that the state before it changes nothing in the
    // order, and a page is read along an index whether the list shows one state or all that is alive.
    internal static IOrderedQueryable<RunningLimitRow> Ordered(IQueryable<RunningLimitRow> rows, LimitOrder order, bool isDescending)
    {
        var ordered = (order, isDescending) switch
        {
            (LimitOrder.Key, false) => rows.OrderBy(static row => row.Key).ThenBy(static row => row.DueOrder),
            (LimitOrder.Key, true) => rows.OrderByDescending(static row => row.Key).ThenBy(static row => row.DueOrder),
            (_, false) => rows.OrderBy(static row => row.State).ThenBy(static row => row.DueOrder),
            (_, true) => rows.OrderByDescending(static row => row.State).ThenByDescending(static row => row.DueOrder),
        };
        return isDescending ? ordered.ThenByDescending(static row => row.Id) : ordered.ThenBy(static row => row.Id);
    }

    // How a unit is called is told to those only who see its cases.
    private static async Task<string?> SeenUnitAsync(ResponseDbContext context, string? unitId, Actor actor, CancellationToken cancellationToken)
    {
        var scope = actor.Sight();
        return unitId is null || scope.IsEverywhere || await scope.Units(context).ContainsAsync(unitId, cancellationToken) ? unitId : null;
    }

    private static string[] Distinct(IEnumerable<string?> texts) => [.. texts.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private async Task<IReadOnlyList<LimitEntry>> ReadAsync(ResponseDbContext context, IQueryable<RunningLimitRow> rows, Actor actor, CancellationToken cancellationToken) =>
        await EntriesAsync(context, await rows.OrderBy(static row => row.State == LimitState.Stopped).ThenBy(static row => row.DueOrder).ThenBy(static row => row.Id).Take(options.Value.LimitsPerCase).ToListAsync(cancellationToken), actor, cancellationToken);

    private async Task<IReadOnlyList<LimitEntry>> EntriesAsync(ResponseDbContext context, IReadOnlyList<RunningLimitRow> rows, Actor actor, CancellationToken cancellationToken)
    {
        string[] ids = [.. rows.Select(static row => row.Id)];
        string[] caseIds = [.. rows.Select(static row => row.CaseId).OfType<string>().Distinct(StringComparer.Ordinal)];
        string[] taskIds = [.. rows.Select(static row => row.TaskId).OfType<string>().Distinct(StringComparer.Ordinal)];
        var events = (await context.LimitEvents.Where(row => ids.Contains(row.LimitId)).ToListAsync(cancellationToken)).ToLookup(static row => row.LimitId, StringComparer.Ordinal);
        var cases = await context.Cases.Where(row => caseIds.Contains(row.Id)).Select(static row => new { row.Id, row.Number, row.Title, row.Kind }).ToDictionaryAsync(static row => row.Id, StringComparer.Ordinal, cancellationToken);
        var tasks = await context.HumanTasks.Where(row => taskIds.Contains(row.Id)).Select(static row => new { row.Id, row.TitleZh, row.TitleEn }).ToDictionaryAsync(static row => row.Id, StringComparer.Ordinal, cancellationToken);
        var names = await TaskNames.ReadAsync(context, [], rows.Select(static row => row.UnitId), rows.Select(static row => row.DefinitionId), cancellationToken);
        var (inForce, now) = (await terms.InForceAsync(cancellationToken), time.GetUtcNow());
        return
        [
            .. rows.Select(row =>
            {
                var deadline = DeadlineOf(row, events[row.Id], inForce, now);
                var subject = row.CaseId is { } caseId ? cases.GetValueOrDefault(caseId) : null;
                var task = row.TaskId is { } taskId ? tasks.GetValueOrDefault(taskId) : null;
                var unit = row.UnitId is { } unitId ? names.Unit(unitId) : null;
                return new LimitEntry(
                    row, deadline, subject?.Number, subject?.Title, task?.TitleZh, task?.TitleEn, subject?.Kind, names.Process(row.DefinitionId), unit?.NameZh, unit?.NameEn, ActsOf(row, deadline, actor));
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
