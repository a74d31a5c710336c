using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Cases.Kinds;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.TimeLimits.Queries;

namespace ResponseWorkflow.Application.Cases.Queries;

/// <summary>Reads cases, as far as whoever asks may see them. Safe for use by several threads.</summary>
/// <param name="database">Where they are stored.</param>
/// <param name="options">How far is counted, and how lists are read.</param>
/// <param name="time">The clock.</param>
public sealed class CaseQueries(Database database, IOptions<CaseOptions> options, TimeProvider time)
{
    /// <summary>A case with its data.</summary>
    /// <param name="caseId">Id or number.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RefusedException"><c>case.unknown</c>: there is none, or it may not be seen.</exception>
    public async Task<CaseSummary> GetAsync(string caseId, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caseId);
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = database.CreateContext();
        var row = await CaseFinding.DemandAsync(context, caseId, actor, cancellationToken);
        return (await SummariesAsync(context, [row], cancellationToken))[0];
    }

    /// <summary>Cases from a place in their order on.</summary>
    /// <param name="filter">Which cases.</param>
    /// <param name="order">In which order.</param>
    /// <param name="isDescending">Whether it is turned round.</param>
    /// <param name="after">The last of the page before; null for the first page.</param>
    /// <param name="limit">The most.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<CaseSummary>> ListAsync(CaseFilter filter, CaseOrder order, bool isDescending, CasePlace? after, int limit, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = database.CreateContext();
        var places = await new CaseWalks(context, actor, options.Value).OfAsync(filter, order, after, isDescending, cancellationToken);
        return await ReadAsync(context, Ordered(places, isDescending).Take(limit), cancellationToken);
    }

    /// <summary>A numbered page. Of a list that is longer than is counted exactly, the count is one more than that.</summary>
    /// <param name="filter">Which cases.</param>
    /// <param name="order">In which order.</param>
    /// <param name="isDescending">Whether it is turned round.</param>
    /// <param name="page">Which page.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Page<CaseSummary>> PageAsync(CaseFilter filter, CaseOrder order, bool isDescending, PageRequest page, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = database.CreateContext();
        var places = await new CaseWalks(context, actor, options.Value).OfAsync(filter, order, after: null, isDescending, cancellationToken);
        var count = await places.Take(options.Value.CountLimit + 1).CountAsync(cancellationToken);
        var skipped = (int)Math.Min(int.MaxValue, (long)page.Number * page.Size);
        return new(await ReadAsync(context, Ordered(places, isDescending).Skip(skipped).Take(page.Size), cancellationToken), count);
    }

    /// <summary>How many cases of each sort the actor sees.</summary>
    public async Task<CaseCounts> CountAsync(Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = database.CreateContext();
        var walks = new CaseWalks(context, actor, options.Value);
        var open = new CaseFilter { Status = CaseStatus.Open };
        return new CaseCounts(
            await CountAsync(open),
            actor.UserId() is { } userId ? await CountAsync(open with { OwnerId = userId }) : 0,
            await CountAsync(new CaseFilter { DueBefore = time.GetUtcNow() }),
            await CountAsync(new CaseFilter { Status = CaseStatus.Faulted }),
            options.Value.CountLimit);

        async Task<int> CountAsync(CaseFilter filter) =>
            await (await walks.OfAsync(filter, CaseOrder.Started, after: null, isDescending: true, cancellationToken)).Take(options.Value.CountLimit + 1).CountAsync(cancellationToken);
    }

    /// <summary>When the actor has started a case of a kind last, by the kind's id: among the newest cases in which the actor takes part (<see cref="CaseOptions.RecentCases"/>).</summary>
    public async Task<IReadOnlyDictionary<string, DateTimeOffset>> LastStartedAsync(Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.UserId() is not { } userId)
            return new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        await using var context = database.CreateContext();
        var started = await context.CaseParticipants.Where(one => one.UserId == userId).OrderByDescending(static one => one.CaseStartedAt).ThenByDescending(static one => one.CaseId).Take(options.Value.RecentCases)
            .Join(context.Cases.Where(row => row.StartedById == userId), static one => one.CaseId, static row => row.Id, static (_, row) => new { row.Kind, row.StartedAt })
            .ToListAsync(cancellationToken);
        return started.GroupBy(static one => one.Kind, StringComparer.Ordinal).ToDictionary(static kind => kind.Key, static kind => kind.Max(static one => one.StartedAt), StringComparer.Ordinal);
    }

    /// <summary>The cases that an actor sees among some, such as those that have changed.</summary>
    internal static IOrderedQueryable<CasePlace> Ordered(IQueryable<CasePlace> places, bool isDescending) => isDescending
        ? places.OrderByDescending(static place => place.At).ThenByDescending(static place => place.Id)
        : places.OrderBy(static place => place.At).ThenBy(static place => place.Id);

    private static async Task<List<CaseSummary>> ReadAsync(ResponseDbContext context, IQueryable<CasePlace> places, CancellationToken cancellationToken)
    {
        var ids = (await places.ToListAsync(cancellationToken)).ConvertAll(static place => place.Id);
        var rows = await context.Cases.Where(row => ids.Contains(row.Id)).Select(static row => new CaseRow
        {
            Id = row.Id,
            Number = row.Number,
            NumberKey = row.NumberKey,
            Kind = row.Kind,
            Title = row.Title,
            UnitId = row.UnitId,
            CustomerName = row.CustomerName,
            CustomerNumber = row.CustomerNumber,
            Grade = row.Grade,
            CircuitNumber = row.CircuitNumber,
            ContactPhone = row.ContactPhone,
            Address = row.Address,
            State = row.State,
            StateZh = row.StateZh,
            StateEn = row.StateEn,
            Status = row.Status,
            Priority = row.Priority,
            OwnerId = row.OwnerId,
            StartedById = row.StartedById,
            StartedBy = row.StartedBy,
            StartedAt = row.StartedAt,
            DueAt = row.DueAt,
            DueOrder = row.DueOrder,
            IsPaused = row.IsPaused,
            PausedLeftSeconds = row.PausedLeftSeconds,
            ClosedAt = row.ClosedAt,
            Data = "{}",
            InstanceId = row.InstanceId,
            LastAct = row.LastAct,
            LastBy = row.LastBy,
            UpdatedAt = row.UpdatedAt,
            Revision = row.Revision,
            RowVersion = row.RowVersion,
        }).ToDictionaryAsync(static row => row.Id, StringComparer.Ordinal, cancellationToken);
        return await SummariesAsync(context, [.. ids.Where(rows.ContainsKey).Select(id => rows[id])], cancellationToken);
    }

    private static async Task<List<CaseSummary>> SummariesAsync(ResponseDbContext context, IReadOnlyList<CaseRow> rows, CancellationToken cancellationToken)
    {
        var unitIds = rows.Select(static row => row.UnitId).Distinct(StringComparer.Ordinal).ToArray();
        var userIds = rows.SelectMany(static row => new[] { row.OwnerId, row.StartedById }).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        var units = await context.Units.Where(unit => unitIds.Contains(unit.Id)).ToDictionaryAsync(static unit => unit.Id, StringComparer.Ordinal, cancellationToken);
        var names = userIds.Length == 0
            ? []
            : await context.Users.Where(user => userIds.Contains(user.Id)).Select(static user => new { user.Id, user.DisplayName }).ToDictionaryAsync(static user => user.Id, static user => user.DisplayName, StringComparer.Ordinal, cancellationToken);
        var warned = await LimitsWarned.OfCasesAsync(context, [.. rows.Where(static row => row is { Status: CaseStatus.Open, DueAt: not null }).Select(static row => row.Id)], cancellationToken);
        return [.. rows.Select(row => new CaseSummary(row, units[row.UnitId], NameOf(row.OwnerId), NameOf(row.StartedById) ?? row.StartedBy, warned.Contains(row.Id)))];

        string? NameOf(string? userId) => userId is null ? null : names.GetValueOrDefault(userId);
    }
}
