using ResponseWorkflow.Application.Orders;
using ResponseWorkflow.Application.Orders.Queries;

namespace ResponseWorkflow.Server.Api.Orders;

/// <summary>A circuit of a dispatch order.</summary>
public sealed record OrderCircuitModel
{
    /// <summary>Key within the order.</summary>
    public required string Key { get; init; }

    /// <summary>The circuit's number.</summary>
    public required string Number { get; init; }

    /// <summary>The circuit's name.</summary>
    public required string Name { get; init; }

    /// <summary>Key of its kind.</summary>
    public required string Kind { get; init; }

    /// <summary>Bandwidth in kbit/s.</summary>
    public required long Bandwidth { get; init; }

    /// <summary>Address of the A end.</summary>
    public required string? EndA { get; init; }

    /// <summary>Address of the Z end; null when there is none.</summary>
    public required string? EndZ { get; init; }

    /// <summary>Number of the case in which it is opened; null before that has begun.</summary>
    public required string? CaseNumber { get; init; }

    /// <summary>How it stands.</summary>
    public required OrderCircuitState State { get; init; }

    /// <summary>By when it is to be open; null while nothing says so.</summary>
    public required DateTimeOffset? LimitAt { get; init; }

    /// <summary>When it was completed; null while it is not.</summary>
    public required DateTimeOffset? CompletedAt { get; init; }

    /// <summary>How many of its limits were missed.</summary>
    public required int Timeouts { get; init; }

    /// <summary>The units that it concerns.</summary>
    public required IReadOnlyList<OrderCircuitUnitModel> Units { get; init; }

    internal static OrderCircuitModel Of(OrderCircuitSummary one) => new()
    {
        Key = one.Circuit.Key,
        Number = one.Circuit.Number,
        Name = one.Circuit.Name,
        Kind = one.Circuit.Kind,
        Bandwidth = one.Circuit.Bandwidth,
        EndA = one.Circuit.EndA,
        EndZ = one.Circuit.EndZ,
        CaseNumber = one.CaseNumber,
        State = one.Circuit.State,
        LimitAt = one.Circuit.LimitAt,
        CompletedAt = one.Circuit.CompletedAt,
        Timeouts = one.Circuit.Timeouts,
        Units = [.. one.Units.Select(static unit => new OrderCircuitUnitModel { Unit = OrderUnitModel.Of(unit.Unit)!, Role = unit.Role })],
    };
}
