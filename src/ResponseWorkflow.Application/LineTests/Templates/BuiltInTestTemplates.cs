using System.Text.Json;

namespace ResponseWorkflow.Application.LineTests.Templates;

/// <summary>The templates that the product brings: data, read once.</summary>
internal static class BuiltInTestTemplates
{
    private const string Resource = "ResponseWorkflow.Application.LineTests.templates.json";

    /// <summary>The templates, in the order in which pages show them.</summary>
    public static IReadOnlyList<TestTemplate> All { get; } = Read();

    /// <summary>The one of a key; null when the product brings none.</summary>
    public static TestTemplate? Find(string key) => All.FirstOrDefault(template => template.Key == key);

    private static TestTemplate[] Read()
    {
        using var stream = typeof(BuiltInTestTemplates).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"The resource {Resource} is missing.");
        return JsonSerializer.Deserialize<TestTemplate[]>(stream, TestTemplateJson.Options) ?? [];
    }
}
