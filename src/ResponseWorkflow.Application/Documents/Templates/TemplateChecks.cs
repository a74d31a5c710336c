using System.Globalization;
using ResponseWorkflow.Application.Cases.Kinds;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Expressions.Liquid;
using ResponseWorkflow.Expressions.Scripts;

namespace ResponseWorkflow.Application.Documents.Templates;

/// <summary>Looks, before a template is stored or tried, whether it can be used: all that is wrong is told together, each with its place.</summary>
internal sealed class TemplateChecks
{
    private const int MostColumns = 3, MostLevel = 3, MostDigits = 12, MostPercent = 100;

    private readonly FieldChecks _checks = new();
    private readonly DocumentTemplate _template;
    private readonly TemplateFields _fields;

    private TemplateChecks(DocumentTemplate template) => (_template, _fields) = (template, new TemplateFields(template));

    /// <summary>Refuses a template that cannot be used.</summary>
    /// <exception cref="RefusedException"><c>document.*</c>, <c>field.*</c>.</exception>
    public static void Demand(DocumentTemplate template, DocumentOptions options)
    {
        var checks = new TemplateChecks(template);
        checks.Head();
        checks._checks.Number("fields", template.Fields.Count, 0, options.FieldsPerTemplate).Number("blocks", template.Blocks.Count, 1, options.BlocksPerTemplate);
        checks.Own(template.Fields, "fields", isRow: false, options.FieldsPerTemplate);
        for (var index = 0; index < template.Blocks.Count; index++)
            checks.Block(template.Blocks[index], string.Create(CultureInfo.InvariantCulture, $"blocks[{index}]"));
        checks._checks.Demand();
    }

    /// <summary>Whether a text can be the name of a field.</summary>
    private static bool IsName(string name) => name.Length is > 0 and <= StorageMetadata.HashLength && char.IsAsciiLetter(name[0]) && name.All(static one => char.IsAsciiLetterOrDigit(one) || one == '_');

    private void Head()
    {
        _checks.Required("key", _template.Key).Id("key", _template.Key).Required("nameZh", _template.NameZh).Line("nameZh", _template.NameZh).Required("nameEn", _template.NameEn).Line("nameEn", _template.NameEn)
            .Id("code", _template.Code).Id("caseKind", _template.CaseKind).Required("titleZh", _template.TitleZh).Required("titleEn", _template.TitleEn);
        if (CaseNumberPattern.Fault(_template.NumberPattern ?? "") is { } fault)
            _checks.Also([DocumentRefusals.Pattern("numberPattern", fault)]);
        _checks.Length("numberPattern", _template.NumberPattern, StorageMetadata.HashLength);
        if (_template.NumberPattern?.Contains("{code}", StringComparison.Ordinal) == true)
            _checks.Required("code", _template.Code);
        Text("titleZh", _template.TitleZh, rows: null);
        Text("titleEn", _template.TitleEn, rows: null);
    }

    private void Own(IReadOnlyList<DocumentField> fields, string path, bool isRow, int most)
    {
        _checks.Also(fields.GroupBy(static field => field.Name, StringComparer.Ordinal).Where(static same => same.Skip(1).Any()).Select(same => DocumentRefusals.FieldTwice(path, same.Key)));
        for (var index = 0; index < fields.Count; index++)
        {
            var (field, at) = (fields[index], string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]"));
            if (!IsName(field.Name ?? ""))
                _checks.Also([DocumentRefusals.FieldName($"{at}.name", field.Name ?? "")]);
            _checks.Required($"{at}.nameZh", field.NameZh).Line($"{at}.nameZh", field.NameZh).Required($"{at}.nameEn", field.NameEn).Line($"{at}.nameEn", field.NameEn)
                .Line($"{at}.unit", field.Unit, StorageMetadata.HashLength).Number($"{at}.digits", field.Digits ?? 0, 0, MostDigits);
            if (field.Kind == DocumentFieldKind.Choice)
                Choices(field.Choices, $"{at}.choices");
            if (field.IsRows && isRow)
                _checks.Also([DocumentRefusals.ListInList(at)]);
            else if (field.Kind == DocumentFieldKind.List)
            {
                _checks.Number($"{at}.fields", field.Fields.Count, 1, most);
                Own(field.Fields, $"{at}.fields", isRow: true, most);
            }
        }
    }

