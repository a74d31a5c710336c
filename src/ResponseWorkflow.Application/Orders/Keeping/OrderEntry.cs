using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Orders.Keeping;

/// <summary>Enters a dispatch order in its ledger, from the data of its case.</summary>
internal static class OrderEntry
{
    /// <summary>Enters it with its circuits and the units that these concern.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="subject">The case.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async ValueTask<KeptRow<DispatchOrderRow>> EnterAsync(RuntimeTransaction transaction, CaseFacts subject, CancellationToken cancellationToken)
    {
        var (orders, context) = (OrdersInHand.Of(transaction), transaction.Storage.Context);
        var ordered = OrderedCircuit.ReadAll(subject.Data);
        var units = await UnitsAsync(context, ordered, cancellationToken);
        var received = InstantOf(subject.Data, "receivedAt") ?? InstantOf(subject.Data, "startedAt") ?? transaction.Now;
        var limit = InstantOf(subject.Data, "limitAt");
        var order = new DispatchOrderRow
        {
            Id = subject.Id,
            Number = subject.Number,
            NumberKey = CaseKeys.OfNumber(subject.Number),
            Version = 1,
            Kind = OrderedEnd.Text(subject.Data, "orderKind") ?? "opening",
            Title = subject.Title,
            Issuer = Texts.Shorten(await IssuerAsync(context, subject, cancellationToken), StorageMetadata.NameLength),
            Source = OrderedEnd.Text(subject.Data, "source") ?? "manual",
            ExternalId = OrderedEnd.Text(subject.Data, "externalId"),
            UnitId = subject.UnitId,
            LeadUnitId = ordered.Count > 0 ? UnitOf(units, ordered[0].LeadBranch) ?? subject.UnitId : subject.UnitId,
            CustomerNumber = OrderedEnd.Text(subject.Data, "customerNumber"),
            CustomerName = subject.CustomerName,
            Grade = subject.Grade,
            ReceivedAt = received,
            LimitAt = limit,
            CircuitCount = ordered.Count,
            State = DispatchOrderState.Received,
        };
        var taken = await TakenAsync(context, ordered, cancellationToken);
        orders.Enter(order, ordered.DistinctBy(static one => one.Key, StringComparer.Ordinal).Select(one => CircuitOf(order, one, UnitOf(units, one.LeadBranch) ?? subject.UnitId, taken)));
        foreach (var one in ordered)
        {
            await orders.ConcernAsync(order.Id, one.Key, UnitOf(units, one.LeadBranch) ?? subject.UnitId, OrderUnitRole.Lead, cancellationToken);
            foreach (var unit in new[] { UnitOf(units, one.EndA.Branch), UnitOf(units, one.EndZ?.Branch) }.OfType<string>())
                await orders.ConcernAsync(order.Id, one.Key, unit, OrderUnitRole.Cooperating, cancellationToken);
            await orders.ConcernAsync(order.Id, one.Key, subject.UnitId, OrderUnitRole.Desk, cancellationToken);
        }

        return (await orders.OrderAsync(order.Id, cancellationToken))!;
    }

    /// <summary>The version that an order begins with.</summary>
    public static DispatchOrderVersionRow FirstVersion(DispatchOrderRow order, DateTimeOffset now) =>
        new() { OrderId = order.Id, Version = 1, LimitAt = order.LimitAt, Circuits = "[]", By = order.Issuer, At = now };

    // Who is named as the issuer, else the person who entered it. What a program brings is the desk's, whatever its key is called.
    private static async Task<string> IssuerAsync(ResponseDbContext context, CaseFacts subject, CancellationToken cancellationToken)
    {
        if (OrderedEnd.Text(subject.Data, "issuer") is { } issuer)
            return issuer;
        if (OrderedEnd.Text(subject.Data, "startedById") is not null && OrderedEnd.Text(subject.Data, "startedBy") is { } person)
            return person;
        return await context.Units.Where(row => row.Id == subject.UnitId).Select(static row => row.NameZh).FirstOrDefaultAsync(cancellationToken) ?? subject.Number;
    }

    private static OrderCircuitRow CircuitOf(DispatchOrderRow order, OrderedCircuit one, string leadUnitId, HashSet<string> taken)
    {
        var number = Texts.Shorten(one.Number, StorageMetadata.IdLength);
        var key = CaseKeys.OfCircuit(number) ?? CaseKeys.OfNumber(number);
        return new OrderCircuitRow
        {
            OrderId = order.Id,
            Key = one.Key,
            Number = number,
            NumberKey = key,

            // Of an order that a higher desk hands down, the first one has the circuit.
            OpenKey = taken.Add(key) ? key : null,
            Name = Texts.Shorten(one.Name, StorageMetadata.NameLength),
            Kind = one.Kind,
            Bandwidth = one.Bandwidth,
            EndA = one.EndA.Place is { } a ? Texts.Shorten(a, StorageMetadata.PathLength) : null,
            EndZ = one.EndZ?.Place is { } z ? Texts.Shorten(z, StorageMetadata.PathLength) : null,
            LeadUnitId = leadUnitId,
            OrderNumber = order.Number,
            OrderKey = order.NumberKey,
            CustomerNumber = order.CustomerNumber,
            CustomerName = order.CustomerName,
            Grade = order.Grade,
            ReceivedAt = order.ReceivedAt,
            LimitAt = order.LimitAt,
            State = OrderCircuitState.Waiting,
        };
    }

    private static async Task<HashSet<string>> TakenAsync(ResponseDbContext context, IReadOnlyList<OrderedCircuit> ordered, CancellationToken cancellationToken)
    {
        string[] keys = [.. ordered.Select(static one => CaseKeys.OfCircuit(one.Number)).OfType<string>().Distinct(StringComparer.Ordinal)];
        return [.. await context.OrderCircuits.Where(row => row.OpenKey != null && keys.Contains(row.OpenKey)).Select(static row => row.OpenKey!).ToListAsync(cancellationToken)];
    }

    /// <summary>The ids of the units that an order names, by what it names them.</summary>
    internal static async Task<IReadOnlyDictionary<string, string>> UnitsAsync(ResponseDbContext context, IReadOnlyList<OrderedCircuit> ordered, CancellationToken cancellationToken)
    {
        string[] named = [.. ordered.SelectMany(static one => new[] { one.LeadBranch, one.EndA.Branch, one.EndZ?.Branch }).OfType<string>().Distinct(StringComparer.Ordinal)];
        string[] codes = [.. named.Select(UnitSteps.Normalize).Distinct(StringComparer.Ordinal)];
        var rows = await context.Units.Where(row => row.DissolvedAt == null && (named.Contains(row.Id) || codes.Contains(row.NormalizedCode))).Select(static row => new { row.Id, row.NormalizedCode }).ToListAsync(cancellationToken);
        var found = new Dictionary<string, string>(StringComparer.Ordinal);

        // An id wins over a code that looks like one.
        foreach (var name in named)
        {
            if ((rows.Find(row => row.Id == name) ?? rows.Find(row => row.NormalizedCode == UnitSteps.Normalize(name))) is { } unit)
                found.Add(name, unit.Id);
        }

        return found;
    }

    /// <summary>An instant that the data of a case has; null when it has none.</summary>
    internal static DateTimeOffset? InstantOf(DataObject data, string name) =>
        data[name].TryGetString(out var text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at.ToUniversalTime() : null;

    private static string? UnitOf(IReadOnlyDictionary<string, string> units, string? named) => named is not null && units.TryGetValue(named, out var id) ? id : null;
}
