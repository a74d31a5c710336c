using ResponseWorkflow.Application.Customers.Terms;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Forms.Documents;

/// <summary>Writes out the lists of the settings that a form refers to by <c>choicesFrom</c>, with the words of both languages, so that nobody repeats them.</summary>
/// <param name="lists">The lists.</param>
internal sealed class FormLists(TermLists lists)
{
    /// <summary>The member that refers to a list.</summary>
    public const string Member = "choicesFrom";

    private const string Fields = "fields", Properties = "properties", Items = "items";

    /// <summary>The form with its lists written out. What is not as forms are is left for those who read it to refuse.</summary>
    /// <param name="form">The form.</param>
    /// <param name="problems">Told of lists that are not there.</param>
    public DataObject Expand(DataObject form, FormProblems problems)
    {
        if (!form["schema"].TryGetObject(out var schema) || !form["ui"].TryGetObject(out var ui))
            return form;
        var (nextSchema, nextUi) = Expand(schema, ui, "ui", problems);
        return form.With("schema", nextSchema).With("ui", nextUi);
    }

    private (DataObject Schema, DataObject Ui) Expand(DataObject schema, DataObject ui, string path, FormProblems problems)
    {
        if (!ui[Fields].TryGetObject(out var shown))
            return (schema, ui);
        var properties = schema[Properties].TryGetObject(out var given) ? given : DataObject.Empty;
        foreach (var (name, value) in shown)
        {
            if (!value.TryGetObject(out var field))
                continue;
            var property = properties[name].TryGetObject(out var found) ? found : null;
            var (nextField, nextProperty) = ExpandField(field, property, $"{path}.{Fields}.{name}", problems);
            shown = shown.With(name, nextField);
            if (nextProperty is not null)
                properties = properties.With(name, nextProperty);
        }

        return (given is null ? schema : schema.With(Properties, properties), ui.With(Fields, shown));
    }

    private (DataObject Field, DataObject? Property) ExpandField(DataObject field, DataObject? property, string path, FormProblems problems)
    {
        var kind = field["kind"].TryGetString(out var named) ? FieldKinds.Find(named) : null;
        if (kind == FieldKind.Table && property is not null && property[Items].TryGetObject(out var items))
        {
            var (columns, shown) = Expand(items, field, path, problems);
            return (shown, property.With(Items, columns));
        }

        if (kind == FieldKind.Comparison && field["columns"].TryGetArray(out var compared))
            return (field.With("columns", DataArray.From(compared.Select((column, place) => column.TryGetObject(out var one) ? Named(one, "words", $"{path}.columns[{place}]", problems).Node : column))), property);
        var (next, terms) = Named(field, "choices", path, problems);
        if (terms is null || property is null)
            return (next, property);
        var keys = DataArray.From(terms.Select(static term => (DataValue)term.Key));
        return (next, kind switch
        {
            FieldKind.Choice => property.With("enum", keys),
            FieldKind.Choices => property.With(Items, (property[Items].TryGetObject(out var each) ? each : DataObject.Empty.With("type", "string")).With("enum", keys)),
            _ => property,
        });
    }

    private (DataObject Node, IReadOnlyList<Term>? Terms) Named(DataObject node, string words, string path, FormProblems problems)
    {
        if (!node.TryGet(Member, out var value))
            return (node, null);
        var terms = value.TryGetString(out var name) ? lists.Find(name) : null;
        var rest = new DataObject.Builder(node.Count);
        foreach (var (member, one) in node)
        {
            if (member != Member)
                rest.Set(member, one);
        }

        if (terms is null)
        {
            problems.Add(FormRefusals.UnknownList($"{path}.{Member}", TermLists.Names));
            return (rest.ToObject(), null);
        }

        var said = new DataObject.Builder(terms.Count);
        foreach (var term in terms)
            said.Set(term.Key, DataValue.ObjectOf(("zh-CN", term.NameZh), ("en", term.NameEn)));
        return (rest.Set(words, said.ToObject()).ToObject(), terms);
    }
}
