using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Definitions;

/// <summary>An input that a workflow declares.</summary>
/// <param name="Name">Name; found in the given input whatever its case.</param>
/// <param name="TypeName">Alias of the element type.</param>
/// <param name="IsArray">Whether the type is an array (or another collection) of it.</param>
/// <param name="DisplayName">Text for people.</param>
/// <param name="Description">Help for people.</param>
/// <param name="Category">Groups inputs.</param>
/// <param name="UIHint">The designer's editor.</param>
/// <param name="Storage">Whether the given value is stored with the instance and so readable after a resume.</param>
public sealed record InputDefinition(string Name, string TypeName, bool IsArray, string? DisplayName, string? Description, string? Category, string? UIHint, VariableStorage Storage)
{
    /// <summary>The value that is given for the input; null when none is.</summary>
    /// <param name="given">The values by their names. One of exactly this name comes before one that differs in case.</param>
    public DataValue ValueIn(DataObject given) => Find(given, Name);

    /// <summary>The value that is given under a name, see <see cref="ValueIn"/>.</summary>
    internal static DataValue Find(DataObject given, string name)
    {
        ArgumentNullException.ThrowIfNull(given);
        if (given.TryGet(name, out var exact))
            return exact;
        foreach (var (key, value) in given.AsSpan())
        {
            if (key.Equals(name, StringComparison.OrdinalIgnoreCase))
                return value;
        }

        return DataValue.Null;
    }
}
