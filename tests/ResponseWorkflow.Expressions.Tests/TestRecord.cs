using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Expressions.Scripts;

namespace ResponseWorkflow.Expressions.Tests;

/// <summary>A host record that notes what is set.</summary>
internal sealed class TestRecord(string json) : IScriptRecord
{
    private DataObject _values = DataJson.Parse(json).AsObject();

    /// <summary>What was set, as <c>name=json</c>.</summary>
    public List<string> Sets { get; } = [];

    /// <summary>The names that were read.</summary>
    public List<string> Reads { get; } = [];

    public IEnumerable<string> Names => _values.Select(pair => pair.Key);

    public bool TryGet(string name, out DataValue value)
    {
        Reads.Add(name);
        return _values.TryGet(name, out value);
    }

    public void Set(string name, DataValue value)
    {
        Sets.Add($"{name}={value}");
        _values = _values.With(name, value);
    }
}
