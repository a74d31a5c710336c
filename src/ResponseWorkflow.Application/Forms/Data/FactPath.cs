using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Forms.Data;

/// <summary>Finds facts by their paths, such as <c>circuit.type</c>.</summary>
internal static class FactPath
{
    /// <summary>The fact at a path; null when there is none, or no path.</summary>
    public static DataValue Find(DataObject facts, string? path) => path is null ? DataValue.Null : Find(facts, path.Split('.'));

    /// <summary>The fact behind these names; null when there is none.</summary>
    public static DataValue Find(DataObject facts, IReadOnlyList<string> names)
    {
        DataValue value = facts;
        foreach (var name in names)
        {
            if (!value.TryGetObject(out var members) || !members.TryGet(name, out value))
                return DataValue.Null;
        }

        return value;
    }
}
