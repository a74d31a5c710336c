namespace ResponseWorkflow.Application.Orders.Board;

/// <summary>A row of the board: a circuit of an open order.</summary>
/// <param name="Circuit">The circuit.</param>
/// <param name="CaseNumber">Number of the case in which it is opened; null before that has begun, and where the reader may not see it.</param>
/// <param name="PercentUsed">How much of its counted time is used, in per cent; null when no limit runs.</param>
/// <param name="IsWarned">Whether its limit has been warned of.</param>
/// <param name="Lines">Its branches, the lead branch first.</param>
public sealed record BoardCircuit(OrderCircuitRow Circuit, string? CaseNumber, double? PercentUsed, bool IsWarned, IReadOnlyList<BoardLine> Lines);
