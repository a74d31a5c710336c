using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Orders.Keeping;

/// <summary>A circuit as the data of a dispatch order has it.</summary>
/// <param name="Key">Key within the order.</param>
/// <param name="Number">Its number.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Key of its kind.</param>
/// <param name="Bandwidth">Bandwidth in kbit/s.</param>
/// <param name="LeadBranch">Code or id of the branch that leads it; null when that is missing.</param>
/// <param name="EndA">The A end.</param>
/// <param name="EndZ">The Z end; null when there is none.</param>
internal sealed record OrderedCircuit(string Key, string Number, string Name, string Kind, long Bandwidth, string? LeadBranch, OrderedEnd EndA, OrderedEnd? EndZ)
{
    /// <summary>The circuits of an order, in its own order. Those without a key are passed over.</summary>
    public static IReadOnlyList<OrderedCircuit> ReadAll(DataObject data) =>
        data["circuits"].TryGetArray(out var items) ? [.. items.Select(Read).OfType<OrderedCircuit>()] : [];

    private static OrderedCircuit? Read(DataValue value)
    {
        if (!value.TryGetObject(out var one) || OrderedEnd.Text(one, "key") is not { } key)
            return null;
        var number = OrderedEnd.Text(one, "number") ?? key;
        var bandwidth = one["bandwidth"].TryGetNumber(out var kilobits) && kilobits is > 0 and < long.MaxValue ? (long)kilobits : 0;
        var endA = one["endA"].TryGetObject(out var a) ? OrderedEnd.Read(a) : OrderedEnd.None;
        return new OrderedCircuit(
            key,
            number,
            OrderedEnd.Text(one, "name") ?? number,
            OrderedEnd.Text(one, "type") ?? "",
            bandwidth,
            OrderedEnd.Text(one, "leadBranch"),
            endA,
            one["endZ"].TryGetObject(out var z) ? OrderedEnd.Read(z) : null);
    }
}
