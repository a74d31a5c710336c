namespace ResponseWorkflow.Application.Orders.Acts;

/// <summary>A section that somebody acts on.</summary>
/// <param name="OrderId">Id of the order.</param>
/// <param name="CircuitKey">Key of the circuit within the order.</param>
/// <param name="UnitId">The branch.</param>
/// <param name="Section">Key of the section.</param>
public sealed record SectionCall(string OrderId, string CircuitKey, string UnitId, string Section);
