namespace ResponseWorkflow.Application.Documents.Templates;

/// <summary>The templates that the product brings: data, read once.</summary>
internal static class BuiltInTemplates
{
    private const string Prefix = "ResponseWorkflow.Application.Documents.Defaults.";

    /// <summary>The templates, in the order in which pages show them.</summary>
    public static IReadOnlyList<DocumentTemplate> All { get; } =
    [
        .. new[] { "verification-answer", "dispatch-order", "opening-work-plan", "opening-delivery-report", "local-test-report", "end-to-end-test-report", "completion-report", "extension-request" }.Select(Read),
    ];

    /// <summary>The one of a key; null when the product brings none.</summary>
    public static DocumentTemplate? Find(string key) => All.FirstOrDefault(template => template.Key == key);

    private static DocumentTemplate Read(string key)
    {
        using var stream = typeof(BuiltInTemplates).Assembly.GetManifestResourceStream($"{Prefix}{key}.json") ?? throw new InvalidOperationException($"The resource of the template {key} is missing.");
        using var reader = new StreamReader(stream);
        return DocumentJson.Read(reader.ReadToEnd());
    }
}
