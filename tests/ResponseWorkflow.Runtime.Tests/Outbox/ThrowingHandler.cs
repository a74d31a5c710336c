using ResponseWorkflow.Application.Runtime.Outbox;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Runtime.Tests.Outbox;

/// <summary>A handler with a bug.</summary>
internal sealed class ThrowingHandler : IOutboxHandler
{
    public string Kind => "throwing";

    public Task<OutboxResult> CallAsync(OutboxCall call, CancellationToken cancellationToken) => throw new InvalidDataException("s3cret");

    public DataObject InputOfFailure(string request, OutboxFailure failure, string message, int attempts) => DataObject.Empty;

    public DataObject InputOfAnswer(string request, DataValue answer) => DataObject.Empty;

    public string WithoutSecrets(string request) => request;
}
