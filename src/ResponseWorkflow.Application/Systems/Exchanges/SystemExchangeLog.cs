using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Runtime.Work;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.Systems.Calls;
using ResponseWorkflow.Engine.Execution;

namespace ResponseWorkflow.Application.Systems.Exchanges;

/// <summary>Keeps exchanges in the database, each in a transaction of its own: what was said to another system stays said, whatever becomes of the call.</summary>
internal sealed partial class SystemExchangeLog(Database database, IOptions<SystemOptions> options, IIdentitySource identities, NodeIdentity node, TimeProvider time, ILogger<SystemExchangeLog> logger) : ISystemExchangeLog
{
    public async Task WriteAsync(SystemExchange exchange, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        var row = RowOf(exchange);

        // While the database is away the call must go on: its answer matters more than the trace of it.
        using var limit = new CancellationTokenSource(options.Value.KeepTimeout, time);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await database.RunAsync(
                (transaction, _) =>
                {
                    transaction.Insert(row);
                    return Task.FromResult(0);
                },
                end.Token);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || limit.IsCancellationRequested)
        {
            LogNotKept(logger, exchange.Call.Id, exception.Message, exception);
        }
    }

    private SystemExchangeRow RowOf(SystemExchange exchange)
    {
        var (call, kept) = (exchange.Call, options.Value);
        return new SystemExchangeRow
        {
            Id = identities.Next().ToString("N"),
            CaseId = call.CaseId,
            InstanceId = call.InstanceId,
            CallId = call.Id,
            Attempt = call.Attempt,
            System = call.Operation.System,
            Operation = call.Operation.Key,
            UnitId = call.UnitId,
            ConnectionId = call.Connection.Id,
            Node = Texts.Shorten(node.Name, StorageMetadata.IdLength),
            Method = exchange.Method,
            Address = Texts.Shorten(exchange.Address.GetComponents(UriComponents.SchemeAndServer | UriComponents.PathAndQuery, UriFormat.UriEscaped), StorageMetadata.TextLength),
            StartedAt = exchange.StartedAt,
            DurationMs = (int)Math.Min(int.MaxValue, exchange.Duration.TotalMilliseconds),
            Status = exchange.Status,
            HasSucceeded = exchange.HasSucceeded,
            Error = exchange.Error is { } error ? Texts.Shorten(error, StorageMetadata.TextLength) : null,
            RequestBody = KeptBody.Of(exchange.RequestBody, kept),
            AnswerBody = KeptBody.Of(exchange.AnswerBody, kept),
            CorrelationId = Texts.Shorten(call.CorrelationId, StorageMetadata.NameLength),
        };
    }

    [LoggerMessage(LogLevel.Warning, "An exchange of the call {CallId} could not be kept: {Reason}")]
    private static partial void LogNotKept(ILogger logger, string callId, string reason, Exception exception);
}
