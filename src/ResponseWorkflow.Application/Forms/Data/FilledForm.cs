using ResponseWorkflow.Application.Forms.Conditions;
using ResponseWorkflow.Application.Forms.Documents;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Forms.Data;

/// <summary>A form with what was filled in: which fields are shown, and what they hold. Not safe for use by several threads.</summary>
/// <param name="form">The form.</param>
/// <param name="data">What was filled in.</param>
/// <param name="facts">What is known.</param>
/// <param name="sheets">What fields of indicators ask for, by name of the field.</param>
internal sealed class FilledForm(FormDocument form, DataObject data, DataObject facts, IReadOnlyDictionary<string, IIndicatorSheet>? sheets) : IFormValues
{
    private readonly Dictionary<string, bool> _isVisible = new(StringComparer.Ordinal);

    public FormDocument Form => form;

    public DataObject Data => data;

    public DataObject Facts => facts;

    /// <summary>What a field of indicators asks for; null when there is no template for it.</summary>
    public IIndicatorSheet? SheetOf(FormField field) => sheets?.GetValueOrDefault(field.Name);

    /// <summary>Whether a field is shown. What is hidden counts as empty for the conditions of others.</summary>
    public bool IsVisible(FormField field)
    {
        if (field.VisibleWhen is null)
            return true;
        if (_isVisible.TryGetValue(field.Name, out var known))
            return known;

        // Forms are read only when no field depends on itself, so this ends.
        var isVisible = field.VisibleWhen.Holds(this);
        _isVisible[field.Name] = isVisible;
        return isVisible;
    }

    /// <summary>Whether a field that is shown must be filled in.</summary>
    public bool IsRequired(FormField field) => field.IsRequired || field.RequiredWhen?.Holds(this) == true;

    /// <inheritdoc/>
    public DataValue Field(string name) => form.Find(name) is { } field && field.Kind.IsFilledIn() && IsVisible(field) ? data[name] : DataValue.Null;

    /// <inheritdoc/>
    public DataValue Fact(IReadOnlyList<string> path) => FactPath.Find(facts, path);
}
