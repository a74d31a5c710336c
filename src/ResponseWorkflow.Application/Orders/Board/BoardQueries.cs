using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Organisation.Users;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.Tasks.Queries;
using ResponseWorkflow.Application.Tasks.Reach;
using ResponseWorkflow.Application.TimeLimits.Terms;

namespace ResponseWorkflow.Application.Orders.Board;

/// <summary>Reads the tracking board: the circuits of open orders, the most pressing first, as far as whoever asks may see them. Safe for use by several threads.</summary>
/// <param name="database">Where it is stored.</param>
/// <param name="terms">The rows and calendars of limits.</param>
/// <param name="options">How far is counted.</param>
/// <param name="time">The clock.</param>
public sealed class BoardQueries(Database database, ITimeLimitTerms terms, IOptions<OrderOptions> options, TimeProvider time)
{
    /// <summary>A page of the board. Of a board that is longer than is counted exactly, the count is one more than that.</summary>
    public async Task<Page<BoardCircuit>> ListAsync(BoardFilter filter, PageRequest page, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = database.CreateContext();
        var walks = new BoardWalks(context, actor, options.Value, time.GetUtcNow());
        var count = await (await walks.OfAsync(filter, options.Value.CountLimit + 1, cancellationToken)).Take(options.Value.CountLimit + 1).CountAsync(cancellationToken);
        var skipped = (int)Math.Min(int.MaxValue - page.Size, (long)page.Number * page.Size);
        var places = await BoardWalks.Ordered(await walks.OfAsync(filter, skipped + page.Size, cancellationToken)).Skip(skipped).Take(page.Size).ToListAsync(cancellationToken);
        return new(await ReadAsync(context, places, actor, cancellationToken), count);
    }

    private async Task<IReadOnlyList<BoardCircuit>> ReadAsync(ResponseDbContext context, IReadOnlyList<BoardPlace> places, Actor actor, CancellationToken cancellationToken)
    {
        string[] orderIds = [.. places.Select(static one => one.OrderId).Distinct(StringComparer.Ordinal)];
        string[] keys = [.. places.Select(static one => one.Key).Distinct(StringComparer.Ordinal)];
        var circuits = (await context.OrderCircuits.Where(row => orderIds.Contains(row.OrderId) && keys.Contains(row.Key)).ToListAsync(cancellationToken)).ToDictionary(static row => (row.OrderId, row.Key));
        var units = (await context.OrderCircuitUnits.Where(row => orderIds.Contains(row.OrderId) && keys.Contains(row.CircuitKey)).ToListAsync(cancellationToken)).ToLookup(static row => (row.OrderId, row.CircuitKey));
        var sections = (await context.OrderSections.Where(row => orderIds.Contains(row.OrderId) && keys.Contains(row.CircuitKey)).ToListAsync(cancellationToken)).ToLookup(static row => (row.OrderId, row.CircuitKey));
        var shown = places.Select(static one => (one.OrderId, one.Key)).Where(circuits.ContainsKey).ToArray();
        var cells = shown.SelectMany(one => sections[one]).ToArray();
        string[] caseIds = [.. cells.Select(static one => one.CaseId).Concat(shown.Select(one => circuits[one].CaseId)).OfType<string>().Distinct(StringComparer.Ordinal)];
        var numbers = await CaseFinding.NumbersAsync(context, caseIds, actor, cancellationToken);
        var names = await TaskNames.ReadAsync(context, cells.Select(static one => one.OwnerId), cells.Select(static one => one.OwnerUnitId).Concat(shown.SelectMany(one => units[one]).Select(static one => one.UnitId)), [], cancellationToken);
        string[] roleIds = [.. cells.Select(static one => one.OwnerRoleId).OfType<string>().Distinct(StringComparer.Ordinal)];
        var roles = await context.Roles.Where(row => roleIds.Contains(row.Id)).ToDictionaryAsync(static row => row.Id, StringComparer.Ordinal, cancellationToken);
        string[] wholes = [.. shown.Select(one => circuits[one].CaseId ?? one.OrderId).Distinct(StringComparer.Ordinal)];
        var limits = await BoardLimits.ReadAsync(
            context, [.. cells.Select(static one => one.TaskId).OfType<string>()], wholes, options.Value.OverallLimit, await terms.InForceAsync(cancellationToken), time.GetUtcNow(), cancellationToken);
        var seen = await SeenTasksAsync(context, [.. cells.Select(static one => one.TaskId).OfType<string>()], actor, cancellationToken);
        return
        [
            .. shown.Select(one =>
            {
                var circuit = circuits[one];
                var (used, isWarned) = limits.OfCase(circuit.CaseId ?? circuit.OrderId);
                return new BoardCircuit(circuit, circuit.CaseId is { } caseId ? numbers.GetValueOrDefault(caseId) : null, used, isWarned, LinesOf(circuit, [.. units[one]], [.. sections[one]]));
            }),
        ];

        // A desk that only hands the order on has a line when it has a section of its own.
        IReadOnlyList<BoardLine> LinesOf(OrderCircuitRow circuit, OrderCircuitUnitRow[] concerned, OrderSectionRow[] own) =>
        [
            .. concerned.Where(unit => unit.Role != OrderUnitRole.Desk || own.Any(section => section.UnitId == unit.UnitId))
                .OrderBy(static unit => unit.Role).ThenBy(unit => names.Unit(unit.UnitId)?.Code, StringComparer.Ordinal)
                .Select(unit => new BoardLine(names.Unit(unit.UnitId), unit.UnitId, unit.Role, [.. own.Where(section => section.UnitId == unit.UnitId).Select(section => CellOf(circuit, section))])),
        ];

        BoardCell CellOf(OrderCircuitRow circuit, OrderSectionRow section)
        {
            var (used, isWarned) = limits.OfTask(section.TaskId);
            var role = section.OwnerRoleId is { } roleId ? roles.GetValueOrDefault(roleId) : null;
            var taskId = section.TaskId is { } id && seen.Contains(id) ? id : null;
            return new BoardCell(
                section, numbers.GetValueOrDefault(section.CaseId), taskId, names.Person(section.OwnerId), section.OwnerUnitId is { } unitId ? names.Unit(unitId) : null, role?.NameZh, role?.NameEn, used, isWarned,
                section.IsOpen && SectionRights.MayBlock(circuit, section, actor),
                taskId is not null && actor.UserId() is { } userId && section.OwnerId != userId);
        }
    }
    // Whoever sees a circuit sees who works on it; the tasks themselves are the business of fewer people.
    private async Task<IReadOnlySet<string>> SeenTasksAsync(ResponseDbContext context, string[] taskIds, Actor actor, CancellationToken cancellationToken)
    {
        var tasks = await context.HumanTasks.Where(row => taskIds.Contains(row.Id)).Select(TaskRead.WithoutForm).ToListAsync(cancellationToken);
        return await (await TaskReach.ReadAsync(context, actor, time.GetUtcNow(), cancellationToken)).SeenAsync(context, tasks, cancellationToken);
    }
}
