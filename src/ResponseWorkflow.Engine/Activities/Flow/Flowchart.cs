using System.Collections.Concurrent;
using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Compilation;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Activities.Flow;

/// <summary>Runs activities along connections; the outcomes of each decide which connections are followed.</summary>
/// <remarks>The two ways of joining branches are <see cref="CounterFlow"/> and <see cref="TokenFlow"/>.</remarks>
[Activity("Elsa", "Flow", "A container that runs activities along the connections between them.", DisplayName = "Flowchart")]
[Hidden]
public sealed class Flowchart : Container, IBindsDefinition
{
    private readonly ConcurrentDictionary<int, FlowPlan> _plans = new();
    private readonly ActivityCompletionCallback _onChildCompleted;
    private IReadOnlyList<ConnectionDefinition> _connections = [];
    private IReadOnlyList<string> _ids = [];
    private int _start;

    /// <summary>Makes a flowchart.</summary>
    public Flowchart() => _onChildCompleted = OnChildCompletedAsync;

    void IBindsDefinition.Bind(ActivityBinder binder)
    {
        _connections = binder.Definition.Connections;
        var children = binder.Definition.Children.Where(static child => child.Port == nameof(Activities)).Select(static child => child.Activity).ToArray();
        _ids = [.. children.Select(static child => child.Id)];
        _start = Array.IndexOf(children, FlowGraph.SelectStart(children, _connections));
    }

    /// <summary>The connections as seen from a start activity.</summary>
    internal FlowPlan Plan(int start) => _plans.GetOrAdd(start, static (place, flowchart) => new FlowPlan(flowchart._ids, flowchart._connections, place), this);

    /// <inheritdoc/>
    protected internal override ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        if (Activities.Count == 0)
            return context.CompleteActivityAsync();
        var start = context.WorkflowExecutionContext.TriggerWithin(Node)?.Place ?? _start;
        context.Flow = new FlowProgress(Plan(start), context.WorkflowExecutionContext.FlowchartMode);
        return ScheduleAsync(context, start, isLoop: false);
    }

    /// <inheritdoc/>
    internal override async ValueTask OnChildCanceledAsync(ActivityExecutionContext context, ActivityExecutionContext child)
    {
        if (context.Flow!.Mode == FlowchartMode.Counter)
            await CounterFlow.AdvanceAsync(this, context, child, outcomes: null);
        else
            TokenFlow.Forget(context, child);
        await CompleteWhenIdleAsync(context);
    }

    /// <summary>Gives up the open executions from which forward connections lead to an activity.</summary>
    internal static async ValueTask CancelAncestorsAsync(ActivityExecutionContext context, int activity)
    {
        if (context.OpenChildren == 0)
            return;
        var ancestors = context.Flow!.Plan.Ancestors(activity);
        foreach (var child in context.ChildrenSnapshot())
        {
            if (ancestors.Contains(child.Node.Place))
                await child.CancelActivityAsync();
        }
    }

    /// <summary>Runs a child.</summary>
    /// <param name="context">The flowchart's execution.</param>
    /// <param name="activity">Index of the child.</param>
    /// <param name="isLoop">Whether a backward connection leads to it.</param>
    internal ValueTask ScheduleAsync(ActivityExecutionContext context, int activity, bool isLoop) =>
        context.WorkflowExecutionContext.ScheduleAsync(context, Activities[activity], _onChildCompleted, isLoop ? DataValue.True : DataValue.Null, variables: null);

    private async ValueTask OnChildCompletedAsync(ActivityCompletedContext completed)
    {
        var context = completed.TargetContext;
        var child = completed.ChildContext!;
        if (child.Activity is ITerminalNode)
        {
            await context.CompleteActivityAsync();
            return;
        }

        if (context.Flow!.Mode == FlowchartMode.Counter)
            await CounterFlow.AdvanceAsync(this, context, child, completed.Outcomes);
        else
            await TokenFlow.AdvanceAsync(this, context, child, completed.Outcomes);
        await CompleteWhenIdleAsync(context);
    }

    private static ValueTask CompleteWhenIdleAsync(ActivityExecutionContext context) =>
        context.IsIdle && (context.Flow!.Mode == FlowchartMode.Counter || context.Flow.Tokens.TrueForAll(static token => token.IsBlocked))
            ? context.CompleteActivityAsync()
            : ValueTask.CompletedTask;
}
