using ResponseWorkflow.Engine.Compilation;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Engine.Execution.Effects;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Authoring;

/// <summary>One execution of an activity: where its inputs, outputs, variables, bookmarks and children live.</summary>
/// <remarks>It is valid during the burst only, and for one thread.</remarks>
public sealed partial class ActivityExecutionContext
{
    private readonly WorkflowExecutionContext _workflow;
    private DataValue[]? _inputs;
    private DataValue?[]? _outputs;
    private Dictionary<string, DataValue>? _properties;
    private Dictionary<string, DataValue>? _journalData;

    internal ActivityExecutionContext(WorkflowExecutionContext workflow, ActivityNode node, ActivityExecutionContext? parent, int number)
    {
        _workflow = workflow;
        Node = node;
        Parent = parent;
        Number = number;
    }

    /// <summary>Id, unique over all instances.</summary>
    public string Id => _workflow.GlobalId(Number);

    /// <summary>Number in the instance.</summary>
    public int Number { get; }

    /// <summary>The activity.</summary>
    public IActivity Activity => Node.Activity;

    /// <summary>The instance.</summary>
    public WorkflowExecutionContext WorkflowExecutionContext => _workflow;

    /// <summary>The enclosing execution; null for the root.</summary>
    public ActivityExecutionContext? ParentActivityExecutionContext => Parent;

    /// <summary>Status.</summary>
    public ActivityStatus Status { get; internal set; } = ActivityStatus.Pending;

    /// <summary>The word that the enclosing activity attached when it scheduled this one.</summary>
    public DataValue Tag { get; internal set; }

    /// <summary>The instant of the burst.</summary>
    public DateTimeOffset Now => _workflow.Now;

    /// <summary>The input of the workflow, as far as it is known in this burst.</summary>
    public DataObject WorkflowInput => _workflow.Input;

    /// <summary>The value of an input in this execution, converted to <typeparamref name="T"/>; the default when it is not set.</summary>
    /// <exception cref="ActivityFaultException">The input's expression cannot be evaluated.</exception>
    public T? Get<T>(Input<T>? input) => input is null ? default : TypeConversion.To<T>(GetData(input));

    /// <summary>The value of an input in this execution, as data.</summary>
    /// <exception cref="ActivityFaultException">The input's expression cannot be evaluated.</exception>
    public DataValue GetData(Input? input)
    {
        if (input is null)
            return DataValue.Null;
        if (input.Slot < 0)
            return input.Literal;
        if (!Node.Inputs[input.Slot].AutoEvaluate)
            return Node.Inputs[input.Slot].Evaluate(this);
        EvaluateInputs();
        return _inputs![input.Slot];
    }

    /// <summary>Sets an output; a bound one also sets its variable or the workflow's output.</summary>
    public void Set<T>(Output<T>? output, T? value)
    {
        if (output is not null)
            SetOutput(output.Slot, TypeConversion.From(value));
    }

    /// <summary>Sets the output <c>Result</c>, when the activity has one.</summary>
    public void SetResult(object? value) => SetOutput(Array.FindIndex(Node.Outputs, static output => output.Name == "Result"), TypeConversion.From(value));

    /// <summary>Sets an output to data; a bound one also sets its variable or the workflow's output.</summary>
    public void SetData(Output? output, DataValue value)
    {
        if (output is not null)
            SetOutput(output.Slot, value);
    }

    /// <summary>The value of a variable in scope, or the default when there is none of that name.</summary>
    public T? GetVariable<T>(string name) => TypeConversion.To<T>(GetVariableData(name));

    /// <summary>The value of a variable in scope as data; null when there is none of that name.</summary>
    public DataValue GetVariableData(string name) => TryGetVariable(name, isPascalName: false, out var value) ? value : DataValue.Null;

    /// <summary>Sets a variable in scope; an unknown one is made in the nearest container.</summary>
    public void SetVariable<T>(string name, T? value) => SetVariableData(name, TypeConversion.From(value));

