using ResponseWorkflow.Engine.Authoring;

namespace ResponseWorkflow.Cli.Tests.Documents.Authoring;

[Activity("Acme", "Network", "Asks the network for the state of a circuit.", DisplayName = "Read circuit")]
[FlowNode("Up", "Down", "Unknown")]
public sealed class ReadCircuit : Activity
{
    [Input(Description = "The circuit.", IsRequired = true)]
    public Input<string> Circuit { get; set; } = default!;

    [Output(Description = "The state that the network told.")]
    public Output<string> State { get; set; } = default!;

    protected override void Execute(ActivityExecutionContext context)
    {
        var circuit = context.Get(Circuit) ?? throw new ActivityFaultException("circuit.missing", "No circuit is given.");
        var bookmark = context.CreateBookmark(new { circuit }, OnReadAsync);
        context.Emit(new ReadingRequested(circuit, bookmark.Id));
    }

    private ValueTask OnReadAsync(ActivityExecutionContext context)
    {
        var state = context.WorkflowInput["CircuitState"].TryGetString(out var told) ? told : "unknown";
        context.Set(State, state);
        return context.CompleteActivityWithOutcomesAsync(state switch
        {
            "up" => "Up",
            "down" => "Down",
            _ => "Unknown",
        });
    }
}
