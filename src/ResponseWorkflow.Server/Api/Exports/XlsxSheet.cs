using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace ResponseWorkflow.Server.Api.Exports;

/// <summary>Writes a workbook of one sheet, row by row: a frozen row of headings, filters, and texts that no program takes for formulas. No row is kept in memory.</summary>
internal sealed class XlsxSheet : IDisposable
{
    // Excel cuts longer texts, or calls the file broken.
    private const int LongestText = 32_767;

    private readonly ZipArchive _archive;
    private readonly XmlWriter _writer;
    private readonly TimeZoneInfo _zone;
    private readonly bool _isEnglish;
    private readonly int _columns;
    private int _rows;

    /// <summary>Begins the file.</summary>
    /// <param name="stream">Takes it, and stays open.</param>
    /// <param name="name">Name of the sheet.</param>
    /// <param name="headings">Headings and widths of the columns.</param>
    /// <param name="zone">Where instants are shown.</param>
    /// <param name="isEnglish">Which texts are taken.</param>
    public XlsxSheet(Stream stream, string name, IReadOnlyList<(string Title, double Width)> headings, TimeZoneInfo zone, bool isEnglish)
    {
        (_zone, _isEnglish, _columns) = (zone, isEnglish, headings.Count);
        _archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        XlsxParts.WriteBeside(_archive, name);

        // Texts are cleaned of what no XML may hold before they are written.
        var settings = new XmlWriterSettings { CloseOutput = true, Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CheckCharacters = false };
        _writer = XmlWriter.Create(XlsxParts.OpenSheet(_archive), settings);
        _writer.WriteStartElement("worksheet", XlsxParts.Main);
        WriteFrozenHeading();
        WriteColumns(headings);
        _writer.WriteStartElement("sheetData", XlsxParts.Main);
        BeginRow();
        foreach (var (title, _) in headings)
            WriteText(title, XlsxStyles.Heading);
        _writer.WriteEndElement();
    }

    /// <summary>Writes a row.</summary>
    public void Add(IEnumerable<CellValue> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        BeginRow();
        foreach (var value in values)
            WriteCell(value);
        _writer.WriteEndElement();
    }

    /// <summary>Ends the file.</summary>
    public void Dispose()
    {
        _writer.WriteEndElement();
        _writer.WriteStartElement("autoFilter", XlsxParts.Main);
        _writer.WriteAttributeString("ref", $"A1:{ColumnName(_columns)}{_rows.ToString(CultureInfo.InvariantCulture)}");
        _writer.WriteEndElement();
        _writer.WriteEndElement();
        _writer.Dispose();
        _archive.Dispose();
    }

    private void WriteFrozenHeading()
    {
        _writer.WriteStartElement("sheetViews", XlsxParts.Main);
        _writer.WriteStartElement("sheetView", XlsxParts.Main);
        _writer.WriteAttributeString("workbookViewId", "0");
        _writer.WriteStartElement("pane", XlsxParts.Main);
        _writer.WriteAttributeString("ySplit", "1");
        _writer.WriteAttributeString("topLeftCell", "A2");
        _writer.WriteAttributeString("activePane", "bottomLeft");
        _writer.WriteAttributeString("state", "frozen");
        for (var element = 0; element < 3; element++)
            _writer.WriteEndElement();
    }

    private void WriteColumns(IReadOnlyList<(string Title, double Width)> headings)
    {
        _writer.WriteStartElement("cols", XlsxParts.Main);
        for (var column = 0; column < headings.Count; column++)
        {
            var number = (column + 1).ToString(CultureInfo.InvariantCulture);
            _writer.WriteStartElement("col", XlsxParts.Main);
            _writer.WriteAttributeString("min", number);
            _writer.WriteAttributeString("max", number);
            _writer.WriteAttributeString("width", headings[column].Width.ToString(CultureInfo.InvariantCulture));
            _writer.WriteAttributeString("customWidth", "1");
            _writer.WriteEndElement();
        }

        _writer.WriteEndElement();
    }

    private void BeginRow()
    {
        _rows++;
        _writer.WriteStartElement("row", XlsxParts.Main);
    }

    private void WriteCell(CellValue value)
    {
        if (value.Number is { } number)
            WriteNumber(number.ToString(CultureInfo.InvariantCulture), style: null);
        else if (value.Instant is { } instant)
            WriteNumber(TimeZoneInfo.ConvertTime(instant, _zone).DateTime.ToOADate().ToString(CultureInfo.InvariantCulture), XlsxStyles.Instant);
        else
            WriteText((_isEnglish ? value.TextEn : value.TextZh) ?? "", XlsxStyles.Text);
    }

    private void WriteNumber(string number, uint? style)
    {
        _writer.WriteStartElement("c", XlsxParts.Main);
        if (style is { } given)
            _writer.WriteAttributeString("s", given.ToString(CultureInfo.InvariantCulture));
        _writer.WriteAttributeString("t", "n");
        _writer.WriteElementString("v", XlsxParts.Main, number);
        _writer.WriteEndElement();
    }

    private void WriteText(string text, uint style)
    {
        _writer.WriteStartElement("c", XlsxParts.Main);
        _writer.WriteAttributeString("s", style.ToString(CultureInfo.InvariantCulture));
        _writer.WriteAttributeString("t", "inlineStr");
        _writer.WriteStartElement("is", XlsxParts.Main);
        _writer.WriteStartElement("t", XlsxParts.Main);
        _writer.WriteAttributeString("xml", "space", null, "preserve");
        _writer.WriteString(Clean(text));
        for (var element = 0; element < 3; element++)
            _writer.WriteEndElement();
    }

    // Characters that no XML may hold would make the whole file unreadable.
    private static string Clean(string text)
    {
        if (text.Length <= LongestText && text.All(XmlConvert.IsXmlChar))
            return text;
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
