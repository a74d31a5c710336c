using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Runtime.Commands;

/// <summary>Whether the values that a process is started with fit the inputs that it declares.</summary>
/// <remarks>
/// A value fits what the engine can convert it to: a number may come as text. An input that is not given or null, one of an unknown type and a value for which
/// no input is declared are left to the process.
/// </remarks>
public static class DeclaredInputs
{
    /// <summary>What does not fit, one refusal for each input: <c>input.wrongType</c> at the field <c>input.NAME</c>.</summary>
    /// <param name="definition">What declares the inputs.</param>
    /// <param name="given">The values by their names, whatever their case.</param>
    public static IReadOnlyList<Refusal> Check(WorkflowDefinition definition, DataObject given)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(given);
        return [.. definition.Inputs.Where(input => !Fits(input, input.ValueIn(given))).Select(RuntimeRefusals.InputWrongType)];
    }

    /// <summary>Makes sure that all values fit.</summary>
    /// <exception cref="RefusedException"><c>input.wrongType</c>, for all that do not.</exception>
    internal static void Demand(WorkflowDefinition definition, DataObject given)
    {
        if (Check(definition, given) is { Count: > 0 } refusals)
            throw new RefusedException(refusals);
    }

    private static bool Fits(InputDefinition input, DataValue value)
    {
        if (value.IsNull)
            return true;
        if (!TypeConversion.TryConvert(value, input.TypeName, input.IsArray, out _))
            return false;

        // Anything can be written as text; but an object that stands where a text is declared is none.
        var type = TypeAliases.Find(input.TypeName);
        if (type == (input.IsArray ? typeof(string) : typeof(string[])))
            return !(value.TryGetArray(out var items) && items.Any(IsStructured));
        return input.IsArray || type != typeof(string) || !IsStructured(value);
    }

    private static bool IsStructured(DataValue value) => value.Kind is DataKind.Array or DataKind.Object;
}
