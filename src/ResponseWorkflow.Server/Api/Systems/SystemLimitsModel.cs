using ResponseWorkflow.Application.Systems.Connections;

namespace ResponseWorkflow.Server.Api.Systems;

/// <summary>The limits of a connection.</summary>
public sealed record SystemLimitsModel
{
    /// <summary>How long one request may take, in seconds.</summary>
    public required int TimeoutSeconds { get; init; }

    /// <summary>How many attempts a call has.</summary>
    public required int Attempts { get; init; }

    /// <summary>How long work that the other system does in its own time may take, in seconds.</summary>
    public required int PatienceSeconds { get; init; }

    /// <summary>The wait before such work is looked at again, in seconds.</summary>
    public required int PollSeconds { get; init; }

    /// <summary>The most requests that one node makes at the same time.</summary>
    public required int Parallelism { get; init; }

    /// <summary>How many entries a page of a list has.</summary>
    public required int PageSize { get; init; }

    /// <summary>The share of requests that must fail for the breaker to open, in percent.</summary>
    public required int BreakerPercent { get; init; }

    /// <summary>How many requests there must have been for the share to mean anything.</summary>
    public required int BreakerRequests { get; init; }

    /// <summary>The time over which they are counted, in seconds.</summary>
    public required int BreakerWindowSeconds { get; init; }

    /// <summary>How long no request is made once the breaker has opened, in seconds.</summary>
    public required int BreakerRestSeconds { get; init; }

    internal static SystemLimitsModel Of(SystemConnectionDefaults defaults) => new()
    {
        TimeoutSeconds = defaults.TimeoutSeconds,
        Attempts = defaults.Attempts,
        PatienceSeconds = defaults.PatienceSeconds,
        PollSeconds = defaults.PollSeconds,
        Parallelism = defaults.Parallelism,
        PageSize = defaults.PageSize,
        BreakerPercent = defaults.BreakerPercent,
        BreakerRequests = defaults.BreakerRequests,
        BreakerWindowSeconds = defaults.BreakerWindowSeconds,
        BreakerRestSeconds = defaults.BreakerRestSeconds,
    };

    internal static SystemLimitsModel Of(SystemConnectionRow row) => new()
    {
        TimeoutSeconds = row.TimeoutSeconds,
        Attempts = row.Attempts,
        PatienceSeconds = row.PatienceSeconds,
        PollSeconds = row.PollSeconds,
        Parallelism = row.Parallelism,
        PageSize = row.PageSize,
        BreakerPercent = row.BreakerPercent,
        BreakerRequests = row.BreakerRequests,
        BreakerWindowSeconds = row.BreakerWindowSeconds,
        BreakerRestSeconds = row.BreakerRestSeconds,
    };
}
