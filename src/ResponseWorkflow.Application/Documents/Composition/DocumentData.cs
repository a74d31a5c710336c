using ResponseWorkflow.Application.Documents.Templates;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Documents.Composition;

/// <summary>The data of a document as one language has it. Texts that the data have in both languages, as <c>{ zh, en }</c>, are those of the language.</summary>
internal sealed class DocumentData
{
    private readonly DataObject _data;

    public DocumentData(DataObject data, bool isEnglish) => _data = Localised(data, isEnglish).AsObject();

    /// <summary>The value of a field by its full name, such as <c>case.number</c>.</summary>
    public DataValue this[string path] => path.Split('.', 2) is [var group, var name] && _data[group].TryGetObject(out var found) ? found[name] : DataValue.Null;

    /// <summary>The rows of a list; none where there is no list.</summary>
    public IReadOnlyList<DataObject> Rows(string path) => this[path].TryGetArray(out var rows) ? [.. rows.Select(static row => row.TryGetObject(out var one) ? one : DataObject.Empty)] : [];

    /// <summary>Whether something is given there that is neither empty nor no.</summary>
    public bool Has(string path) => this[path] switch
    {
        { IsNull: true } => false,
        var value when value.TryGetBoolean(out var flag) => flag,
        var value when value.TryGetString(out var text) => !string.IsNullOrWhiteSpace(text),
        var value when value.TryGetArray(out var rows) => rows.Count > 0,
        _ => true,
    };

    /// <summary>What Liquid texts see: instants, days, amounts and bandwidths as people read them, everything else as it is.</summary>
    public Dictionary<string, DataObject> ForTexts(TemplateFields fields, IReadOnlyList<DocumentField> own, bool isEnglish, TimeZoneInfo zone)
    {
        var groups = new Dictionary<string, DataObject>(StringComparer.Ordinal);
        foreach (var (group, value) in _data)
        {
            if (value.TryGetObject(out var members))
                groups[group] = Readable(members, name => group == CommonFields.Own ? own.FirstOrDefault(field => field.Name == name) : fields.Find($"{group}.{name}"), isEnglish, zone);
        }

        return groups;
    }

    /// <summary>The same for a row.</summary>
    public static DataObject Readable(DataObject members, Func<string, DocumentField?> find, bool isEnglish, TimeZoneInfo zone)
    {
        var builder = DataObject.Empty.ToBuilder();
        foreach (var (name, value) in members)
            builder.Set(name, find(name) is { } field ? Readable(value, field, isEnglish, zone) : value);
        return builder.ToObject();
    }

    private static DataValue Readable(DataValue value, DocumentField field, bool isEnglish, TimeZoneInfo zone) => field.Kind switch
    {
        DocumentFieldKind.Instant or DocumentFieldKind.Date or DocumentFieldKind.Money or DocumentFieldKind.Bandwidth => ValueText.Of(value, field, isEnglish, zone),
        DocumentFieldKind.List when value.TryGetArray(out var rows) => DataArray.From(rows.Select(row => row.TryGetObject(out var members)
            ? Readable(members, name => field.Fields.FirstOrDefault(one => one.Name == name), isEnglish, zone)
            : row)),
        _ => value,
    };

    private static DataValue Localised(DataValue value, bool isEnglish)
    {
        if (value.TryGetArray(out var items))
            return DataArray.From(items.Select(item => Localised(item, isEnglish)));
        if (!value.TryGetObject(out var members))
            return value;
        if (members.Count is 1 or 2 && members.All(static one => one.Key is "zh" or "en"))
            return isEnglish ? members.TryGet("en", out var en) && !en.IsNull ? en : members["zh"] : members.TryGet("zh", out var zh) && !zh.IsNull ? zh : members["en"];
        var builder = DataObject.Empty.ToBuilder();
        foreach (var (name, member) in members)
            builder.Set(name, Localised(member, isEnglish));
        return builder.ToObject();
    }
}
