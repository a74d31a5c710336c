using ResponseWorkflow.Application.Forms.Conditions;
using ResponseWorkflow.Application.Forms.Documents;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Forms.Data;

/// <summary>A form with what was filled in: which fields are shown, and what they hold. Not safe for use by several threads.</summary>
/// <param name="form">The form.</param>
/// <param name="data">What was filled in.</param>
/// <param name="facts">What is known.</param>
internal sealed class FilledForm(FormDocument form, DataObject data, DataObject facts) : IFormValues
{
    private readonly Dictionary<string, bool> _isVisible = new(StringComparer.Ordinal);

    public FormDocument Form => form;

    public DataObject Data => data;

    public DataObject Facts => facts;

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
    public DataValue Fact(IReadOnlyList<string> path)
    {
        DataValue value = facts;
        foreach (var step in path)
        {
            if (!value.TryGetObject(out var members) || !members.TryGet(step, out value))
                return DataValue.Null;
        }

        return value;
    }
}
