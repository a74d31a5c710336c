using System.Text.Json;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Runtime.Outbox;
using ResponseWorkflow.Application.Systems.Activities;
using ResponseWorkflow.Application.Systems.Operations;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Systems.Calls;

/// <summary>Makes calls of other systems: finds the connection, hands the call to its adapter, and tells refusals from failures. Safe for use by several threads.</summary>
internal sealed class SystemCalls(ISystemConnections connections, SystemPorts ports, TimeProvider time) : IOutboxHandler
{
    /// <summary>Name of the kind.</summary>
    public const string KindName = "system";

    public string Kind => KindName;

    public async Task<OutboxResult> CallAsync(OutboxCall call, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        var stored = SystemCallRequest.Parse(call.Request);
        if (SystemOperations.Find(stored.Operation) is not { } operation)
            return GiveUp(SystemFaults.UnknownOperation(stored.Operation), call);
        if (stored.UnitId is not { } unitId)
            return GiveUp(SystemFaults.UnknownUnit(operation, stored.Unit), call);
        if (await connections.FindAsync(operation.System, unitId, cancellationToken) is not { } connection)
            return GiveUp(SystemFaults.NoConnection(operation), call);
        if (!connection.IsEnabled)
            return GiveUp(SystemFaults.Disabled(operation), call);
        var attempt = new SystemCall(call.Id, operation, connection)
        {
            Attempt = call.Attempt,
            UnitId = unitId,
            CaseId = stored.CaseId,
            InstanceId = call.InstanceId,
            CorrelationId = stored.CorrelationId ?? call.InstanceId,
            AskedAt = call.AskedAt,
            IsRepeat = call.IsRepeat,
        };
        return await AttemptAsync(attempt, stored.Request, cancellationToken);
    }

    public DataObject InputOfFailure(string request, OutboxFailure failure, string message, int attempts)
    {
        var stored = SystemCallRequest.Parse(request);
        var system = SystemOperations.Find(stored.Operation)?.System ?? "";
        return Failed(new SystemError(failure == OutboxFailure.Timeout ? SystemFaults.TimeoutCode : SystemFaults.NoAnswerCode, message, system, stored.Operation) { Attempts = attempts });
    }

    public DataObject InputOfAnswer(string request, DataValue answer)
    {
        var stored = SystemCallRequest.Parse(request);
        if (SystemOperations.Find(stored.Operation)?.Answer.Check(answer) is { Count: > 0 } faults)
            throw new RefusedException([.. faults.Select(static fault => OutboxRefusals.BadAnswer(fault.Text, fault.TextZh))]);
        return new SystemCallResult(CallSystem.Done, answer, Error: null).ToInput();
    }

    // Requests are data of the case; credentials are never in them.
    public string WithoutSecrets(string request) => request;

    private async Task<OutboxResult> AttemptAsync(SystemCall call, DataObject request, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await ports.CallAsync(call, request, cancellationToken);
            return new OutboxResult.Answered(new SystemCallResult(CallSystem.Done, answer, Error: null).ToInput(), "answered");
        }
        catch (SystemRefusedException refused)
        {
            var error = Of(call, refused.Code, refused.Message) with { Keys = refused.Keys };
            return new OutboxResult.Answered(new SystemCallResult(CallSystem.Refused, DataValue.Null, error.ToData()).ToInput(), $"refused: {refused.Code}: {refused.Message}");
        }
        catch (SystemPendingException pending) when (time.GetUtcNow() - call.AskedAt < call.Connection.Patience)
        {
            return new OutboxResult.Pending(pending.Message, pending.After);
        }
        catch (SystemPendingException pending)
        {
            return Failure(call, new SystemFailedException(SystemFaults.TimeoutCode, $"Not done within {call.Connection.Patience}: {pending.Message}") { IsFinal = true });
        }
        catch (SystemFailedException failed)
        {
            return Failure(call, failed);
        }
        catch (Exception exception) when (exception is InvalidOperationException or FormatException or OverflowException or JsonException)
        {
            // A part of the answer is of another kind than the interface promises: an object where a text should be, a number out of range.
            return Failure(call, new SystemFailedException("system.badAnswer", $"The answer of the system cannot be used ({exception.GetType().Name}).", exception));
        }
    }

    private static OutboxResult.Failed Failure(SystemCall call, SystemFailedException failed) => new($"{failed.Code}: {failed.Message}")
    {
        IsFinal = failed.IsFinal,
        RetryAfter = failed.RetryAfter,
        Input = Failed(Of(call, failed.Code, failed.Message)),
    };

    private static SystemError Of(SystemCall call, string code, string message) => new(code, message, call.Operation.System, call.Operation.Key) { Attempts = call.Attempt };

    private static OutboxResult.Failed GiveUp(SystemError error, OutboxCall call) => new($"{error.Code}: {error.Message}") { IsFinal = true, Input = Failed(error with { Attempts = call.Attempt }) };

    private static DataObject Failed(SystemError error) => new SystemCallResult(CallSystem.Failed, DataValue.Null, error.ToData()).ToInput();
}
