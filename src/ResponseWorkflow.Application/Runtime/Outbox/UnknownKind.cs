using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Runtime.Outbox;

/// <summary>A kind that nothing on this node knows: of its requests nothing can be told apart, so nothing of them is shown, and only a person can end such a call.</summary>
internal sealed class UnknownKind(string kind) : IOutboxKind
{
    public string Kind => kind;

    public static UnknownKind Of(string kind) => new(kind);

    public DataObject InputOfFailure(string request, OutboxFailure failure, string message, int attempts) =>
        DataValue.ObjectOf(("failure", failure.ToString()), ("message", message)).AsObject();

    public DataObject InputOfAnswer(string request, DataValue answer) => answer.TryGetObject(out var input)
        ? input
        : throw new RefusedException(OutboxRefusals.BadAnswer($"An answer to a call of the kind '{kind}' is an object.", $"“{kind}”类调用的应答必须是对象。"));

    public string WithoutSecrets(string request) => "{}";
}
