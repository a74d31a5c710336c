using ResponseWorkflow.Application.Tasks.Queries;

namespace ResponseWorkflow.Application.Orders.Board;

/// <summary>The line of a branch in the row of a circuit.</summary>
/// <param name="Unit">The branch; null when it is not there any more.</param>
/// <param name="UnitId">Its id.</param>
/// <param name="Role">What it has to do with the circuit.</param>
/// <param name="Cells">Its sections that something was said of.</param>
public sealed record BoardLine(TaskChoice? Unit, string UnitId, OrderUnitRole Role, IReadOnlyList<BoardCell> Cells);
