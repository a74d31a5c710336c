using System.Text.Json;

namespace ResponseWorkflow.Engine.Definitions;

/// <summary>Reads the inputs and outputs that a workflow declares.</summary>
internal static class ArgumentReader
{
    /// <summary>Reads the declared inputs.</summary>
    public static IReadOnlyList<InputDefinition> ReadInputs(JsonElement list, ProblemList problems) => Read(list, "inputs", problems, static (json, name) =>
        new InputDefinition(
            name,
            TypeName(json),
            IsArray(json),
            json.Get("displayName").Text(),
            json.Get("description").Text(),
            json.Get("category").Text(),
            json.Get("uiHint").Text(),
            VariableReader.Storage(json.Get("storageDriverType").Text())));

    /// <summary>Reads the declared outputs.</summary>
    public static IReadOnlyList<OutputDefinition> ReadOutputs(JsonElement list, ProblemList problems) => Read(list, "outputs", problems, static (json, name) =>
        new OutputDefinition(name, TypeName(json), IsArray(json), json.Get("displayName").Text(), json.Get("description").Text(), json.Get("category").Text()));

    private static List<T> Read<T>(JsonElement list, string property, ProblemList problems, Func<JsonElement, string, T> read)
    {
        var result = new List<T>();
        foreach (var json in list.Items())
        {
            if (json.Get("name").Text() is { } name && !string.IsNullOrWhiteSpace(name))
                result.Add(read(json, name));
            else
                problems.Add(ReadingProblems.ArgumentUnnamed, property, property);
        }

        return result;
    }

    private static string TypeName(JsonElement json) => json.Get("type").Text() ?? json.Get("typeName").Text() ?? TypeAliases.Any;

    private static bool IsArray(JsonElement json) => (json.Get("isArray").Flag() ?? false) || (json.Get("isCollection").Flag() ?? false);
}
