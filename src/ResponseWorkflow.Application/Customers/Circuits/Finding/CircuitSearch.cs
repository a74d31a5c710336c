using ResponseWorkflow.Application.Runtime.Answers;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Customers.Circuits.Finding;

/// <summary>Tells processes what the circuit ledger has of a circuit. Safe for use by several threads.</summary>
internal sealed class CircuitSearch() : InstantAnswers<CircuitSought>(FindCircuit.TypeName, FindCircuit.AnswerField, "circuit ledger")
{
    /// <inheritdoc/>
    protected override async ValueTask<DataObject?> FindAsync(CircuitSought question, InstanceTransition transition, CancellationToken cancellationToken)
    {
        var storage = transition.Transaction.Storage;
        await storage.FlushAsync(cancellationToken);
        return await CircuitAnswer.ReadAsync(storage.Context, question.Number, cancellationToken);
    }
}
