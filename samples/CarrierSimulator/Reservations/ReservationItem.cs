using System.Globalization;
using System.Text.Json.Nodes;
using CarrierSimulator.Network;
using CarrierSimulator.Protocol;

namespace CarrierSimulator.Reservations;

/// <summary>What one item of a reservation asks for.</summary>
/// <param name="Key">Its id in the request.</param>
/// <param name="Category">port or fibre.</param>
/// <param name="Node">The access node.</param>
/// <param name="Quantity">How many.</param>
/// <param name="Bandwidth">What each must carry, in kbit/s.</param>
internal sealed record ReservationItem(string Key, string Category, string Node, int Quantity, double Bandwidth)
{
    private const int Most = 100;

    /// <summary>Reads an item. What it asks for stands in its characteristics; category and node may stand in <c>resourceCapacity</c> instead.</summary>
    public static ReservationItem Read(JsonNode? item, int index, CarrierInventory inventory)
    {
        var field = string.Create(CultureInfo.InvariantCulture, $"reservationItem[{index}]");
        var facts = item?["characteristic"] ?? item?["resourceCapacity"]?["characteristic"];
        var category = Characteristics.Text(facts, "category") ?? (string?)item?["resourceCapacity"]?["category"] ?? ResourceCategory.Port;
        if (category is not (ResourceCategory.Port or ResourceCategory.Fibre))
            throw TmfException.Invalid($"{field}.category", "须为 port 或 fibre。", "must be port or fibre.");
        var node = Characteristics.Text(facts, "accessNode") ?? (string?)item?["resourceCapacity"]?["resourcePool"]?["id"];
        var key = item?["id"]?.ToString() ?? (index + 1).ToString(CultureInfo.InvariantCulture);
        if (string.IsNullOrWhiteSpace(node))
            throw TmfException.Invalid($"{field}.accessNode", "缺少接入点。", "the access node is missing.");
        if (inventory.Find(node)?.Category != ResourceCategory.Node)
            throw new TmfException(StatusCodes.Status409Conflict, "resource.unavailable", new Words($"没有接入点 {node}。", $"There is no access node {node}."), key);
        var text = item?["quantity"]?.ToString() ?? "1";
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var quantity) || quantity is < 1 or > Most)
            throw TmfException.Invalid($"{field}.quantity", $"须为 1 至 {Most} 的整数。", $"must be a whole number from 1 to {Most}.");
        return new ReservationItem(key, category, node, quantity, Characteristics.Number(facts, "bandwidth"));
    }
}
