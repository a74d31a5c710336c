using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Compilation;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Execution;

/// <content>Scheduling and running work, first in, first out.</content>
public sealed partial class WorkflowExecutionContext
{
    private readonly Queue<WorkItem> _queue = new(8);
    private Dictionary<ActivityNode, ActivityExecutionContext>? _outputRegister;
    private int _lastNumber;
    private long _lastSequence;
    private ActivityExecutionContext? _current;
    private int _steps;

    internal async ValueTask ScheduleAsync(
        ActivityExecutionContext owner,
        IActivity? activity,
        ActivityCompletionCallback? callback,
        DataValue tag,
        IReadOnlyList<KeyValuePair<string, DataValue>>? variables)
    {
        if (activity is null)
        {
            await (callback is null ? CompleteAsync(owner, []) : callback(new ActivityCompletedContext(owner, null, [])));
            return;
        }

        owner.PendingWork++;
        _queue.Enqueue(new WorkItem
        {
            Node = ((Activity)activity).Node,
            Owner = owner,
            Scheduler = _current ?? owner,
            Callback = callback,
            Tag = tag,
            Variables = variables,
        });
    }

    internal Bookmark CreateBookmark(ActivityExecutionContext context, CreateBookmarkArgs args)
    {
        var stimulus = TypeConversion.From(args.Stimulus);
        var name = args.BookmarkName ?? context.Node.Reference.Type;
        var number = ++_lastNumber;
        var bookmark = new Bookmark
        {
            Id = GlobalId(number),
            Number = number,
            Name = name,
            Hash = StimulusHash.Compute(name, stimulus, args.IncludeActivityInstanceId ? context.Id : null),
            Payload = args.Payload is null ? stimulus : TypeConversion.From(args.Payload),
            Activity = context.Node.Reference,
            Execution = context.Number,
            CreatedAt = Now,
            DueAt = args.DueAt,
            AutoBurn = args.AutoBurn,
            CallbackMethodName = args.Callback is null ? null : CallbackNames.Of(args.Callback),
            AutoComplete = args.AutoComplete,
            Metadata = args.Metadata ?? DataObject.Empty,
        };
        context.Bookmarks.Add(bookmark);
        context.IsTouched = true;
        return bookmark;
    }

    private void Drain()
    {
        while (_queue.TryDequeue(out var item))
        {
            if (++_steps > Options.StepLimit)
            {
                FaultInstance("burst.stepLimit", $"The burst ran more than {Options.StepLimit} activities; the definition probably has an endless loop.");
                return;
            }

            Run(item);
        }
    }

    private void Run(WorkItem item)
    {
        if (item.Existing is { } existing)
        {
            RunExisting(existing, item.Bookmark);
            return;
        }

        var owner = item.Owner!;
        owner.PendingWork--;
        if (!owner.IsOpen)
            return;
        var context = new ActivityExecutionContext(this, item.Node!, owner, ++_lastNumber)
        {
            Callback = item.Callback,
            Tag = item.Tag,
            Scheduling = item.Scheduler!.Number,
            Depth = item.Scheduler.Depth + 1,
            StartedAt = Now,
        };
        owner.AddChild(context);
        context.IsTouched = true;
        foreach (var (name, value) in item.Variables ?? [])
            context.VariableStore.SetOrAdd(name, value);
        Begin(context);
    }

    private void RunExisting(ActivityExecutionContext context, Bookmark? bookmark)
    {
        if (!context.IsOpen)
            return;
        context.IsTouched = true;
        if (bookmark is null)
        {
            context.ForgetInputs();
            Begin(context);
            return;
        }

        if (!context.Bookmarks.Contains(bookmark))
            return;
        Journal(context, JournalEvents.Resumed);
        Guard(context, static (run, target, mark) => run.Resume(target, mark!), bookmark);
        if (bookmark.AutoBurn)
            context.Bookmarks.Remove(bookmark);
    }

    private void Begin(ActivityExecutionContext context) => Guard(context, static (run, target, _) => run.Execute(target), null);

    private void Execute(ActivityExecutionContext context)
    {
        EvaluateInputs(context);
        var activity = context.Node.Activity;
        if (!Settle(activity.CanExecuteAsync(context), context))
        {
            Journal(context, JournalEvents.PreconditionFailed);
            return;
        }

        context.Status = ActivityStatus.Running;
        Journal(context, JournalEvents.Started);
        Settle(activity.ExecuteAsync(context), context);
        AfterWork(context, bookmarksBefore: 0);
    }

    // An input that cannot be evaluated is a fault of a started activity: the journal shows where it happened.
    private void EvaluateInputs(ActivityExecutionContext context)
    {
        try
        {
            context.EvaluateInputs();
        }
        catch
        {
            Journal(context, JournalEvents.Started);
            throw;
        }
    }

    private void Resume(ActivityExecutionContext context, Bookmark bookmark)
    {
        var before = context.BookmarkCount;
        if (bookmark.CallbackMethodName is { } callback)
        {
            Settle(context.Node.Callback<ExecuteActivityDelegate>(callback)(context), context);
            AfterWork(context, before);
        }
        else if (bookmark.AutoComplete)
        {
            Settle(CompleteAsync(context, []), context);
        }
    }

    // Code activities are complete when their work returns, unless they wait for something new.
    private void AfterWork(ActivityExecutionContext context, int bookmarksBefore)
    {
        if (context.Status != ActivityStatus.Running)
            return;
        if (context.BookmarkCount > bookmarksBefore)
            Journal(context, JournalEvents.Suspended);
        else if (context.Node.Activity is CodeActivity)
            Settle(CompleteAsync(context, []), context);
    }

    private void Guard(ActivityExecutionContext context, Action<WorkflowExecutionContext, ActivityExecutionContext, Bookmark?> work, Bookmark? bookmark)
    {
        var outer = _current;
        _current = context;
        try
        {
            work(this, context, bookmark);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            Fault(context, exception);
        }
        finally
        {
            _current = outer;
        }
    }

    private static void Settle(ValueTask work, ActivityExecutionContext context)
    {
        if (!work.IsCompleted)
            throw NotComplete(context);
        work.GetAwaiter().GetResult();
    }

    private static T Settle<T>(ValueTask<T> work, ActivityExecutionContext context) =>
        work.IsCompleted ? work.GetAwaiter().GetResult() : throw NotComplete(context);

    private static ActivityFaultException NotComplete(ActivityExecutionContext context) => new(
        "activity.waits",
        $"The activity type {context.Node.Reference.Type} waits for something outside. A burst does not wait: emit an effect and create a bookmark instead.");
}
