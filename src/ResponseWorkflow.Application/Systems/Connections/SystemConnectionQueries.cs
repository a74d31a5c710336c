using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Runtime.Outbox;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.Systems.Calls;
using ResponseWorkflow.Application.Systems.Exchanges;
using ResponseWorkflow.Application.Systems.Operations;

namespace ResponseWorkflow.Application.Systems.Connections;

/// <summary>The connections, and how the systems fare. Safe for use by several threads.</summary>
/// <param name="database">Where they are stored.</param>
/// <param name="probes">Knows the breakers of this node.</param>
/// <param name="options">Over which time failures are counted.</param>
/// <param name="time">The clock.</param>
public sealed class SystemConnectionQueries(Database database, ISystemProbes probes, IOptions<SystemOptions> options, TimeProvider time)
{
    /// <summary>A page of the connections, by system and unit.</summary>
    /// <param name="system">Only those to that system; null for all.</param>
    /// <param name="page">Which page.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Page<SystemConnectionSummary>> ListAsync(string? system, PageRequest page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(page);
        await using var context = database.CreateContext();
        var found = from row in context.SystemConnections join unit in context.Units on row.UnitId equals unit.Id where system == null || row.System == system select new { Row = row, Unit = unit };
        var count = await found.CountAsync(cancellationToken);
        var shown = await found.OrderBy(static one => one.Row.System).ThenBy(static one => one.Unit.NormalizedCode).ThenBy(static one => one.Row.Id)
            .Skip((int)Math.Min(int.MaxValue, (long)page.Number * page.Size)).Take(page.Size).ToListAsync(cancellationToken);
        var items = new List<SystemConnectionSummary>();
        foreach (var one in shown)
            items.Add(await SummaryAsync(context, one.Row, one.Unit, cancellationToken));
        return new(items, count);
    }

    /// <summary>One of them.</summary>
    /// <exception cref="Refusals.RefusedException"><c>connection.unknown</c>.</exception>
    public async Task<SystemConnectionSummary> GetAsync(string id, CancellationToken cancellationToken)
    {
        await using var context = database.CreateContext();
        var found = await (from row in context.SystemConnections join unit in context.Units on row.UnitId equals unit.Id where row.Id == id select new { Row = row, Unit = unit }).FirstOrDefaultAsync(cancellationToken)
            ?? throw SystemConnectionRefusals.Unknown(id);
        return await SummaryAsync(context, found.Row, found.Unit, cancellationToken);
    }

    /// <summary>How many calls of each system are open.</summary>
    public async Task<IReadOnlyList<SystemStanding>> StandingAsync(CancellationToken cancellationToken)
    {
        await using var context = database.CreateContext();
        var open = await context.Outbox
            .Where(static row => (row.State == OutboxState.Pending || row.State == OutboxState.Leased) && row.Kind == SystemCalls.KindName)
            .GroupBy(static row => row.Target)
            .Select(static group => new { Operation = group.Key, Waiting = group.Count(), Stuck = group.Count(static row => row.State == OutboxState.Pending && row.Attempts > 0) })
            .ToListAsync(cancellationToken);
        return
        [
            .. SystemKinds.All.Select(system => new SystemStanding(
                system,
                open.Where(one => SystemOperations.Find(one.Operation)?.System == system).Sum(static one => one.Waiting),
                open.Where(one => SystemOperations.Find(one.Operation)?.System == system).Sum(static one => one.Stuck))),
        ];
    }

    private async Task<SystemConnectionSummary> SummaryAsync(ResponseDbContext context, SystemConnectionRow row, UnitRow unit, CancellationToken cancellationToken)
    {
        var since = time.GetUtcNow().AddMinutes(-options.Value.HealthMinutes);
        var own = context.SystemExchanges.Where(one => one.ConnectionId == row.Id);
        var lastSuccess = await own.Where(static one => one.HasSucceeded).MaxAsync(static one => (DateTimeOffset?)one.StartedAt, cancellationToken);
        var successes = await own.CountAsync(one => one.HasSucceeded && one.StartedAt >= since, cancellationToken);
        var failed = own.Where(one => !one.HasSucceeded && one.StartedAt >= since);
        var failures = await failed.CountAsync(cancellationToken);
        var last = failures == 0 ? null : await failed.OrderByDescending(static one => one.StartedAt).Select(static one => new { one.StartedAt, one.Error }).FirstOrDefaultAsync(cancellationToken);
        return new SystemConnectionSummary(row, unit, lastSuccess, last?.StartedAt, last?.Error, successes + failures, failures, probes.BreakerOf(row.Id));
    }
}
