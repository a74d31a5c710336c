using ResponseWorkflow.Application.Systems.Exchanges;
using ResponseWorkflow.Application.Systems.Operations;

namespace ResponseWorkflow.Server.Api.Systems;

/// <summary>A request to another system and what came back.</summary>
public sealed record ExchangeModel
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>The instance that wanted it.</summary>
    public required string? InstanceId { get; init; }

    /// <summary>The call, which is its idempotency key.</summary>
    public required string CallId { get; init; }

    /// <summary>Number of the attempt, from 1.</summary>
    public required int Attempt { get; init; }

    /// <summary>Key of the system.</summary>
    public required string System { get; init; }

    /// <summary>Key of what was asked.</summary>
    public required string Operation { get; init; }

    /// <summary>The same in Chinese.</summary>
    public required string OperationZh { get; init; }

    /// <summary>The same in English.</summary>
    public required string OperationEn { get; init; }

    /// <summary>HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>Where it went.</summary>
    public required string Address { get; init; }

    /// <summary>When it was sent.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>How long it took, in milliseconds.</summary>
    public required int DurationMs { get; init; }

    /// <summary>HTTP status; null when none came.</summary>
    public required int? Status { get; init; }

    /// <summary>Whether an answer came that counts. A refusal does.</summary>
    public required bool HasSucceeded { get; init; }

    /// <summary>Why it does not count, or why it is a refusal.</summary>
    public required string? Error { get; init; }

    /// <summary>The node that asked.</summary>
    public required string Node { get; init; }

    /// <summary>What calls of one process have in common, for the other system's logs.</summary>
    public required string CorrelationId { get; init; }

    internal static ExchangeModel Of(SystemExchangeRow row)
    {
        var operation = SystemOperations.Find(row.Operation);
        return new ExchangeModel
        {
            Id = row.Id,
            InstanceId = row.InstanceId,
            CallId = row.CallId,
            Attempt = row.Attempt,
            System = row.System,
            Operation = row.Operation,
            OperationZh = operation?.NameZh ?? row.Operation,
            OperationEn = operation?.NameEn ?? row.Operation,
            Method = row.Method,
            Address = row.Address,
            StartedAt = row.StartedAt,
            DurationMs = row.DurationMs,
            Status = row.Status,
            HasSucceeded = row.HasSucceeded,
            Error = row.Error,
            Node = row.Node,
            CorrelationId = row.CorrelationId,
        };
    }
}
