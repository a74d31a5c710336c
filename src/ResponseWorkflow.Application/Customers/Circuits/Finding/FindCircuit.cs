using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Descriptors;

namespace ResponseWorkflow.Application.Customers.Circuits.Finding;

/// <summary>Reads what the circuit ledger has of a circuit, at once and in the transaction of the burst.</summary>
[Activity("Response", "Cases", "Reads what the circuit ledger has of a circuit, with the other circuits on the same resources and the reservations that it holds.", DisplayName = "Look up circuit", Kind = ActivityKind.Task)]
[FlowNode(Found, Unknown)]
public sealed class FindCircuit : Activity
{
    /// <summary>The type's name.</summary>
    public const string TypeName = "Response.FindCircuit";

    /// <summary>The outcome when the circuit is on the ledger.</summary>
    public const string Found = "Found";

    /// <summary>The outcome when it is not.</summary>
    public const string Unknown = "Unknown";

    /// <summary>The field of the answer.</summary>
    internal const string AnswerField = "FoundCircuit";

    /// <summary>The number.</summary>
    [Input(Description = "Number of the circuit.", IsRequired = true, Order = 1)]
    public Input<string> Number { get; set; } = default!;

    /// <summary>What the ledger has.</summary>
    [Output(Description = "What the ledger has: number, name, kind, bandwidth (kbit/s), state, technology, service, order, openedAt, customer { number, name, grade, manager }, unit (code), endA and endZ { address, contact, phone }, resources, cooperating (codes), others { number, customer, resources } on the same resources, reservations (numbers), held { reservation, case } with the cases that these were made for. Empty when it is not there.")]
    public Output<object> Circuit { get; set; } = default!;

    /// <inheritdoc/>
    protected override void Execute(ActivityExecutionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var number = context.Get(Number)?.Trim();
        if (string.IsNullOrEmpty(number))
            throw new ActivityFaultException("circuit.missing", "The circuit is missing; give its number.");
        var bookmark = context.CreateBookmark(new { circuit = number }, OnFoundAsync);
        context.Emit(new CircuitSought(number, bookmark.Id));
    }

    private ValueTask OnFoundAsync(ActivityExecutionContext context)
    {
        var found = context.WorkflowInput[AnswerField];
        context.SetData(Circuit, found);
        return context.CompleteActivityWithOutcomesAsync(found.IsNull ? Unknown : Found);
    }
}
