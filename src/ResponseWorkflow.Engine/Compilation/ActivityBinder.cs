using System.Text.Json;
using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Definitions;

namespace ResponseWorkflow.Engine.Compilation;

/// <summary>What an activity may take from its definition when it is compiled.</summary>
internal sealed class ActivityBinder(ActivityDefinition definition, ActivityNode node)
{
    /// <summary>The definition.</summary>
    public ActivityDefinition Definition { get; } = definition;

    /// <summary>An unwrapped input's JSON; undefined when it is not set.</summary>
    public JsonElement Direct(string name) => Definition.DirectInputs.GetValueOrDefault(name);

    /// <summary>The activity nested under a port, at that place of its list.</summary>
    public IActivity? Child(string port, int index = 0)
    {
        for (var i = 0; i < Definition.Children.Count; i++)
        {
            if (Definition.Children[i].Port == port && Definition.Children[i].Index == index)
                return node.Children[i].Activity;
        }

        return null;
    }

    /// <summary>Compiles an expression for a value of a .NET type.</summary>
    public static CompiledExpression Compile(ExpressionDefinition expression, Type valueType) => ExpressionCompiler.Compile(expression, valueType);

    /// <summary>Compiles an expression found in an unwrapped input: <c>{type, value}</c>, or a plain value for a literal.</summary>
    public static CompiledExpression? Expression(JsonElement json, Type valueType) => ExpressionCompiler.CompileJson(json, valueType);
}
