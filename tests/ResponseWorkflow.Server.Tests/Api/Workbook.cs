using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace ResponseWorkflow.Server.Tests.Api;

/// <summary>A workbook that the server sent, as a program for such files reads it.</summary>
internal sealed record Workbook(IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<Workbook.Value>> Rows, IReadOnlyList<string> Faults, bool HasFormula)
{
    /// <summary>Reads it.</summary>
    public static async Task<Workbook> ReadAsync(HttpContent content)
    {
        using var stream = new MemoryStream(await content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var part = document.WorkbookPart!.WorksheetParts.Single();
        var formats = document.WorkbookPart.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ToArray();
        var rows = part.Worksheet.Descendants<Row>().Select(row => row.Elements<Cell>().Select(cell => ValueOf(cell, formats)).ToArray()).ToArray();
        return new(
            [.. rows[0].Select(static value => value.Text)],
            [.. rows[1..]],
            [.. new OpenXmlValidator().Validate(document).Select(static fault => fault.Description)],
            part.Worksheet.Descendants<CellFormula>().Any());
    }

    /// <summary>The texts of a column.</summary>
    public IReadOnlyList<string> Column(string heading) => [.. Rows.Select(row => row[Headings.ToList().IndexOf(heading)].Text)];

    private static Value ValueOf(Cell cell, CellFormat[] formats)
    {
        var format = formats[cell.StyleIndex?.Value ?? 0];
        var text = cell.InnerText;
        var instant = format.NumberFormatId?.Value >= 164 ? DateTime.FromOADate(double.Parse(text, CultureInfo.InvariantCulture)) : (DateTime?)null;
        return new Value(text, instant, format.QuotePrefix?.Value ?? false);
    }

    /// <summary>What a cell holds.</summary>
    internal sealed record Value(string Text, DateTime? Instant, bool IsQuoted);
}
