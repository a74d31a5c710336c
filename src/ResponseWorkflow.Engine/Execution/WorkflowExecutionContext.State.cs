using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Execution.Effects;
using ResponseWorkflow.Engine.Execution.State;
using ResponseWorkflow.Engine.Execution.Stimuli;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Execution;

/// <content>From the state, through a stimulus, to the new state.</content>
public sealed partial class WorkflowExecutionContext
{
    private readonly Dictionary<int, ActivityExecutionContext> _loaded = [];
    private WorkflowState? _before;
    private IReadOnlyList<Bookmark> _parked = [];
    private DateTimeOffset _createdAt;
    private ActivityExecutionContext _root = null!;

    internal void Start(StartWorkflow stimulus)
    {
        _createdAt = Now;
        Input = stimulus.Input;
        CorrelationId = stimulus.CorrelationId;
        Name = stimulus.Name;
        ParentInstanceId = stimulus.ParentInstanceId;
        Properties = stimulus.Properties;
        _trigger = stimulus.TriggerActivityId is { } id ? Compiled.FindByActivityId(id) : null;
        _root = new ActivityExecutionContext(this, Compiled.Root, parent: null, ++_lastNumber) { StartedAt = Now };
        _root.IsTouched = true;
        Begin(_root);
        Drain();
    }

    internal void Load(WorkflowState state)
    {
        _before = state;
        _createdAt = state.CreatedAt;
        Input = state.Input;
        Output = state.Output;
        Properties = state.Properties;
        CorrelationId = state.CorrelationId;
        Name = state.Name;
        ParentInstanceId = state.ParentInstanceId;
        Status = state.Status;
        SubStatus = state.SubStatus;
        _outcomes = state.Outcomes;
        _lastNumber = state.LastNumber;
        _lastSequence = state.LastSequence;
        _parked = state.ParkedBookmarks;
        _incidents.AddRange(state.Incidents);
        _loaded.EnsureCapacity(state.Executions.Count);
        foreach (var execution in state.Executions)
            _loaded.Add(execution.Number, Restore(execution));
        foreach (var bookmark in state.Bookmarks)
            _loaded[bookmark.Execution].Bookmarks.Add(bookmark);
    }

    /// <summary>Resumes what the stimulus means.</summary>
    /// <returns>Whether anything matched.</returns>
    internal bool Resume(ResumeBookmarks stimulus)
    {
        if (Status == WorkflowStatus.Finished)
            return false;
        var matches = _before!.Bookmarks.Where(stimulus.Matches).ToArray();
        Input = Merge(Input, stimulus.Input);
        foreach (var bookmark in matches)
        {
            _queue.Enqueue(new WorkItem { Existing = _loaded[bookmark.Execution], Bookmark = bookmark });
            Drain();
        }

        return matches.Length > 0;
    }

    internal bool Cancel(CancelWorkflow stimulus)
    {
        if (Status == WorkflowStatus.Finished)
            return false;
        CancelTree(_root);
        Journal(_root, JournalEvents.WorkflowCancelled, stimulus.Reason);
        Status = WorkflowStatus.Finished;
        SubStatus = WorkflowSubStatus.Cancelled;
        return true;
    }

    internal bool Retry(RetryActivity stimulus)
    {
        if (Status == WorkflowStatus.Finished && SubStatus != WorkflowSubStatus.Faulted)
            return false;
        var faulted = new List<ActivityExecutionContext>();
        _root.Visit(context =>
        {
            if (context.Status == ActivityStatus.Faulted && (stimulus.Execution is null || stimulus.Execution == context.Number))
                faulted.Add(context);
        });
        if (faulted.Count == 0)
            return false;
        if (Status == WorkflowStatus.Finished)
            Reopen();

        // What is retried as a whole takes the faults inside it along.
        var all = faulted.ToHashSet();
        foreach (var context in faulted)
        {
            if (!IsBelowAny(context, all))
                Rerun(context);
        }

        Drain();
        return true;
    }

    internal BurstResult Complete()
    {
        var ended = DecideStatus();
        var bookmarks = IsEnded ? [] : OpenBookmarks();
        if (SubStatus == WorkflowSubStatus.Faulted)
            _parked = OpenBookmarks();
        var effects = CollectEffects(bookmarks, ended);
        var state = new WorkflowState
        {
            InstanceId = Id,
            DefinitionId = Workflow.DefinitionId,
            DefinitionVersionId = Workflow.Id,
            DefinitionVersion = Workflow.Version,
            ParentInstanceId = ParentInstanceId,
            CorrelationId = CorrelationId,
            Name = Name,
            Status = Status,
            SubStatus = SubStatus,
            CreatedAt = _createdAt,
            UpdatedAt = Now,
            FinishedAt = IsEnded ? Now : null,
            Input = StoredInput(),
            Output = Output,
            Properties = Properties,
            Outcomes = _outcomes,
            LastNumber = _lastNumber,
            LastSequence = _lastSequence,
            Executions = OpenExecutions(),
            Bookmarks = bookmarks,
            ParkedBookmarks = SubStatus == WorkflowSubStatus.Faulted ? _parked : [],
            Incidents = _incidents.Count == 0 ? [] : _incidents.ToArray(),
        };
        return new BurstResult(state, effects, RootVariables(), HasRun: true);
    }

    private bool IsEnded => Status == WorkflowStatus.Finished;

