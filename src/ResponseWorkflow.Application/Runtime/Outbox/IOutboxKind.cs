using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Runtime.Outbox;

/// <summary>What the outbox must know of a kind of call beside how it is made. Must be safe for use by several threads and must not fail on any stored request.</summary>
public interface IOutboxKind
{
    /// <summary>Name of the kind, as <see cref="OutboxRow.Kind"/> has it.</summary>
    string Kind { get; }

    /// <summary>The input of the burst in which the waiting activity takes its failure outcome.</summary>
    /// <param name="request">The stored request.</param>
    /// <param name="failure">Why there is no answer.</param>
    /// <param name="message">The same in words.</param>
    /// <param name="attempts">How many attempts there were.</param>
    DataObject InputOfFailure(string request, OutboxFailure failure, string message, int attempts);

    /// <summary>The input of the burst for an answer that a person gives in place of the other system.</summary>
    /// <param name="request">The stored request.</param>
    /// <param name="answer">The answer.</param>
    /// <exception cref="RefusedException">It is no answer of this kind (<c>outbox.answer</c>).</exception>
    DataObject InputOfAnswer(string request, DataValue answer);

    /// <summary>The request as it may be kept and shown: without what gives access to the other system.</summary>
    string WithoutSecrets(string request);
}
