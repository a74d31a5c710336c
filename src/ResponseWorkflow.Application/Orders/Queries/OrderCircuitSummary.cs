using ResponseWorkflow.Application.Tasks.Queries;

namespace ResponseWorkflow.Application.Orders.Queries;

/// <summary>A circuit of a dispatch order as its detail shows it.</summary>
/// <param name="Circuit">The circuit.</param>
/// <param name="CaseNumber">Number of the case in which it is opened; null before that has begun.</param>
/// <param name="Units">The units that it concerns, with what they have to do with it.</param>
public sealed record OrderCircuitSummary(OrderCircuitRow Circuit, string? CaseNumber, IReadOnlyList<(TaskChoice Unit, OrderUnitRole Role)> Units);
