namespace ResponseWorkflow.Application.Forms;

/// <summary>A field of a form that takes the indicators of a line test, and where the facts tell which: paths such as <c>circuit.type</c>.</summary>
/// <param name="Name">The field.</param>
/// <param name="CircuitType">Where the type of the circuit stands, by which the template is found.</param>
/// <param name="Grade">Where the customer's grade stands; null where no indicator depends on it.</param>
/// <param name="Bandwidth">Where the ordered bandwidth stands, in kbit/s; null where no threshold is a share of it.</param>
public sealed record IndicatorField(string Name, string CircuitType, string? Grade, string? Bandwidth);
