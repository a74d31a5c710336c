using System.Text;
using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Expressions.Liquid.Syntax;
using ResponseWorkflow.Expressions.Scripts;

namespace ResponseWorkflow.Expressions.Liquid.Runtime;

/// <summary>One rendering: the names, the output and the budget.</summary>
internal sealed class LiquidRun(string source, LiquidContext context)
{
    // Reading the clock costs more than a step does.
    private const int StepsBetweenClockReads = 256;

    private const int BytesPerItem = 16;

    private readonly Dictionary<string, LiquidValue> _assigned = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LiquidValue> _resolved = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _counters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _positions = new(StringComparer.Ordinal);
    private readonly List<(string Name, LiquidValue Value)> _loopNames = [];
    private readonly long _startedAt = context.Clock.GetTimestamp();
    private StringBuilder _output = new();
    private long _stepsLeft = context.Budget.Steps;
    private long _bytesLeft = context.Budget.MemoryBytes;
    private long _stepsToClockRead;

    /// <summary>What the host gave.</summary>
    public LiquidContext Context => context;

    /// <summary>Where in the source the rendering stands, for error messages.</summary>
    public int Position { get; set; }

    /// <summary>The innermost running loop.</summary>
    public ForLoop? Loop { get; set; }

    /// <summary>An error at the current position.</summary>
    public ScriptException Error(ScriptErrorKind kind, string message) => SourcePlace.Error(kind, message, source, Position);

    /// <summary>Pays for work, before it is done.</summary>
    public void Steps(long count = 1)
    {
        _stepsLeft -= count;
        if (_stepsLeft < 0)
            throw Error(ScriptErrorKind.StepBudget, $"The template used up its {context.Budget.Steps} steps");
        _stepsToClockRead -= count;
        if (_stepsToClockRead > 0)
            return;
        _stepsToClockRead = StepsBetweenClockReads;
        if (context.CancellationToken.IsCancellationRequested)
            throw Error(ScriptErrorKind.Cancelled, "The rendering was cancelled");
        if (context.Clock.GetElapsedTime(_startedAt) > context.Budget.Time)
            throw Error(ScriptErrorKind.TimeBudget, $"The template took longer than {context.Budget.Time.TotalSeconds} seconds");
    }

    /// <summary>Pays for characters, before they are made. Copying them is work as well.</summary>
    public void Characters(long count)
    {
        Bytes(count * sizeof(char));
        Steps(count / 16);
    }

    /// <summary>Pays for an array of so many items, before it is made.</summary>
    public void Items(long count)
    {
        Bytes(count * BytesPerItem);
        Steps(count);
    }

    /// <summary>Writes to the output, or to the innermost capture.</summary>
    public void Write(string text)
    {
        Characters(text.Length);
        _output.Append(text);
    }

    /// <summary>The output so far; it starts anew.</summary>
    public string TakeOutput()
    {
        var text = _output.ToString();
        _output.Clear();
        return text;
    }

    /// <summary>Sends the output elsewhere for a while; give the result to <see cref="EndCapture"/>.</summary>
    public StringBuilder BeginCapture()
    {
        var outer = _output;
        _output = new StringBuilder();
        return outer;
    }

    /// <summary>Ends a capture.</summary>
    /// <returns>What was captured.</returns>
    public string EndCapture(StringBuilder outer)
    {
        var text = TakeOutput();
        _output = outer;
        return text;
    }

    /// <summary>The value of a name: a loop's own, one assigned, a counter, or the host's; nil when there is none.</summary>
    public LiquidValue Resolve(string name)
    {
        for (var i = _loopNames.Count - 1; i >= 0; i--)
        {
            if (string.Equals(_loopNames[i].Name, name, StringComparison.Ordinal))
                return _loopNames[i].Value;
        }

        if (_assigned.TryGetValue(name, out var value) || _resolved.TryGetValue(name, out value))
            return value;
        if (_counters.TryGetValue(name, out var counter))
            return LiquidValue.Number(counter);
        value = context.Scope.TryResolve(name, out var binding) ? LiquidValue.Of(binding) : LiquidValue.Nil;
        _resolved.Add(name, value);
        return value;
    }

    /// <summary>Assigns a name for the rest of the rendering.</summary>
    public void Assign(string name, LiquidValue value) => _assigned[name] = value;

    /// <summary>Makes a loop's name visible.</summary>
    public void PushLoopName(string name, LiquidValue value) => _loopNames.Add((name, value));

    /// <summary>Gives the innermost loop's name its value of the next turn.</summary>
    public void SetLoopName(LiquidValue value) => _loopNames[^1] = (_loopNames[^1].Name, value);

    /// <summary>Hides the innermost loop's name.</summary>
    public void PopLoopName() => _loopNames.RemoveAt(_loopNames.Count - 1);

    /// <summary>The counter of that name, 0 at first.</summary>
    public double GetCounter(string name) => _counters.GetValueOrDefault(name);

    /// <summary>Sets a counter.</summary>
    public void SetCounter(string name, double value)
    {
        _counters[name] = value;
        _resolved.Remove(name);
    }

    /// <summary>A position that outlives its tag: where a cycle or a loop with <c>offset: continue</c> stands.</summary>
    public long GetPosition(string key) => _positions.GetValueOrDefault(key);

    /// <summary>Remembers such a position.</summary>
    public void SetPosition(string key, long position) => _positions[key] = position;

    /// <summary>A value as data: ranges become arrays, records objects.</summary>
    public DataValue ToData(LiquidValue value)
    {
        if (value.Range is { } range)
        {
            Items(range.Count);
            var items = new DataValue[range.Count];
            for (var i = 0; i < items.Length; i++)
                items[i] = DataValue.From((double)(range.First + i));
            return DataValue.From(DataArray.Adopt(items));
        }

        if (value.Record is not { } record)
            return value.Data;
        var builder = new DataObject.Builder();
        foreach (var name in record.Names)
        {
            Items(1);
            if (record.TryGet(name, out var member))
                builder.Set(name, member);
        }

        return DataValue.From(builder.ToObject());
    }

    private void Bytes(long count)
    {
        _bytesLeft -= count;
        if (_bytesLeft < 0)
            throw Error(ScriptErrorKind.MemoryBudget, $"The template used up its {context.Budget.MemoryBytes} bytes");
    }
}
