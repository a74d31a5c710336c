using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Engine.Execution.Stimuli;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Runtime.Outbox.Children;

/// <summary>Starts of child workflows: when there is no child, the parent hears of one that has faulted.</summary>
internal sealed class ChildCallKind : IOutboxKind
{
    private ChildCallKind()
    {
    }

    /// <summary>The only one.</summary>
    public static ChildCallKind Instance { get; } = new();

    public string Kind => OutboxKinds.Workflow;

    public DataObject InputOfFailure(string request, OutboxFailure failure, string message, int attempts) =>
        new ChildOutcome(ChildRequest.Parse(request).ChildInstanceId, WorkflowStatus.Finished, WorkflowSubStatus.Faulted, DataObject.Empty).ToInput();

    public DataObject InputOfAnswer(string request, DataValue answer) => answer.TryGetObject(out var output)
        ? new ChildOutcome(ChildRequest.Parse(request).ChildInstanceId, WorkflowStatus.Finished, WorkflowSubStatus.Finished, output).ToInput()
        : throw new RefusedException(OutboxRefusals.BadAnswer(
            "The answer in place of a child workflow is its output: a JSON object.",
            "代替子流程的应答是其输出：一个 JSON 对象。"));

    // Inputs of a workflow are data of the case, not access to another system.
    public string WithoutSecrets(string request) => request;
}
