using System.Text.Json;

namespace ResponseWorkflow.Demo;

/// <summary>Settings of the server that stand in a file of JSON, as environment variables.</summary>
internal static class DemoEnvironment
{
    /// <summary>Adds them.</summary>
    public static void Add(IDictionary<string, string?> environment, string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(file));
        Add(environment, "", document.RootElement);
    }

    private static void Add(IDictionary<string, string?> environment, string path, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                    Add(environment, Under(path, member.Name), member.Value);
                break;
            case JsonValueKind.Array:
                foreach (var (index, item) in value.EnumerateArray().Index())
                    Add(environment, Under(path, index.ToString(System.Globalization.CultureInfo.InvariantCulture)), item);
                break;
            default:
                environment[path] = value.ToString();
                break;
        }
    }

    private static string Under(string path, string name) => path.Length == 0 ? name : $"{path}__{name}";
}
