namespace ResponseWorkflow.Engine.Authoring;

/// <summary>Base of activities that start a workflow, or wait in the middle of one.</summary>
public abstract class Trigger : Activity
{
    /// <summary>The payloads by which a stimulus finds this trigger; one for most.</summary>
    protected internal virtual IEnumerable<object?> GetTriggerPayloads(TriggerIndexingContext context) => [GetTriggerPayload(context)];

    /// <summary>The payload by which a stimulus finds this trigger.</summary>
    protected virtual object? GetTriggerPayload(TriggerIndexingContext context) => null;

    /// <summary>The name under which the trigger is indexed; its type name by default.</summary>
    protected internal virtual string GetTriggerName() => Type;
}
