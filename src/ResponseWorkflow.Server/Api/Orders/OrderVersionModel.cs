using ResponseWorkflow.Application.Orders;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Server.Api.Orders;

/// <summary>A version of a dispatch order.</summary>
public sealed record OrderVersionModel
{
    /// <summary>Which version, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>By when it is to be done under this version; null when the version says nothing of it.</summary>
    public required DateTimeOffset? LimitAt { get; init; }

    /// <summary>Why there is this version.</summary>
    public required string? Reason { get; init; }

    /// <summary>Whether it extends the limit because of the customer.</summary>
    public required bool IsExtension { get; init; }

    /// <summary>Keys of the circuits that it concerns; empty for all of them.</summary>
    public required IReadOnlyList<string> Circuits { get; init; }

    /// <summary>Who made it.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    internal static OrderVersionModel Of(DispatchOrderVersionRow row) => new()
    {
        Version = row.Version,
        LimitAt = row.LimitAt,
        Reason = row.Reason,
        IsExtension = row.IsExtension,
        Circuits = DataJson.Parse(row.Circuits).TryGetArray(out var keys) ? [.. keys.Select(static key => key.TryGetString(out var text) ? text : "").Where(static text => text.Length > 0)] : [],
        By = row.By,
        At = row.At,
    };
}
