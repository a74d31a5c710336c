using ResponseWorkflow.Application.Systems.Connections;

namespace ResponseWorkflow.Server.Api.Systems;

/// <summary>A connection to another system, and how it fares.</summary>
public sealed record SystemConnectionModel
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Key of the system.</summary>
    public required string System { get; init; }

    /// <summary>The unit whose it is; it also serves the units below that have none of their own.</summary>
    public required string UnitId { get; init; }

    /// <summary>Code of the unit.</summary>
    public required string UnitCode { get; init; }

    /// <summary>Name of the unit in Chinese.</summary>
    public required string UnitNameZh { get; init; }

    /// <summary>Name of the unit in English.</summary>
    public required string UnitNameEn { get; init; }

    /// <summary>Where the system's interfaces begin.</summary>
    public required string Address { get; init; }

    /// <summary>Name of the credential in the configuration; null when the system asks for none.</summary>
    public required string? Credential { get; init; }

    /// <summary>Whether calls are made by it.</summary>
    public required bool IsEnabled { get; init; }

    /// <summary>Its limits.</summary>
    public required SystemLimitsModel Limits { get; init; }

    /// <summary>When the system answered last; null when it never has.</summary>
    public required DateTimeOffset? LastSuccessAt { get; init; }

    /// <summary>When a request failed last, within the time that is counted.</summary>
    public required DateTimeOffset? LastFailureAt { get; init; }

    /// <summary>Why.</summary>
    public required string? LastError { get; init; }

    /// <summary>How many requests there were within the time that is counted.</summary>
    public required int Requests { get; init; }

    /// <summary>How many of these failed.</summary>
    public required int Failures { get; init; }

    /// <summary>How the breaker stands on the node that answers: Closed, Open, HalfOpen; null when that node has made no request by it yet.</summary>
    public required string? Breaker { get; init; }

    /// <summary>When it was changed last.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Counts the changes; <c>If-Match</c> takes it in quotes.</summary>
    public required long Version { get; init; }

    internal static SystemConnectionModel Of(SystemConnectionSummary one) => new()
    {
        Id = one.Connection.Id,
        System = one.Connection.System,
        UnitId = one.Unit.Id,
        UnitCode = one.Unit.Code,
        UnitNameZh = one.Unit.NameZh,
        UnitNameEn = one.Unit.NameEn,
        Address = one.Connection.Address,
        Credential = one.Connection.Credential,
        IsEnabled = one.Connection.IsEnabled,
        Limits = SystemLimitsModel.Of(one.Connection),
        LastSuccessAt = one.LastSuccessAt,
        LastFailureAt = one.LastFailureAt,
        LastError = one.LastError,
        Requests = one.Requests,
        Failures = one.Failures,
        Breaker = one.Breaker?.ToString(),
        UpdatedAt = one.Connection.UpdatedAt,
        Version = one.Connection.RowVersion,
    };
}
