using ResponseWorkflow.Application.Orders;
using ResponseWorkflow.Application.Orders.Board;

namespace ResponseWorkflow.Server.Api.Orders;

/// <summary>The line of a branch in the row of a circuit.</summary>
public sealed record BoardLineModel
{
    /// <summary>Id of the branch.</summary>
    public required string UnitId { get; init; }

    /// <summary>The branch; null when it is not there any more.</summary>
    public required OrderUnitModel? Unit { get; init; }

    /// <summary>What it has to do with the circuit.</summary>
    public required OrderUnitRole Role { get; init; }

    /// <summary>Its sections that something was said of.</summary>
    public required IReadOnlyList<BoardCellModel> Cells { get; init; }

    internal static BoardLineModel Of(BoardLine line) => new() { UnitId = line.UnitId, Unit = OrderUnitModel.Of(line.Unit), Role = line.Role, Cells = [.. line.Cells.Select(BoardCellModel.Of)] };
}