    private void Choices(IReadOnlyList<DocumentChoice> choices, string path)
    {
        if (choices.Count == 0)
            _checks.Also([FieldRefusals.Missing(path)]);
        for (var index = 0; index < choices.Count; index++)
        {
            var at = string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]");
            _checks.Required($"{at}.value", choices[index].Value).Line($"{at}.value", choices[index].Value).Required($"{at}.zh", choices[index].Zh).Line($"{at}.zh", choices[index].Zh)
                .Required($"{at}.en", choices[index].En).Line($"{at}.en", choices[index].En);
        }
    }

    private void Block(DocumentBlock block, string path)
    {
        var rows = block.List is null ? null : _fields.RowsOf(block.List);
        if (block.List is { } list && rows is null)
            _checks.Also([DocumentRefusals.NoList($"{path}.list", list)]);
        if (block.When is { } when && _fields.Find(when) is null)
            _checks.Also([DocumentRefusals.FieldUnknown($"{path}.when", when)]);
        Text($"{path}.zh", block.Zh, rows);
        Text($"{path}.en", block.En, rows);
        switch (block.Kind)
        {
            case DocumentBlockKind.Heading:
                _checks.Required($"{path}.zh", block.Zh).Required($"{path}.en", block.En).Number($"{path}.level", block.Level, 1, MostLevel);
                break;
            case DocumentBlockKind.Paragraph or DocumentBlockKind.Annex:
                _checks.Required($"{path}.zh", block.Zh).Required($"{path}.en", block.En);
                break;
            case DocumentBlockKind.Fields:
                _checks.Number($"{path}.columns", block.Columns, 1, MostColumns);
                Items(block, path, rows, isSigned: false);
                break;
            case DocumentBlockKind.Table:
                _checks.Required($"{path}.list", block.List);
                Items(block, path, rows ?? [], isSigned: false);
                break;
            case DocumentBlockKind.Indicators:
                _checks.Required($"{path}.list", block.List);
                if (block.List is { } indicators && rows is not null && _fields.Find(indicators)?.Kind != DocumentFieldKind.Indicators)
                    _checks.Also([DocumentRefusals.NoList($"{path}.list", indicators)]);
                break;
            case DocumentBlockKind.Signatures:
                Items(block, path, rows: null, isSigned: true);
                break;
        }
    }

    private void Items(DocumentBlock block, string path, IReadOnlyList<DocumentField>? rows, bool isSigned)
    {
        if (block.Items.Count == 0)
            _checks.Also([FieldRefusals.Missing($"{path}.items")]);
        for (var index = 0; index < block.Items.Count; index++)
        {
            var (item, at) = (block.Items[index], string.Create(CultureInfo.InvariantCulture, $"{path}.items[{index}]"));
            _checks.Line($"{at}.zh", item.Zh).Line($"{at}.en", item.En).Number($"{at}.width", item.Width ?? 1, 1, MostPercent);
            if (isSigned)
                _checks.Required($"{at}.zh", item.Zh).Required($"{at}.en", item.En);
            else
                _checks.Required($"{at}.field", item.Field);
            if (string.IsNullOrWhiteSpace(item.Field))
                continue;
            if (rows is null ? _fields.Find(item.Field) is null : rows.All(field => field.Name != item.Field))
                _checks.Also([DocumentRefusals.FieldUnknown($"{at}.field", item.Field)]);
        }
    }

    private void Text(string field, string? source, IReadOnlyList<DocumentField>? rows)
    {
        _checks.Length(field, source, StorageMetadata.TextLength);
        LiquidTemplate template;
        try
        {
            template = LiquidTemplate.Compile(source ?? "");
        }
        catch (ScriptException exception)
        {
            _checks.Also([DocumentRefusals.Liquid(field, exception)]);
            return;
        }

        _checks.Also(template.References.Where(one => !IsKnown(one.Name, one.Member, rows)).Select(static one => (Name: one.Member is null ? one.Name : $"{one.Name}.{one.Member}", one.Line))
            .DistinctBy(static one => one.Name, StringComparer.Ordinal).Select(one => DocumentRefusals.FieldUnknown(field, one.Name, one.Line)));
    }

    private bool IsKnown(string name, string? member, IReadOnlyList<DocumentField>? rows) =>
        member is null ? false : name == CommonFields.Row ? rows?.Any(field => field.Name == member) == true : _fields.Find($"{name}.{member}") is not null;
}
