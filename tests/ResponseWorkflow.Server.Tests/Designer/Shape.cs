using System.Text.Json;
using System.Text.Json.Nodes;

namespace ResponseWorkflow.Server.Tests.Designer;

/// <summary>Compares the shape of an answer with that of an example: every property is there, spelt the same, with the same type.</summary>
internal static class Shape
{
    // Free in form: what is in it is a definition's own.
    private static readonly HashSet<string> Open = new(StringComparer.Ordinal) { "customProperties", "constructionProperties", "uiSpecifications", "root", "activity", "properties", "defaultValue", "toolVersion", "description", "value", "category", "storageDriverTypeName", "storageDriverType" };

    /// <summary>Checks an answer.</summary>
    public static void Check(JsonElement answer, JsonNode example, string path = "$")
    {
        using var document = JsonDocument.Parse(example.ToJsonString());
        Check(answer, document.RootElement, path);
    }

    private static void Check(JsonElement answer, JsonElement example, string path)
    {
        if (example.ValueKind == JsonValueKind.Null)
            return;
        Kind(answer).ShouldBe(Kind(example), path);
        if (example.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in example.EnumerateObject())
            {
                answer.TryGetProperty(property.Name, out var value).ShouldBeTrue($"{path}.{property.Name} is missing");
                if (!Open.Contains(property.Name))
                    Check(value, property.Value, $"{path}.{property.Name}");
            }
        }
        else if (example.ValueKind == JsonValueKind.Array && example.GetArrayLength() > 0)
        {
            foreach (var (item, place) in answer.EnumerateArray().Select(static (item, place) => (item, place)))
                Check(item, example[0], $"{path}[{place}]");
        }
    }

    private static string Kind(JsonElement value) => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? "boolean" : value.ValueKind.ToString();
}
