using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Audit;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Server.Api.Changes;

/// <summary>Looks in the audit trail for what has changed since the look before, of things that are changed seldom and only by people: customers, circuits, the terms of time limits, and instances that were deleted. Not for use by several threads.</summary>
/// <param name="options">How many are told one by one.</param>
internal sealed class AuditLook(IOptions<ChangeOptions> options)
{
    private long? _seen;

    /// <summary>Nobody has listened since the last look.</summary>
    public void Forget() => _seen = null;

    /// <summary>The changes: of each thing the newest act. Entries are added one transaction after the other, so what is behind the last one that was seen is new.</summary>
    /// <param name="context">Where the trail is stored.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<LiveChange>> ChangedAsync(ResponseDbContext context, CancellationToken cancellationToken)
    {
        if (_seen is not { } seen)
        {
            _seen = await LastAsync(context, cancellationToken);
            return [];
        }

        var limit = options.Value.OneByOne;
        var rows = await context.Audit.Where(row => row.Sequence > seen).OrderBy(static row => row.Sequence)
            .Select(static row => new Entry(row.Sequence, row.Act, row.Subject, row.Actor, row.At))
            .Take(limit + 1).ToListAsync(cancellationToken);
        if (rows.Count == 0)
            return [];
        if (rows.Count > limit)
        {
            // A file was imported: which of them it were is of no use to a page.
            _seen = await LastAsync(context, cancellationToken);
            return [.. Enum.GetValues<LiveKind>().Where(IsAudited).Select(kind => new LiveChange { Kind = kind, Act = ChangeActs.Changed, At = rows[^1].At })];
        }

        _seen = rows[^1].Sequence;
        var changes = rows.Select(static row => (Row: row, Thing: ThingOf(row))).Where(static one => one.Thing is not null)
            .GroupBy(static one => one.Thing!.Value, static one => one.Row)
            .Select(static group => new LiveChange { Kind = group.Key.Kind, Id = group.Key.Id, Act = ActOf(group.Last()), By = group.Last().Actor, At = group.Last().At })
            .ToList();
        return changes.Exists(static change => change.Kind is LiveKind.Customer or LiveKind.Circuit) ? await PlacedAsync(context, changes, cancellationToken) : changes;
    }

    private static async Task<long> LastAsync(ResponseDbContext context, CancellationToken cancellationToken) => await context.Audit.MaxAsync(static row => (long?)row.Sequence, cancellationToken) ?? 0;

    private static bool IsAudited(LiveKind kind) => kind is LiveKind.Customer or LiveKind.Circuit or LiveKind.TimeLimit or LiveKind.Instance;

    private static (LiveKind Kind, string Id)? ThingOf(Entry entry) =>
        entry.Act == AuditActs.InstanceDeleted && AuditSubjects.InstanceOf(entry.Subject) is { } instance ? (LiveKind.Instance, instance)
        : AuditSubjects.CustomerOf(entry.Subject) is { } customer ? (LiveKind.Customer, customer)
        : AuditSubjects.CircuitOf(entry.Subject) is { } circuit ? (LiveKind.Circuit, circuit)
        : AuditSubjects.LimitOf(entry.Subject) is { } limit ? (LiveKind.TimeLimit, limit)
        : null;

    private static string ActOf(Entry entry) => entry.Act[(entry.Act.LastIndexOf('.') + 1)..];

    // Customers are seen in their units and by their managers, circuits in their own units and with their customers. What is not there any more is told to nobody.
    private static async Task<IReadOnlyList<LiveChange>> PlacedAsync(ResponseDbContext context, List<LiveChange> changes, CancellationToken cancellationToken)
    {
        string[] circuitIds = [.. changes.Where(static change => change.Kind == LiveKind.Circuit).Select(static change => change.Id!)];
        var circuits = await context.Circuits.Where(row => circuitIds.Contains(row.Id)).Select(static row => new { row.Id, row.UnitId, row.CustomerId }).ToDictionaryAsync(static row => row.Id, StringComparer.Ordinal, cancellationToken);
        string[] customerIds = [.. changes.Where(static change => change.Kind == LiveKind.Customer).Select(static change => change.Id!).Concat(circuits.Values.Select(static row => row.CustomerId))];
        var customers = await context.Customers.Where(row => customerIds.Contains(row.Id)).Select(static row => new { row.Id, row.UnitId, row.ManagerId }).ToDictionaryAsync(static row => row.Id, StringComparer.Ordinal, cancellationToken);
        var placed = new List<LiveChange>(changes.Count);
        foreach (var change in changes)
        {
            if (change.Kind is LiveKind.Instance or LiveKind.TimeLimit)
                placed.Add(change);
            else if (change.Kind == LiveKind.Customer && customers.TryGetValue(change.Id!, out var customer))
                placed.Add(change with { UnitId = customer.UnitId, UserIds = [.. new[] { customer.ManagerId }.OfType<string>()] });
            else if (change.Kind == LiveKind.Circuit && circuits.TryGetValue(change.Id!, out var circuit) && customers.TryGetValue(circuit.CustomerId, out var owner))
                placed.AddRange(OfCircuit(change, circuit.UnitId, owner.UnitId, owner.ManagerId));
        }

        return placed;
    }

    private static IEnumerable<LiveChange> OfCircuit(LiveChange change, string ownUnit, string customersUnit, string? managerId)
    {
        yield return change with { UnitId = ownUnit, UserIds = [.. new[] { managerId }.OfType<string>()] };
        if (customersUnit != ownUnit)
            yield return change with { UnitId = customersUnit };
    }

    private sealed record Entry(long Sequence, string Act, string Subject, string Actor, DateTimeOffset At);
}
