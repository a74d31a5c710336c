using ResponseWorkflow.Application.Orders;
using ResponseWorkflow.Application.Orders.Board;

namespace ResponseWorkflow.Server.Api.Orders;

/// <summary>A row of the tracking board: a circuit of an open order.</summary>
public sealed record BoardCircuitModel
{
    /// <summary>Id of the order.</summary>
    public required string OrderId { get; init; }

    /// <summary>Number of the order.</summary>
    public required string OrderNumber { get; init; }

    /// <summary>Key of the circuit within the order.</summary>
    public required string Key { get; init; }

    /// <summary>The circuit's number.</summary>
    public required string Number { get; init; }

    /// <summary>The circuit's name.</summary>
    public required string Name { get; init; }

    /// <summary>Key of its kind.</summary>
    public required string Kind { get; init; }

    /// <summary>Bandwidth in kbit/s.</summary>
    public required long Bandwidth { get; init; }

    /// <summary>The customer's number.</summary>
    public required string? CustomerNumber { get; init; }

    /// <summary>The customer's name.</summary>
    public required string? CustomerName { get; init; }

    /// <summary>The customer's grade.</summary>
    public required string? Grade { get; init; }

    /// <summary>Number of the case in which it is opened; null before that has begun, and where the caller may not see it.</summary>
    public required string? CaseNumber { get; init; }

    /// <summary>How it stands.</summary>
    public required OrderCircuitState State { get; init; }

    /// <summary>When the order came.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>By when it is to be open; null while nothing says so, and while its limit is suspended.</summary>
    public required DateTimeOffset? LimitAt { get; init; }

    /// <summary>Whether its limit is suspended.</summary>
    public required bool IsPaused { get; init; }

    /// <summary>Whole seconds of counted time that are left while it is.</summary>
    public required long? PausedLeftSeconds { get; init; }

    /// <summary>How much of its counted time is used, in per cent; null when no limit runs.</summary>
    public required double? PercentUsed { get; init; }

    /// <summary>Whether its limit has been warned of.</summary>
    public required bool IsWarned { get; init; }

    /// <summary>Whether something is in the way of one of its sections.</summary>
    public required bool IsBlocked { get; init; }

    /// <summary>Its branches, the lead branch first.</summary>
    public required IReadOnlyList<BoardLineModel> Lines { get; init; }

    internal static BoardCircuitModel Of(BoardCircuit one) => new()
    {
        OrderId = one.Circuit.OrderId,
        OrderNumber = one.Circuit.OrderNumber,
        Key = one.Circuit.Key,
        Number = one.Circuit.Number,
        Name = one.Circuit.Name,
        Kind = one.Circuit.Kind,
        Bandwidth = one.Circuit.Bandwidth,
        CustomerNumber = one.Circuit.CustomerNumber,
        CustomerName = one.Circuit.CustomerName,
        Grade = one.Circuit.Grade,
        CaseNumber = one.CaseNumber,
        State = one.Circuit.State,
        ReceivedAt = one.Circuit.ReceivedAt,
        LimitAt = one.Circuit.LimitAt,
        IsPaused = one.Circuit.IsPaused,
        PausedLeftSeconds = one.Circuit.PausedLeftSeconds,
        PercentUsed = one.PercentUsed,
        IsWarned = one.IsWarned,
        IsBlocked = one.Circuit.IsBlocked,
        Lines = [.. one.Lines.Select(BoardLineModel.Of)],
    };
}