    private ActivityExecutionContext Restore(ExecutionState state)
    {
        var node = Compiled.Find(state.NodeId)
            ?? throw new InvalidOperationException($"The instance {Id} is at '{state.NodeId}', which version {Workflow.Id} does not have.");
        var parent = state.Parent == 0 ? null : _loaded[state.Parent];
        var context = new ActivityExecutionContext(this, node, parent, state.Number);
        context.Restore(state);
        if (parent is null)
            _root = context;
        else
            parent.AddChild(context);
        return context;
    }

    private void Rerun(ActivityExecutionContext context)
    {
        context.IsTouched = true;
        var faults = context.FaultCount;
        for (var counted = context; counted is not null; counted = counted.Parent)
        {
            counted.FaultCount -= faults;
            counted.IsTouched = true;
        }

        foreach (var child in context.ChildrenSnapshot())
            CancelTree(child);
        context.Status = ActivityStatus.Pending;
        context.Fault = null;
        Journal(context, JournalEvents.Retried);
        _queue.Enqueue(new WorkItem { Existing = context });
    }

    private static bool IsBelowAny(ActivityExecutionContext context, HashSet<ActivityExecutionContext> others)
    {
        for (var above = context.Parent; above is not null; above = above.Parent)
        {
            if (others.Contains(above))
                return true;
        }

        return false;
    }

    private void Reopen()
    {
        Status = WorkflowStatus.Running;
        Emit(new WorkflowReopened());
        foreach (var bookmark in _parked)
            _loaded[bookmark.Execution].Bookmarks.Add(bookmark);
        _parked = [];
    }

    private ActivityExecutionContext? FindOpen(int execution) => _loaded.TryGetValue(execution, out var context) && context.IsOpen ? context : null;

    // Names of inputs are the same whatever their case: the newer value must not hide behind the spelling of the older one.
    private static DataObject Merge(DataObject stored, DataObject given)
    {
        if (stored.Count == 0)
            return given;
        var builder = new DataObject.Builder();
        foreach (var (name, value) in stored)
        {
            if (!given.Any(newer => newer.Key.Equals(name, StringComparison.OrdinalIgnoreCase)))
                builder.Set(name, value);
        }

        foreach (var (name, value) in given)
            builder.Set(name, value);
        return builder.ToObject();
    }

    // Decides the status after the burst; true when the instance has just ended.
    private bool DecideStatus()
    {
        if (IsEnded)
            return true;
        if (_isFaulted)
            SubStatus = WorkflowSubStatus.Faulted;
        else if (!_root.IsOpen)
            SubStatus = WorkflowSubStatus.Finished;
        else
            SubStatus = WorkflowSubStatus.Suspended;
        if (SubStatus != WorkflowSubStatus.Suspended)
            Status = WorkflowStatus.Finished;
        return IsEnded;
    }

    private Bookmark[] OpenBookmarks()
    {
        var bookmarks = new List<Bookmark>();
        _root.Visit(context =>
        {
            if (context.HasBookmarks)
                bookmarks.AddRange(context.Bookmarks);
        });
        bookmarks.Sort(static (left, right) => left.Number.CompareTo(right.Number));
        return [.. bookmarks];
    }

    private ExecutionState[] OpenExecutions()
    {
        if (SubStatus is WorkflowSubStatus.Finished or WorkflowSubStatus.Cancelled)
            return [_root.ToState()];
        var executions = new List<ExecutionState>();
        _root.Visit(context => executions.Add(context.ToState()));
        return [.. executions];
    }

    private List<Effect> CollectEffects(Bookmark[] bookmarks, bool ended)
    {
        var now = Ids(bookmarks);
        _effects.RemoveAll(effect => effect is IAwaitedEffect { BookmarkId: { } id } && !now.Contains(id));
        var before = Ids(_before?.Bookmarks ?? []);
        foreach (var bookmark in _before?.Bookmarks ?? [])
        {
            if (!now.Contains(bookmark.Id))
                _effects.Add(new BookmarkRemoved(bookmark));
        }

        foreach (var bookmark in bookmarks)
        {
            if (!before.Contains(bookmark.Id))
                _effects.Add(new BookmarkCreated(bookmark));
        }

        _root.Visit(Record);
        if (ended)
            _effects.Add(new WorkflowEnded(SubStatus, ParentInstanceId));
        return _effects;
    }

    // A few ids are found faster in an array than in a hash set.
    private static ICollection<string> Ids(IReadOnlyList<Bookmark> bookmarks)
    {
        if (bookmarks.Count > 8)
            return bookmarks.Select(static bookmark => bookmark.Id).ToHashSet(StringComparer.Ordinal);
        if (bookmarks.Count == 0)
            return [];
        var ids = new string[bookmarks.Count];
        for (var i = 0; i < ids.Length; i++)
            ids[i] = bookmarks[i].Id;
        return ids;
    }

    private DataObject StoredInput()
    {
        if (Workflow.Inputs.Count == 0)
            return DataObject.Empty;
        var builder = new DataObject.Builder();
        foreach (var input in Workflow.Inputs)
        {
            if (input.Storage == VariableStorage.Instance && GetInput(input.Name) is { IsNull: false } value)
                builder.Set(input.Name, value);
        }

        return builder.ToObject();
    }

    private DataObject RootVariables()
    {
        if (!_root.HasVariables && _root.Node.Variables.Length == 0)
            return DataObject.Empty;
        var builder = new DataObject.Builder();
        foreach (var (name, value) in _root.VariableStore.All)
            builder.Set(name, value);
        return builder.ToObject();
    }
}
