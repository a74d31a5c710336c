using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ResponseWorkflow.Server.Api.Exports;

/// <summary>Writes a workbook of one sheet, row by row: a frozen row of headings, filters, and texts that no program takes for formulas.</summary>
internal sealed class XlsxSheet : IDisposable
{
    // Excel cuts longer texts, or calls the file broken.
    private const int LongestText = 32_767;

    private readonly SpreadsheetDocument _document;
    private readonly OpenXmlWriter _writer;
    private readonly TimeZoneInfo _zone;
    private readonly bool _isEnglish;
    private readonly int _columns;
    private int _rows;

    /// <summary>Begins the file.</summary>
    /// <param name="stream">Takes it; must be able to seek.</param>
    /// <param name="name">Name of the sheet.</param>
    /// <param name="headings">Headings and widths of the columns.</param>
    /// <param name="zone">Where instants are shown.</param>
    /// <param name="isEnglish">Which texts are taken.</param>
    public XlsxSheet(Stream stream, string name, IReadOnlyList<(string Title, double Width)> headings, TimeZoneInfo zone, bool isEnglish)
    {
        (_zone, _isEnglish, _columns) = (zone, isEnglish, headings.Count);
        _document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        var workbook = _document.AddWorkbookPart();
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = XlsxStyles.Sheet();
        var part = workbook.AddNewPart<WorksheetPart>();
        workbook.Workbook = new Workbook(new BookViews(new WorkbookView()), new Sheets(new Sheet { Name = name, SheetId = 1, Id = workbook.GetIdOfPart(part) }));
        _writer = OpenXmlWriter.Create(part);
        _writer.WriteStartElement(new Worksheet());
        _writer.WriteElement(new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        _writer.WriteElement(new Columns(headings.Select(static (heading, index) => new Column { Min = (uint)index + 1, Max = (uint)index + 1, Width = heading.Width, CustomWidth = true })));
        _writer.WriteStartElement(new SheetData());
        Write(headings.Select(static heading => Text(heading.Title, XlsxStyles.Heading)));
    }

    /// <summary>Writes a row.</summary>
    public void Add(IEnumerable<CellValue> values) => Write(values.Select(CellOf));

    /// <summary>Ends the file.</summary>
    public void Dispose()
    {
        _writer.WriteEndElement();
        _writer.WriteElement(new AutoFilter { Reference = $"A1:{ColumnName(_columns)}{_rows.ToString(CultureInfo.InvariantCulture)}" });
        _writer.WriteEndElement();
        _writer.Dispose();
        _document.Dispose();
    }

    private void Write(IEnumerable<Cell> cells)
    {
        _rows++;
        _writer.WriteStartElement(new Row());
        foreach (var cell in cells)
            _writer.WriteElement(cell);
        _writer.WriteEndElement();
    }

    private Cell CellOf(CellValue value) => value switch
    {
        { Number: { } number } => new Cell { CellValue = new(number.ToString(CultureInfo.InvariantCulture)), DataType = CellValues.Number },
        { Instant: { } instant } => new Cell
        {
            CellValue = new(TimeZoneInfo.ConvertTime(instant, _zone).DateTime.ToOADate().ToString(CultureInfo.InvariantCulture)),
            DataType = CellValues.Number,
            StyleIndex = XlsxStyles.Instant,
        },
        _ => Text((_isEnglish ? value.TextEn : value.TextZh) ?? "", XlsxStyles.Text),
    };

    private static Cell Text(string text, uint style) =>
        new() { DataType = CellValues.InlineString, StyleIndex = style, InlineString = new InlineString(new Text(Clean(text)) { Space = SpaceProcessingModeValues.Preserve }) };

    // Characters that no XML may hold would make the whole file unreadable.
    private static string Clean(string text)
    {
        var clean = new StringBuilder(Math.Min(text.Length, LongestText));
        foreach (var rune in text.EnumerateRunes())
        {
            if (clean.Length + rune.Utf16SequenceLength > LongestText)
                break;
            clean.Append(rune.Utf16SequenceLength > 1 || XmlConvert.IsXmlChar((char)rune.Value) ? rune.ToString() : " ");
        }

        return clean.ToString();
    }

    // After Z comes AA.
    private static string ColumnName(int number) => number <= 26 ? ((char)('A' + number - 1)).ToString() : ColumnName((number - 1) / 26) + ColumnName(((number - 1) % 26) + 1);
}
