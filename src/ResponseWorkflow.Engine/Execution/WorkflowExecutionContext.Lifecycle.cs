using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Compilation;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Execution.Effects;
using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Expressions.Scripts;

namespace ResponseWorkflow.Engine.Execution;

/// <content>How executions and the instance end.</content>
public sealed partial class WorkflowExecutionContext
{
    private readonly List<Incident> _incidents = new(0);
    private IReadOnlyList<string> _outcomes = [];
    private bool _isFaulted;

    internal async ValueTask CompleteAsync(ActivityExecutionContext context, IReadOnlyList<string> outcomes)
    {
        if (context.Status != ActivityStatus.Running)
            return;
        MarkCompleted(context, outcomes);
        if (context.Parent is not { Status: ActivityStatus.Running } parent || context.Callback is not { } callback)
            return;
        try
        {
            var task = callback(new ActivityCompletedContext(parent, context, outcomes));
            if (!task.IsCompleted)
                throw NotComplete(parent);
            await task;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The enclosing activity failed in its own work; but what it blames on the child is the child's.
            if (exception is ChildFaultException blame)
                Fault(context, blame.InnerException!);
            else
                Fault(parent, exception);
        }
    }

    /// <summary>Ends the nearest enclosing workflow with outcomes.</summary>
    internal async ValueTask CompleteCompositeAsync(ActivityExecutionContext context, IReadOnlyList<string> outcomes)
    {
        var composite = context.NearestComposite();
        MarkCompleted(context, outcomes);
        await CompleteAsync(composite, outcomes);
    }

    /// <summary>Ends the instance at once.</summary>
    internal void Finish(ActivityExecutionContext context)
    {
        _queue.Clear();
        MarkCompleted(context, []);
        for (var ancestor = context.Parent; ancestor is not null; ancestor = ancestor.Parent)
        {
            if (ancestor.Status == ActivityStatus.Running)
                MarkCompleted(ancestor, []);
        }
    }

    internal async ValueTask CancelAsync(ActivityExecutionContext context)
    {
        if (!context.IsOpen)
            return;
        CancelTree(context);
        if (context.Parent is { Status: ActivityStatus.Running } parent)
            await parent.Node.Activity.OnChildCanceledAsync(parent, context);
    }

    // An execution that ends is recorded at once and may be forgotten; those that stay open are recorded when the burst is over.
    private void Record(ActivityExecutionContext context)
    {
        if (!context.IsTouched)
            return;
        context.IsTouched = false;
        Emit(new ActivityRecorded(context.ToRecord()));
    }

    private void MarkCompleted(ActivityExecutionContext context, IReadOnlyList<string> outcomes)
    {
        if (context.OpenChildren > 0)
            CancelChildren(context);
        context.IsTouched = true;
        context.Status = ActivityStatus.Completed;
        context.CompletedAt = Now;
        if (outcomes.Count > 0)
            context.AddJournalData("Outcomes", outcomes);
        if (context == _root)
            _outcomes = outcomes;
        Journal(context, JournalEvents.Completed);
        context.ClearBookmarks();
        Record(context);
        context.Parent?.RemoveChild(context);
    }

    private void CancelChildren(ActivityExecutionContext context)
    {
        foreach (var child in context.ChildrenSnapshot())
            CancelTree(child);
    }

    private void CancelTree(ActivityExecutionContext context)
    {
        if (!context.IsOpen)
            return;
        context.IsTouched = true;
        context.ClearBookmarks();
        var isFaulted = context.Status == ActivityStatus.Faulted;
        if (!isFaulted)
        {
            context.Status = ActivityStatus.Canceled;
            context.CompletedAt = Now;
        }

        if (context.OpenChildren > 0)
            CancelChildren(context);
        if (!isFaulted)
            Journal(context, JournalEvents.Canceled);
        Record(context);
        context.Parent?.RemoveChild(context);
    }

    private void Fault(ActivityExecutionContext context, Exception exception)
    {
        var (code, type) = exception switch
        {
            ActivityFaultException fault => (fault.Code, fault.FaultType ?? nameof(ActivityFaultException)),
            ScriptException script => ($"script.{ScriptErrorCodes.Of(script.Kind)}", nameof(ScriptException)),
            _ => ("activity.exception", exception.GetType().FullName ?? exception.GetType().Name),
        };
        var incident = new Incident(context.Node.Reference, context.Number, code, type, exception.Message, Now);
        context.IsTouched = true;
        if (!context.IsOpen)
            context.Parent?.AddChild(context);
        context.Status = ActivityStatus.Faulted;
        context.CompletedAt = null;
        context.Fault = incident;

        // A retry runs the activity from its beginning: what it waited for in the failed attempt must not wake it besides.
        context.Bookmarks.Clear();
        for (var counted = context; counted is not null; counted = counted.Parent)
        {
            counted.FaultCount++;
            counted.IsTouched = true;
        }

        var facts = DataValue.ObjectOf(("type", type), ("message", exception.Message), ("code", code)).AsObject();
        if (exception is ActivityFaultException { Category: { } category })
            facts = facts.With("category", category);
        Journal(context, JournalEvents.Faulted, exception.Message, payload: DataValue.ObjectOf(("Exception", facts)));
        Raise(incident);
        if ((Workflow.Options.IncidentStrategy ?? Options.IncidentStrategy) == IncidentStrategy.Fault)
            _isFaulted = true;
    }

    private void FaultInstance(string code, string message)
    {
        _queue.Clear();
        _isFaulted = true;
        Journal(_root, JournalEvents.Faulted, message);
        Raise(new Incident(null, 0, code, nameof(WorkflowExecutionContext), message, Now));
    }

    private void Raise(Incident incident)
    {
        _incidents.Add(incident);
        Emit(new IncidentRaised(incident));
    }
}
