using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Descriptors;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Compilation;

/// <summary>An input of a node: its expression, or its default, converted to its type.</summary>
internal sealed class CompiledInput
{
    private readonly CompiledExpression? _expression;
    private readonly DataValue _constant;
    private readonly Type _type;
    private readonly bool _isUntyped;
    private readonly bool _isCollection;

    public CompiledInput(InputDescriptor descriptor, CompiledExpression? expression)
    {
        Name = descriptor.Name;
        AutoEvaluate = descriptor.AutoEvaluate;
        IsRecorded = descriptor is { IsSensitive: false, IsSerializable: true };
        _type = descriptor.ValueType;
        _isUntyped = _type == typeof(object) || _type == typeof(DataValue);
        _isCollection = _type != typeof(string) && typeof(System.Collections.IEnumerable).IsAssignableFrom(_type);
        if (expression is null)
            _constant = descriptor.DefaultValue;
        else if (expression.TryGetConstant(out var constant) && TryConvert(constant, out var converted))
            _constant = converted;
        else
            _expression = expression;
    }

    public string Name { get; }

    public bool AutoEvaluate { get; }

    /// <summary>Whether records may hold the value.</summary>
    public bool IsRecorded { get; }

    public DataValue Evaluate(ActivityExecutionContext context) => _expression is null ? _constant : Convert(_expression.Evaluate(context));

    private DataValue Convert(DataValue value) =>
        TryConvert(value, out var converted)
            ? converted
            : throw new ActivityFaultException("input.enum", $"The input '{Name}' is '{TypeConversion.To<string>(value)}'; it must be one of {string.Join(", ", Enum.GetNames(_type))}.");

    // Conversion is lenient, but not with a word that names no choice: a typo must not silently choose another way.
    private bool TryConvert(DataValue value, out DataValue converted)
    {
        // Arrays and objects are what they are; the activity takes them apart itself, element by element.
        converted = value;
        if (_isUntyped || (_isCollection && value.Kind is DataKind.Array or DataKind.Object))
            return true;
        return TypeConversion.TryConvert(value, _type, out converted) || !_type.IsEnum || value.IsNull;
    }
}