    /// <summary>Sets a variable in scope to data; an unknown one is made in the nearest container.</summary>
    public void SetVariableData(string name, DataValue value)
    {
        if (!TrySetVariable(name, isPascalName: false, value))
            NearestScope().VariableStore.SetOrAdd(name, value);
    }

    /// <summary>An input of the workflow, whatever the case of its name; inside a workflow used as activity, its input.</summary>
    public T? GetWorkflowInput<T>(string name) => TypeConversion.To<T>(GetWorkflowInputData(name));

    /// <summary>Something the activity keeps between bursts.</summary>
    public T? GetProperty<T>(string name) => _properties is not null && _properties.TryGetValue(name, out var value) ? TypeConversion.To<T>(value) : default;

    /// <summary>Keeps something between bursts.</summary>
    public void SetProperty<T>(string name, T? value) => (_properties ??= new(StringComparer.Ordinal))[name] = TypeConversion.From(value);

    /// <summary>Adds a fact to this execution's record.</summary>
    public void AddJournalData(string name, object? value)
    {
        (_journalData ??= new(StringComparer.Ordinal))[name] = TypeConversion.From(value);
        IsTouched = true;
    }

    /// <summary>Writes a line of its own into the journal.</summary>
    public void AddExecutionLogEntry(string eventName, string? message = null, string? source = null, object? payload = null) =>
        _workflow.Journal(this, eventName, message, source, TypeConversion.From(payload));

    /// <summary>Hands an effect to the host.</summary>
    public void Emit(Effect effect)
    {
        ArgumentNullException.ThrowIfNull(effect);
        _workflow.Emit(effect);
    }

    /// <summary>A new identity, from the source that the host gave.</summary>
    public Guid NewIdentity() => _workflow.NewIdentity();

    /// <summary>Whether this activity is the trigger that starts the workflow in this burst, so that it must not wait.</summary>
    public bool IsTriggerOfWorkflow() => _workflow.ConsumeTrigger(Node);

    /// <summary>Waits for a stimulus.</summary>
    public Bookmark CreateBookmark(CreateBookmarkArgs? args = null) => _workflow.CreateBookmark(this, args ?? new());

    /// <summary>Waits for a stimulus that equals the given one and is aimed at this execution.</summary>
    public Bookmark CreateBookmark(object stimulus, ExecuteActivityDelegate callback) => CreateBookmark(new CreateBookmarkArgs { Stimulus = stimulus, Callback = callback });

    /// <summary>Runs a nested activity after what is queued already.</summary>
    /// <param name="activity">The activity; when null the callback is called at once, or without one this activity completes.</param>
    /// <param name="callback">Called when it completes; a named method.</param>
    /// <param name="tag">A word on it, found again as <see cref="Tag"/> of its execution.</param>
    /// <param name="variables">Variables of its own scope; they survive waits.</param>
    public ValueTask ScheduleActivityAsync(
        IActivity? activity,
        ActivityCompletionCallback? callback = null,
        object? tag = null,
        IReadOnlyList<KeyValuePair<string, DataValue>>? variables = null) =>
        _workflow.ScheduleAsync(this, activity, callback, TypeConversion.From(tag), variables);

    /// <summary>Completes this execution plainly: <c>Done</c> and unnamed connections apply.</summary>
    public ValueTask CompleteActivityAsync() => _workflow.CompleteAsync(this, []);

    /// <summary>Completes this execution with outcomes.</summary>
    public ValueTask CompleteActivityWithOutcomesAsync(params string[] outcomes) => _workflow.CompleteAsync(this, outcomes);

    /// <summary>Gives this execution and everything in it up.</summary>
    public ValueTask CancelActivityAsync() => _workflow.CancelAsync(this);

    /// <summary>Tells this activity and the enclosing ones something, from the inside to the outside, until one stops it.</summary>
    public async ValueTask SendSignalAsync(object signal)
    {
        var context = new SignalContext(this);
        for (var receiver = this; receiver is not null && !context.IsPropagationStopped; receiver = receiver.Parent)
        {
            context.Receiver = receiver;
            await receiver.Node.Activity.OnSignalReceivedAsync(signal, context);
        }
    }
}
