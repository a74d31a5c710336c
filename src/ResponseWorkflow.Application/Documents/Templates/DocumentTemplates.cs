namespace ResponseWorkflow.Application.Documents.Templates;

/// <summary>The templates that are in force. Safe for use by several threads.</summary>
public sealed class DocumentTemplates
{
    private readonly Dictionary<string, TemplateInForce> _byKey;

    internal DocumentTemplates(long generation, IReadOnlyList<TemplateInForce> all)
    {
        (Generation, All) = (generation, all);
        _byKey = all.ToDictionary(static one => one.Template.Key, StringComparer.Ordinal);
    }

    /// <summary>Counts the changes; 0 for what the product brings.</summary>
    public long Generation { get; }

    /// <summary>All of them, in the order in which pages show them.</summary>
    public IReadOnlyList<TemplateInForce> All { get; }

    /// <summary>A template; null when there is none.</summary>
    public TemplateInForce? Find(string key) => _byKey.GetValueOrDefault(key);
}
