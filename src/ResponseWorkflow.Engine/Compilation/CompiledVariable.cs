using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Compilation;

/// <summary>A variable with what scripts need to find it.</summary>
internal sealed class CompiledVariable(VariableDefinition definition)
{
    private readonly Type? _type = TypeOf(definition);

    public string Id { get; } = definition.Id;

    public string Name { get; } = definition.Name;

    /// <summary>The name behind <c>get</c> and <c>set</c> in scripts.</summary>
    public string PascalName { get; } = ScriptNames.Pascal(definition.Name);

    public DataValue Default { get; } = definition.Default;

    public bool IsStored { get; } = definition.Storage == VariableStorage.Instance;

    /// <summary>Converts a value to the variable's type.</summary>
    public DataValue Convert(DataValue value)
    {
        if (_type is null)
            return value;
        TypeConversion.TryConvert(value, _type, out var converted);
        return converted;
    }

    private static Type? TypeOf(VariableDefinition definition)
    {
        var type = TypeAliases.Find(definition.TypeName);
        if (definition.IsArray)
            return (type ?? typeof(object)).MakeArrayType();
        return type == typeof(object) ? null : type;
    }
}
