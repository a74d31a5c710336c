using System.Globalization;
using ResponseWorkflow.Application.Documents.Templates;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Documents.Composition;

/// <summary>Makes of a template and data what a document says in one language. Not safe for use by several threads.</summary>
internal sealed class DocumentComposer
{
    private const string Nothing = "—";

    private readonly DocumentTemplate _template;
    private readonly TemplateFields _fields;
    private readonly DocumentData _data;
    private readonly DocumentTexts _texts;
    private readonly bool _isEnglish;
    private readonly TimeZoneInfo _zone;
    private int _annexes;

    private DocumentComposer(DocumentTemplate template, DataObject data, bool isEnglish, TimeZoneInfo zone, DateTimeOffset now, TimeProvider time)
    {
        (_template, _isEnglish, _zone, _fields) = (template, isEnglish, zone, new TemplateFields(template));
        _data = new DocumentData(data, isEnglish);
        _texts = new DocumentTexts(_data.ForTexts(_fields, template.Fields, isEnglish, zone), zone, now, time);
    }

    /// <summary>The title that a template makes of data.</summary>
    public static string TitleOf(DocumentTemplate template, DataObject data, bool isEnglish, TimeZoneInfo zone, DateTimeOffset now, TimeProvider time) =>
        new DocumentComposer(template, data, isEnglish, zone, now, time)._texts.Fill(isEnglish ? template.TitleEn : template.TitleZh);

    /// <summary>The whole document.</summary>
    /// <param name="template">What it looks like.</param>
    /// <param name="data">What it is made of.</param>
    /// <param name="title">Its title.</param>
    /// <param name="notice">What must be known before it is read; null for nothing.</param>
    /// <param name="isEnglish">The language.</param>
    /// <param name="zone">The zone.</param>
    /// <param name="now">When it was made.</param>
    /// <param name="time">Measures how long texts take.</param>
    public static ComposedDocument Compose(DocumentTemplate template, DataObject data, string title, string? notice, bool isEnglish, TimeZoneInfo zone, DateTimeOffset now, TimeProvider time)
    {
        var composer = new DocumentComposer(template, data, isEnglish, zone, now, time);
        var (by, at) = (composer._data["document.madeBy"], composer._data["document.madeAt"]);
        return new ComposedDocument
        {
            Title = title,
            Number = composer._data["document.number"].TryGetString(out var number) ? number : "",
            Sort = isEnglish ? template.NameEn : template.NameZh,
            IsEnglish = isEnglish,
            Notice = notice,
            Origin = string.Join(isEnglish ? ", " : "　", new[] { composer.Written(at, new DocumentField { Kind = DocumentFieldKind.Instant }), by.TryGetString(out var name) ? name : "" }.Where(static text => text.Length > 0)),
            Blocks = [.. template.Blocks.SelectMany(composer.Blocks)],
        };
    }

    private IEnumerable<ComposedBlock> Blocks(DocumentBlock block)
    {
        if (block.When is { } when && !_data.Has(when))
            return [];
        return block.Kind switch
        {
            DocumentBlockKind.Heading => [new ComposedHeading(block.Level, Text(block))],
            DocumentBlockKind.Paragraph => Paragraph(Text(block)),
            DocumentBlockKind.Fields when block.List is { } list => Repeated(block, list),
            DocumentBlockKind.Fields => [Grid(block, item => Pair(item, _fields.Find(item.Field), item.Field is null ? DataValue.Null : _data[item.Field]))],
            DocumentBlockKind.Table when block.List is { } list => [Table(block, list)],
            DocumentBlockKind.Indicators when block.List is { } list => [Indicators(list)],
            DocumentBlockKind.Signatures => [Signatures(block)],
            DocumentBlockKind.Annex => [new ComposedBreak(), new ComposedHeading(1, AnnexTitle(block))],
            DocumentBlockKind.PageBreak => [new ComposedBreak()],
            _ => [],
        };
    }

    private static IEnumerable<ComposedBlock> Paragraph(string text) =>
        text.Length == 0 ? [] : [new ComposedParagraph([.. text.Split('\n').Select(static line => line.Trim())])];

    private string Text(DocumentBlock block, DataObject? row = null) => _texts.Fill(_isEnglish ? block.En : block.Zh, row);

    private string AnnexTitle(DocumentBlock block)
    {
        _annexes++;
        return _isEnglish ? string.Create(CultureInfo.InvariantCulture, $"Annex {_annexes}: {Text(block)}") : string.Create(CultureInfo.InvariantCulture, $"附件 {_annexes}　{Text(block)}");
    }

    private IEnumerable<ComposedBlock> Repeated(DocumentBlock block, string list)
    {
        var fields = _fields.RowsOf(list) ?? [];
        foreach (var row in _data.Rows(list))
        {
            var heading = Text(block, DocumentData.Readable(row, name => fields.FirstOrDefault(field => field.Name == name), _isEnglish, _zone));
            if (heading.Length > 0)
                yield return new ComposedHeading(3, heading);
            yield return Grid(block, item => Pair(item, fields.FirstOrDefault(field => field.Name == item.Field), item.Field is null ? DataValue.Null : row[item.Field]));
        }
    }

