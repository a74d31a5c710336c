using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Compilation;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Execution.Effects;
using ResponseWorkflow.Engine.Execution.State;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Execution;

/// <summary>An instance during a burst.</summary>
/// <remarks>It is made for one burst from the instance's state and thrown away when the new state has been taken from it.</remarks>
public sealed partial class WorkflowExecutionContext
{
    private readonly List<Effect> _effects = new(32);
    private readonly IIdentitySource _identities;
    private ActivityNode? _trigger;
    private Func<double>? _random;

    internal WorkflowExecutionContext(CompiledWorkflow compiled, BurstOptions options, DateTimeOffset now, IIdentitySource identities, string instanceId)
    {
        Compiled = compiled;
        Options = options;
        Now = now;
        _identities = identities;
        Id = instanceId;
    }

    /// <summary>Id of the instance.</summary>
    public string Id { get; }

    /// <summary>The instant of the burst.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>The definition that runs.</summary>
    public Definitions.WorkflowDefinition Workflow => Compiled.Definition;

    /// <summary>Correlation id.</summary>
    public string? CorrelationId { get; private set; }

    /// <summary>Name of the instance.</summary>
    public string? Name { get; set; }

    /// <summary>The instance that dispatched this one.</summary>
    public string? ParentInstanceId { get; private set; }

    /// <summary>Status.</summary>
    public WorkflowStatus Status { get; private set; }

    /// <summary>Sub-status.</summary>
    public WorkflowSubStatus SubStatus { get; private set; } = WorkflowSubStatus.Executing;

    /// <summary>The stored input with that of this burst laid over it.</summary>
    public DataObject Input { get; private set; } = DataObject.Empty;

    /// <summary>Outputs so far.</summary>
    public DataObject Output { get; private set; } = DataObject.Empty;

    /// <summary>Free properties, stored with the instance.</summary>
    public DataObject Properties { get; set; } = DataObject.Empty;

    internal CompiledWorkflow Compiled { get; }

    internal BurstOptions Options { get; }

    /// <summary>What the last activity that had a result gave.</summary>
    internal DataValue LastResult { get; private set; }

    internal FlowchartMode FlowchartMode =>
        Properties["Flowchart:ExecutionMode"] is { IsNull: false } mode ? FlowchartModes.Parse(mode, Options.FlowchartMode) : Options.FlowchartMode;

    internal string GlobalId(int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Id}-{number}");

    internal Guid NewIdentity() => _identities.Next();

    /// <summary>Randomness for scripts, drawn from the identities.</summary>
    internal Func<double> Random => _random ??= NextDouble;

    private double NextDouble()
    {
        Span<byte> bytes = stackalloc byte[16];
        _identities.Next().TryWriteBytes(bytes, bigEndian: true, out _);

        // The last eight bytes hold the variant in their top two bits; 53 of the rest make the fraction.
        return (System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]) & ((1UL << 53) - 1)) / (double)(1UL << 53);
    }

    internal void Emit(Effect effect) => _effects.Add(effect);

    internal void Journal(ActivityExecutionContext context, string eventName, string? message = null, string? source = null, DataValue payload = default) =>
        _effects.Add(new JournalAppended(new JournalEntry(++_lastSequence, context.Number, context.Parent?.Number ?? 0, context.Node.Reference, Now, eventName, message, source, payload)));

    internal void SetCorrelationId(string? correlationId)
    {
        if (correlationId == CorrelationId)
            return;
        CorrelationId = correlationId;
        Emit(new CorrelationChanged(correlationId));
    }

    internal void SetOutput(string name, DataValue value) => Output = Output.With(name, value);

    internal DataValue GetInput(string name) => InputDefinition.Find(Input, name);

    internal bool ConsumeTrigger(ActivityNode node)
    {
        if (_trigger != node)
            return false;
        _trigger = null;
        return true;
    }

    /// <summary>The child of a flowchart at which this burst's trigger wants it to start.</summary>
    internal ActivityNode? TriggerWithin(ActivityNode container)
    {
        for (var node = _trigger; node is not null; node = node.Parent)
        {
            if (node.Parent == container)
                return node;
        }

        return null;
    }

    internal void RegisterOutput(ActivityExecutionContext context, DataValue? result)
    {
        (_outputRegister ??= [])[context.Node] = context;
        if (result is { } value)
            LastResult = value;
    }

    /// <summary>The most recent execution of a node in this burst that set an output.</summary>
    internal ActivityExecutionContext? LastWithOutput(ActivityNode node) => _outputRegister?.GetValueOrDefault(node);
}
