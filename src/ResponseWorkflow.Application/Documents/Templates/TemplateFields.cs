namespace ResponseWorkflow.Application.Documents.Templates;

/// <summary>Finds the fields that a template may name.</summary>
internal sealed class TemplateFields
{
    private static readonly DocumentField Indicators = new() { Kind = DocumentFieldKind.Indicators, Fields = IndicatorRow.Fields };

    private readonly Dictionary<string, DocumentField> _byPath;

    public TemplateFields(DocumentTemplate template)
    {
        _byPath = CommonFields.All.ToDictionary(static field => field.Name, StringComparer.Ordinal);
        foreach (var field in template.Fields)
            _byPath[$"{CommonFields.Own}.{field.Name}"] = field;
    }

    /// <summary>A field by its full name; null when there is none.</summary>
    public DocumentField? Find(string? path) => path is null ? null : _byPath.GetValueOrDefault(path);

    /// <summary>The fields of the rows of a list; null when it is none.</summary>
    public IReadOnlyList<DocumentField>? RowsOf(string? path) => Find(path) switch
    {
        { Kind: DocumentFieldKind.List } list => list.Fields,
        { Kind: DocumentFieldKind.Indicators } => Indicators.Fields,
        _ => null,
    };
}