    private static ComposedGrid Grid(DocumentBlock block, Func<DocumentItem, ComposedPair> pairOf)
    {
        var (columns, rows, row) = (Math.Clamp(block.Columns, 1, 3), new List<IReadOnlyList<ComposedPair>>(), new List<ComposedPair>());
        foreach (var item in block.Items)
        {
            if (row.Count == columns || (item.IsWide && row.Count > 0))
            {
                rows.Add([.. row]);
                row.Clear();
            }

            if (item.IsWide)
                rows.Add([pairOf(item)]);
            else
                row.Add(pairOf(item));
        }

        if (row.Count > 0)
            rows.Add([.. row]);
        return new ComposedGrid(columns, rows);
    }

    private ComposedPair Pair(DocumentItem item, DocumentField? field, DataValue value) => new(Label(item, field), field is null ? Nothing : Shown(value, field));

    private string Label(DocumentItem item, DocumentField? field) => (_isEnglish ? item.En : item.Zh) ?? (field is null ? item.Field ?? "" : Named(field));

    // In a sentence a name begins small, before a value and above a column it does not.
    private string Named(DocumentField field) => !_isEnglish || field.NameEn.Length == 0 ? field.NameZh : char.ToUpperInvariant(field.NameEn[0]) + field.NameEn[1..];

    private string Written(DataValue value, DocumentField field) => ValueText.Of(value, field, _isEnglish, _zone);

    private string Shown(DataValue value, DocumentField field) => Written(value, field) is { Length: > 0 } text ? text : Nothing;

    private ComposedTable Table(DocumentBlock block, string list)
    {
        var fields = _fields.RowsOf(list) ?? [];
        var columns = block.Items.Select(item => (Item: item, Field: fields.FirstOrDefault(field => field.Name == item.Field) ?? new DocumentField { Name = item.Field ?? "" })).ToArray();
        var rows = _data.Rows(list).Select((row, index) => (IReadOnlyList<ComposedCell>)
        [
            .. block.IsNumbered ? [new ComposedCell((index + 1).ToString(CultureInfo.InvariantCulture))] : Array.Empty<ComposedCell>(),
            .. columns.Select(one => new ComposedCell(Shown(row[one.Field.Name], one.Field))),
        ]);
        var labels = columns.Select(one => (Label(one.Item, one.Field), (double?)one.Item.Width, one.Field.Kind is DocumentFieldKind.Number or DocumentFieldKind.Money));
        return new ComposedTable(Shared(block.IsNumbered ? [(_isEnglish ? "No." : "序号", 7, false), .. labels] : [.. labels]), [.. rows]);
    }

    private ComposedTable Indicators(string list)
    {
        var rows = _data.Rows(list);
        var hasPlaces = rows.Any(static row => row[IndicatorRow.Place].TryGetString(out var place) && place.Length > 0);
        (string Name, double? Width)[] columns = [(IndicatorRow.Place, 14), (IndicatorRow.Name, null), (IndicatorRow.Threshold, 18), (IndicatorRow.Value, 14), (IndicatorRow.Verdict, 11), (IndicatorRow.Reason, 24)];
        var shown = columns.Where(one => hasPlaces || one.Name != IndicatorRow.Place).ToArray();
        var fields = shown.Select(static one => IndicatorRow.Fields.First(field => field.Name == one.Name)).ToArray();
        return new ComposedTable(
            Shared([(_isEnglish ? "No." : "序号", 7, false), .. shown.Select((one, index) => (Named(fields[index]), one.Width, false))]),
            [.. rows.Select((row, index) => (IReadOnlyList<ComposedCell>)[new ComposedCell((index + 1).ToString(CultureInfo.InvariantCulture)), .. fields.Select(field => Indicator(row, field))])]);
    }

    private ComposedCell Indicator(DataObject row, DocumentField field)
    {
        var value = row[field.Name];
        if (field.Name == IndicatorRow.Verdict)
        {
            var tone = value.TryGetString(out var verdict) ? field.ChoiceOf(verdict)?.Value switch { IndicatorRow.Passed => ComposedTone.Good, IndicatorRow.Failed => ComposedTone.Bad, _ => ComposedTone.Plain } : ComposedTone.Plain;
            return new ComposedCell(Shown(value, field), tone);
        }

        var unit = field.Name == IndicatorRow.Value && ValueText.NumberOf(value) is not null && row[IndicatorRow.Unit].TryGetString(out var text) && text.Length > 0 ? $" {text}" : "";
        return new ComposedCell(Shown(value, field) + unit);
    }

    // What is not said is shared alike, and what was said keeps its proportion.
    private static IReadOnlyList<ComposedColumn> Shared(IReadOnlyList<(string Label, double? Width, bool IsNumber)> columns)
    {
        const double whole = 100, least = 8;
        var open = columns.Count(static one => one.Width is null);
        var said = columns.Sum(static one => one.Width ?? 0);
        var rest = open == 0 ? 0 : Math.Max(least, (whole - said) / open);
        var total = said + (rest * open);
        return [.. columns.Select(one => new ComposedColumn(one.Label, Math.Round((one.Width ?? rest) / total * whole, 2), one.IsNumber))];
    }

    private ComposedSignatures Signatures(DocumentBlock block) => new(
        [.. block.Items.Select(item => new ComposedPair(Label(item, _fields.Find(item.Field)), item.Field is { } path && _fields.Find(path) is { } field ? Written(_data[path], field) : ""))],
        _isEnglish ? "Date" : "日期");
}
