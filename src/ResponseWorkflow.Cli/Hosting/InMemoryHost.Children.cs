using ResponseWorkflow.Application.Runtime.Commands;
using ResponseWorkflow.Engine.Compilation;
using ResponseWorkflow.Engine.Execution.Effects;
using ResponseWorkflow.Engine.Execution.Stimuli;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Cli.Hosting;

/// <content>Dispatched workflows, and what their parents hear of them.</content>
internal sealed partial class InMemoryHost
{
    private readonly Dictionary<string, Listener> _firstBurstListeners = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Listener> _endListeners = new(StringComparer.Ordinal);
    private readonly HashSet<string> _childWaits = new(StringComparer.Ordinal);

    private void Dispatch(HostedInstance parent, WorkflowDispatched dispatched)
    {
        var (workflow, refusal) = Resolve(parent, dispatched.DefinitionId, dispatched.Input);
        var child = Add(new HostedInstance(dispatched.ChildInstanceId, dispatched.DefinitionId, parent) { Workflow = workflow });
        parent.Children.Add(child);
        if (dispatched.Report == ChildReport.FirstBurst)
            Listen(_firstBurstListeners, child.Id, parent, dispatched.BookmarkId);
        else if (dispatched.Report == ChildReport.End)
            Listen(_endListeners, child.Id, parent, dispatched.BookmarkId);
        if (refusal is not null)
        {
            child.Refuse("workflow.notStarted", refusal, _now);
            ReportFirstBurst(child);
            ReportEnd(child);
            return;
        }

        _work.Enqueue(new HostWork.Stimulate(child, new StartWorkflow(child.Id)
        {
            Input = dispatched.Input,
            CorrelationId = dispatched.CorrelationId,
            ParentInstanceId = parent.Id,
            Properties = DataObject.Empty.With(StimulusInputs.ParentInstanceId, parent.Id),
        }));
    }

    private (CompiledWorkflow? Workflow, string? Refusal) Resolve(HostedInstance parent, string definitionId, DataObject input)
    {
        if (_instances.Count >= _settings.MaxInstances)
            return (null, $"The run has {_settings.MaxInstances} instances already; the workflows probably start each other without end.");
        if (parent.Depth >= _settings.MaxDepth)
            return (null, $"More than {_settings.MaxDepth} workflows dispatched each other in a chain; they probably do so without end.");
        if (_library.FindCurrent(definitionId) is not { } definition)
            return (null, $"There is no definition '{definitionId}' among the given files; name its file by --with.");
        try
        {
            var workflow = _library.Compile(definition);
            return DeclaredInputs.Check(workflow.Definition, input) is { Count: > 0 } refusals
                ? (null, string.Join(' ', refusals.Select(static refusal => refusal.Message)))
                : (workflow, null);
        }
        catch (WorkflowCompilationException exception)
        {
            return (null, $"The definition '{definitionId}' cannot run: {exception.Message}");
        }
    }

    private void Await(HostedInstance parent, ChildAwaited awaited)
    {
        Listen(_endListeners, awaited.ChildInstanceId, parent, awaited.BookmarkId);
        if (_instances.TryGetValue(awaited.ChildInstanceId, out var child) && child.HasEnded)
            ReportEnd(child);
    }

    private void Listen(Dictionary<string, Listener> listeners, string childId, HostedInstance parent, string? bookmarkId)
    {
        if (bookmarkId is null)
            return;
        listeners[childId] = new Listener(parent, bookmarkId);
        _childWaits.Add(bookmarkId);
    }

    private void ReportFirstBurst(HostedInstance child) => Report(_firstBurstListeners, child);

    private void ReportEnd(HostedInstance child) => Report(_endListeners, child);

    private void Report(Dictionary<string, Listener> listeners, HostedInstance child)
    {
        if (!listeners.Remove(child.Id, out var listener))
            return;
        _work.Enqueue(new HostWork.Stimulate(listener.Parent, new ResumeBookmarks { BookmarkId = listener.BookmarkId, Input = child.Outcome.ToInput() }));
    }

    /// <summary>An instance that waits to hear of a child.</summary>
    private sealed record Listener(HostedInstance Parent, string BookmarkId);
}
