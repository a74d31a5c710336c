namespace ResponseWorkflow.Demo.Seeding;

/// <summary>An invented circuit.</summary>
/// <param name="Number">Number.</param>
/// <param name="Customer">The customer.</param>
/// <param name="Kind">Key of the kind.</param>
/// <param name="Bandwidth">In Mbit/s.</param>
/// <param name="EndA">Address of the A end.</param>
/// <param name="EndZ">Address of the Z end; null where there is none.</param>
/// <param name="State">Key of the state.</param>
/// <param name="OpenedOn">The day on which it was opened; null while it is not.</param>
internal sealed record InventedCircuit(string Number, InventedCustomer Customer, string Kind, int Bandwidth, string EndA, string? EndZ, string State, DateOnly? OpenedOn);
