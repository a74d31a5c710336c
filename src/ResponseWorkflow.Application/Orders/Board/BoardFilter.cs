namespace ResponseWorkflow.Application.Orders.Board;

/// <summary>Which circuits the board shows. What is null does not restrict.</summary>
public sealed record BoardFilter
{
    /// <summary>A number of an order or circuit, which finds exactly those; else a part of the circuit's or customer's name, in any case.</summary>
    public string? Search { get; init; }

    /// <summary>Only those that concern this unit or units below it.</summary>
    public string? WithinId { get; init; }

    /// <summary>Only those of the customer with this number.</summary>
    public string? CustomerNumber { get; init; }

    /// <summary>Only those of this order, by its id.</summary>
    public string? OrderId { get; init; }

    /// <summary>Only those that stand like this.</summary>
    public BoardStanding? Standing { get; init; }
}
