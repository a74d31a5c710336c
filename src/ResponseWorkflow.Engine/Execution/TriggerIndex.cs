using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Compilation;
using ResponseWorkflow.Engine.Definitions;

namespace ResponseWorkflow.Engine.Execution;

/// <summary>Finds the triggers of a version that may start it.</summary>
public static class TriggerIndex
{
    /// <summary>Every trigger that may start the workflow, once for each of its payloads.</summary>
    /// <param name="workflow">The version.</param>
    /// <param name="now">The instant of the publication.</param>
    /// <param name="options">What the host decides; the defaults when null.</param>
    /// <exception cref="ActivityFaultException">An input of a trigger cannot be evaluated; the message names the trigger.</exception>
    public static IReadOnlyList<IndexedTrigger> Of(CompiledWorkflow workflow, DateTimeOffset now, BurstOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        var instance = new WorkflowExecutionContext(workflow, options ?? BurstOptions.Default, now, new SeededIdentities(0), "");
        var triggers = new List<IndexedTrigger>();
        foreach (var node in workflow.Nodes)
        {
            if (!node.CanStartWorkflow || node.Activity is not Trigger trigger)
                continue;
            try
            {
                Add(trigger, node, new TriggerIndexingContext(ContextOf(instance, node)), triggers);
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                // Whatever way a script or a trigger's own code fails: the version cannot start by it, and its author must know where.
                throw new ActivityFaultException("trigger.input", $"{exception.Message} (activity '{node.DisplayName}', {node.Id})", exception);
            }
        }

        return triggers;
    }

    private static void Add(Trigger trigger, ActivityNode node, TriggerIndexingContext context, List<IndexedTrigger> triggers)
    {
        foreach (var stimulus in trigger.GetTriggerPayloads(context))
        {
            var payload = TypeConversion.From(stimulus);
            triggers.Add(new IndexedTrigger(trigger.GetTriggerName(), node.Reference, StimulusHash.Compute(trigger.GetTriggerName(), payload), payload));
        }
    }

    private static ActivityExecutionContext ContextOf(WorkflowExecutionContext instance, ActivityNode node) =>
        new(instance, node, node.Parent is null ? null : ContextOf(instance, node.Parent), number: 0);
}
