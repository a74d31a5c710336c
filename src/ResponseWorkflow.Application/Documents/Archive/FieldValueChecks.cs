using System.Globalization;
using ResponseWorkflow.Application.Documents.Composition;
using ResponseWorkflow.Application.Documents.Templates;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Documents.Archive;

/// <summary>Looks whether what a person gives for a document fits the fields of its template: all that is wrong is told together.</summary>
internal static class FieldValueChecks
{
    /// <summary>What is wrong.</summary>
    public static IEnumerable<Refusal> Find(DocumentTemplate template, DataObject fields) => Find(template.Fields, fields, CommonFields.Own);

    private static IEnumerable<Refusal> Find(IReadOnlyList<DocumentField> known, DataObject given, string path) =>
        given.Where(one => known.All(field => field.Name != one.Key)).Select(one => DocumentRefusals.FieldUnknown(path, one.Key))
            .Concat(known.SelectMany(field => Find(field, given[field.Name], $"{path}.{field.Name}")));

    private static IEnumerable<Refusal> Find(DocumentField field, DataValue value, string path)
    {
        var isEmpty = value.IsNull || (value.TryGetString(out var text) && string.IsNullOrWhiteSpace(text)) || (value.TryGetArray(out var none) && none.Count == 0);
        if (isEmpty)
            return field.IsRequired ? [FieldRefusals.Missing(path)] : [];
        return field.Kind switch
        {
            DocumentFieldKind.Number or DocumentFieldKind.Money or DocumentFieldKind.Bandwidth when ValueText.NumberOf(value) is null => [DocumentRefusals.NotOfKind(path, "a number", "数字")],
            DocumentFieldKind.Date when ValueText.DayOf(value, TimeZoneInfo.Utc) is null => [DocumentRefusals.NotOfKind(path, "a day such as 2026-01-31", "日期，如 2026-01-31")],
            DocumentFieldKind.Instant when ValueText.InstantOf(value) is null => [DocumentRefusals.NotOfKind(path, "an instant such as 2026-01-31T08:00:00+08:00", "时间，如 2026-01-31T08:00:00+08:00")],
            DocumentFieldKind.YesNo when !value.TryGetBoolean(out _) => [DocumentRefusals.NotOfKind(path, "true or false", "是或否")],
            DocumentFieldKind.Choice when !value.TryGetString(out var choice) || field.ChoiceOf(choice) is null =>
                [DocumentRefusals.NotOfKind(path, $"one of {string.Join(", ", field.Choices.Select(static one => one.Value))}", $"以下之一：{string.Join("、", field.Choices.Select(static one => one.Value))}")],
            DocumentFieldKind.List => Rows(field.Fields, value, path),
            DocumentFieldKind.Indicators => value.TryGetArray(out _) ? [] : [DocumentRefusals.NotOfKind(path, "a list", "列表")],
            _ => [],
        };
    }

    private static IEnumerable<Refusal> Rows(IReadOnlyList<DocumentField> known, DataValue value, string path)
    {
        if (!value.TryGetArray(out var rows))
            return [DocumentRefusals.NotOfKind(path, "a list", "列表")];
        return rows.SelectMany((row, index) =>
        {
            var at = string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]");
            return row.TryGetObject(out var members) ? Find(known, members, at) : [DocumentRefusals.NotOfKind(at, "an object", "对象")];
        });
    }
}
