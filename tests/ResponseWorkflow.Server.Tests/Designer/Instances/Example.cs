using System.Text.Json;
using TestKit;

namespace ResponseWorkflow.Server.Tests.Designer.Instances;

/// <summary>Bodies that the Studio has accepted, and the comparison of answers with them.</summary>
internal static class Example
{
    // What instances and definitions put there is theirs.
    private static readonly HashSet<string> Data = ["input", "output", "properties", "payload", "activityState", "outputs", "metadata", "value"];

    // Places where the client takes null, although the example has a value.
    private static readonly HashSet<string> Nullable = ["stackTrace", "correlationId", "name", "finishedAt", "completedAt", "schedulingActivityExecutionId", "callbackMethodName", "activityState", "payload", "parentActivityInstanceId", "activityName"];

    /// <summary>Checks that an answer has every property of the example with a value of its kind; each entry of a list is compared with the example's first.</summary>
    public static void ShouldFit(this JsonElement answer, string example)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Repository.PathOf("tests", "ResponseWorkflow.Server.Tests", "Designer", "Instances", "Examples", $"{example}.json")));
        var differences = Differences(document.RootElement, answer, "$", null).ToArray();
        differences.ShouldBeEmpty(answer.ToString());
    }

    private static IEnumerable<string> Differences(JsonElement example, JsonElement answer, string path, string? name)
    {
        if (example.ValueKind == JsonValueKind.Null || (answer.ValueKind == JsonValueKind.Null && name is not null && Nullable.Contains(name)))
            return [];
        if (name is not null && Data.Contains(name))
            return example.ValueKind == JsonValueKind.Object && answer.ValueKind != JsonValueKind.Object && name != "value" && name != "payload" ? [$"{path} is {answer.ValueKind}"] : [];
        if (KindOf(example) != KindOf(answer))
            return [$"{path} is {answer.ValueKind} and not {example.ValueKind}"];
        return example.ValueKind switch
        {
            JsonValueKind.Object => example.EnumerateObject().SelectMany(property => answer.TryGetProperty(property.Name, out var value)
                ? Differences(property.Value, value, $"{path}.{property.Name}", property.Name)
                : [$"{path}.{property.Name} is missing"]),
            JsonValueKind.Array when example.GetArrayLength() > 0 => answer.EnumerateArray().SelectMany((item, place) => Differences(example[0], item, $"{path}[{place}]", null)),
            _ => [],
        };
    }

    private static JsonValueKind KindOf(JsonElement value) => value.ValueKind == JsonValueKind.False ? JsonValueKind.True : value.ValueKind;
}
