using System.Text.Json.Nodes;

namespace CarrierSimulator.Storage;

/// <summary>One document as it stands after a transaction.</summary>
/// <param name="Table">Its table.</param>
/// <param name="Id">Its id.</param>
/// <param name="Value">What it says; null when it was removed.</param>
internal sealed record StoreChange(string Table, string Id, JsonObject? Value);
