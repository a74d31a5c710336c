using System.Text.Json;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Definitions;

/// <summary>Reads variables of workflows and containers.</summary>
internal static class VariableReader
{
    private static readonly string[] DurableDrivers = ["WorkflowInstanceStorageDriver", "WorkflowStorageDriver"];

    /// <summary>Reads a workflow's variables. One of unknown type is left out.</summary>
    public static IReadOnlyList<VariableDefinition> ReadWorkflowVariables(JsonElement list, ProblemList problems)
    {
        var variables = new List<VariableDefinition>();
        foreach (var json in list.Items())
        {
            if (Read(json, problems, new ProblemPlace(null, null, "variables"), isContainer: false) is { } variable)
                variables.Add(variable);
        }

        return variables;
    }

    /// <summary>Reads a container's variables. One of unknown type is treated as Object.</summary>
    public static IReadOnlyList<VariableDefinition> ReadContainerVariables(JsonElement list, ProblemList problems, ProblemPlace place)
    {
        if (list.ValueKind is not (JsonValueKind.Array or JsonValueKind.Object))
            return [];
        var variables = new List<VariableDefinition>();
        foreach (var json in list.Items())
        {
            if (Read(json, problems, place, isContainer: true) is { } variable)
                variables.Add(variable);
        }

        return variables;
    }

    /// <summary>What a storage driver means, by its class name in any spelling.</summary>
    public static VariableStorage Storage(string? driver) =>
        driver is not null && DurableDrivers.Any(name => driver.Contains(name, StringComparison.OrdinalIgnoreCase)) ? VariableStorage.Instance : VariableStorage.Memory;

    private static VariableDefinition? Read(JsonElement json, ProblemList problems, ProblemPlace place, bool isContainer)
    {
        var name = json.Get("name").Text();
        if (string.IsNullOrWhiteSpace(name))
        {
            problems.Add(ReadingProblems.VariableUnnamed, place);
            return null;
        }

        var typeName = json.Get("typeName").Text() ?? TypeAliases.Any;
        var isArray = json.Get("isArray").Flag() ?? false;
        if (TypeAliases.Find(typeName) is null)
        {
            problems.Add(isContainer ? ReadingProblems.ContainerVariableTypeUnknown : ReadingProblems.VariableTypeUnknown, place, name, typeName);
            if (!isContainer)
                return null;
            typeName = TypeAliases.Any;
        }

        var id = json.Get("id").Text();
        return new VariableDefinition(
            string.IsNullOrWhiteSpace(id) ? name : id,
            name,
            typeName,
            isArray,
            Default(json, name, typeName, isArray, problems, place),
            Storage(json.Get("storageDriverTypeName").Text()));
    }

    private static DataValue Default(JsonElement json, string name, string typeName, bool isArray, ProblemList problems, ProblemPlace place)
    {
        var value = DataJson.FromElement(json.Get("value"));

        // An empty text is what an editor leaves behind: for anything but a text it means that no default was given.
        if (value.TryGetString(out var text) && string.IsNullOrWhiteSpace(text) && TypeAliases.Find(typeName) != typeof(string))
            value = DataValue.Null;
        if (TypeConversion.TryConvert(value, typeName, isArray, out var converted))
            return converted;
        problems.Add(ReadingProblems.VariableDefault, place, name, Shortened(value), isArray ? typeName + "[]" : typeName, converted);
        return converted;
    }

    private static string Shortened(DataValue value)
    {
        const int length = 60;
        var text = TypeConversion.To<string>(value) ?? "";
        return text.Length <= length ? text : text[..length] + "…";
    }
}
