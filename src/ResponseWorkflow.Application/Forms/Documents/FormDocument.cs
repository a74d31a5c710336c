namespace ResponseWorkflow.Application.Forms.Documents;

/// <summary>A form in its read shape. Immutable, and shared by threads.</summary>
/// <param name="Fields">The fields in the order in which they are shown.</param>
/// <param name="Checks">The rules over several fields.</param>
internal sealed record FormDocument(IReadOnlyList<FormField> Fields, IReadOnlyList<FormCheck> Checks)
{
    private readonly Dictionary<string, FormField> _byName = Fields.ToDictionary(static field => field.Name, StringComparer.Ordinal);

    /// <summary>The field of a name; null when there is none.</summary>
    public FormField? Find(string name) => _byName.GetValueOrDefault(name);
}
