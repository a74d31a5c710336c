using System.Text.Json;
using ResponseWorkflow.Engine.Scripting;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Expressions.Liquid;
using ResponseWorkflow.Expressions.Scripts;

namespace ResponseWorkflow.Engine.Compilation;

/// <summary>Compiles the expressions of definitions.</summary>
/// <remarks>
/// Never throws for a bad expression: what cannot be compiled faults the activity that evaluates it, with the same words that the
/// validator uses.
/// </remarks>
internal static class ExpressionCompiler
{
    /// <summary>Compiles an expression for an input of a .NET type.</summary>
    public static CompiledExpression Compile(ExpressionDefinition expression, Type valueType) => expression.Type switch
    {
        "" or "Literal" => new ConstantExpression(expression.Value),
        "Object" or "Json" => CompileObject(expression.Value, valueType),
        "Variable" => CompileVariable(expression.Value),
        "Input" => Reference(expression.Value, "name") is { } name ? new InputExpression(name) : Fault("expression.input", "The expression names no input."),
        "JavaScript" => CompileScript(Text(expression.Value)),
        "Liquid" => CompileLiquid(Text(expression.Value)),
        _ => Fault("expression.unsupported", $"Expressions of the type '{expression.Type}' are not supported; use JavaScript."),
    };

    /// <summary>Compiles an expression that stands unwrapped in the JSON: <c>{type, value}</c>, or a plain value for a literal.</summary>
    /// <returns>Null when the JSON is absent or null.</returns>
    public static CompiledExpression? CompileJson(JsonElement json, Type valueType)
    {
        if (json.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
            return null;
        if (json.ValueKind != JsonValueKind.Object)
            return new ConstantExpression(DataJson.FromElement(json));
        var data = DataJson.FromElement(json).AsObject();
        var inner = data["expression"].TryGetObject(out var wrapped) ? wrapped : data;
        return Compile(new ExpressionDefinition(inner["type"].TryGetString(out var type) ? type : "Literal", inner["value"]), valueType);
    }

    private static CompiledExpression CompileObject(DataValue value, Type valueType)
    {
        if (!value.TryGetString(out var text) || valueType == typeof(object) || valueType == typeof(string))
            return new ConstantExpression(value);
        if (string.IsNullOrWhiteSpace(text))
            return new ConstantExpression(DataValue.Null);
        try
        {
            return new ConstantExpression(DataJson.Parse(text));
        }
        catch (JsonException exception)
        {
            return Fault("expression.json", $"The value is not JSON: {exception.Message}");
        }
    }

    private static CompiledExpression CompileVariable(DataValue value)
    {
        if (value.TryGetString(out var text) && text.TrimStart().StartsWith('{'))
        {
            try
            {
                value = DataJson.Parse(text);
            }
            catch (JsonException)
            {
                return Fault("expression.variable", "The expression names no variable.");
            }
        }

        var id = Reference(value, "id");
        return id is null ? Fault("expression.variable", "The expression names no variable.") : new VariableExpression(id);
    }

    private static string? Reference(DataValue value, string member) =>
        value.TryGetString(out var text) ? text : value.TryGetObject(out var reference) && reference[member].TryGetString(out var id) ? id : null;

    private static string Text(DataValue value) => value.TryGetString(out var text) ? text : value.IsNull ? "" : value.ToString();

    private static FaultingExpression Fault(string code, string message) => new(code, message);

    private static CompiledExpression CompileScript(string source)
    {
        if (string.IsNullOrWhiteSpace(source))
            return new ConstantExpression(DataValue.Null);
        try
        {
            return new ScriptExpression(ScriptPrograms.Compile(source));
        }
        catch (ScriptException exception)
        {
            return Fault($"script.{Execution.ScriptErrorCodes.Of(exception.Kind)}", exception.Message);
        }
    }

    private static CompiledExpression CompileLiquid(string source)
    {
        try
        {
            return new LiquidExpression(LiquidTemplate.Compile(source));
        }
        catch (ScriptException exception)
        {
            return Fault($"liquid.{Execution.ScriptErrorCodes.Of(exception.Kind)}", exception.Message);
        }
    }
}
