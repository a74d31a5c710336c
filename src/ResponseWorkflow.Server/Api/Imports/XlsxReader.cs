using System.Globalization;
using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Refusals;

namespace ResponseWorkflow.Server.Api.Imports;

/// <summary>Reads the first sheet of a workbook, whatever somebody has sent. Safe for use by several threads.</summary>
/// <param name="options">Limits.</param>
internal sealed class XlsxReader(IOptions<ImportOptions> options)
{
    private const int ChunkSize = 81_920;

    /// <summary>The rows below the headings; those without any text are passed over.</summary>
    /// <param name="body">The file.</param>
    /// <param name="columns">The columns that it may have.</param>
    /// <param name="maxRows">The most rows.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RefusedException"><c>import.*</c>.</exception>
    public async Task<IReadOnlyList<SheetRow>> ReadAsync(Stream body, IReadOnlyList<ImportColumn> columns, int maxRows, CancellationToken cancellationToken)
    {
        using var file = await TakeAsync(body, cancellationToken);
        try
        {
            DemandSize(file);
            using var document = SpreadsheetDocument.Open(file, isEditable: false);
            return Read(document, columns, maxRows);
        }
        catch (Exception exception) when (exception is InvalidDataException or OpenXmlPackageException or XmlException or FormatException or ArgumentException or InvalidOperationException or IOException)
        {
            throw ImportRefusals.NotXlsx();
        }
    }

    private async Task<MemoryStream> TakeAsync(Stream body, CancellationToken cancellationToken)
    {
        var file = new MemoryStream();
        try
        {
            var chunk = new byte[ChunkSize];
            for (int read; (read = await body.ReadAsync(chunk, cancellationToken)) > 0;)
            {
                if (file.Length + read > options.Value.MaxBytes)
                    throw ImportRefusals.TooLarge(options.Value.MaxBytes);
                file.Write(chunk, 0, read);
            }

            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    // What an entry says of its length is kept to when it is unpacked.
    private void DemandSize(MemoryStream file)
    {
        using (var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true))
        {
            if (archive.Entries.Sum(static entry => entry.Length) > options.Value.MaxUnpackedBytes)
                throw ImportRefusals.TooLarge(options.Value.MaxBytes);
        }

        file.Position = 0;
    }

    private List<SheetRow> Read(SpreadsheetDocument document, IReadOnlyList<ImportColumn> columns, int maxRows)
    {
        var workbook = document.WorkbookPart ?? throw ImportRefusals.NotXlsx();
        var sheet = workbook.Workbook?.Sheets?.Elements<Sheet>().FirstOrDefault() ?? throw ImportRefusals.NotXlsx();
        if (sheet.Id?.Value is not { } id || workbook.GetPartById(id) is not WorksheetPart part)
            throw ImportRefusals.NotXlsx();
        var texts = SharedTexts(workbook);
        var rows = new List<SheetRow>();
        Dictionary<int, string?>? fields = null;
        HashSet<string> named = [];
        foreach (var (number, cells) in RowsOf(part, texts))
        {
            if (fields is null)
            {
                fields = Headings(cells, columns);
                named = [.. fields.Values.OfType<string>()];
                continue;
            }

            var given = cells.Where(cell => fields.GetValueOrDefault(cell.Key) is not null).ToDictionary(cell => fields[cell.Key]!, static cell => cell.Value, StringComparer.Ordinal);
            if (given.Count == 0)
                continue;
            if (rows.Count == maxRows)
                throw ImportRefusals.TooManyRows(maxRows);
            rows.Add(new SheetRow(number, given, named));
        }

        return rows.Count > 0 ? rows : throw ImportRefusals.Empty();
    }

    private static Dictionary<int, string?> Headings(IReadOnlyDictionary<int, string> cells, IReadOnlyList<ImportColumn> columns)
    {
        var fields = new Dictionary<int, string?>();
        var found = new HashSet<ImportColumn>();
        var refusals = new List<Refusal>();
        foreach (var (place, heading) in cells)
        {
            if (ImportColumn.Of(heading, columns) is not { } column)
                refusals.Add(ImportRefusals.ColumnUnknown(heading, columns));
            else if (!found.Add(column))
                refusals.Add(ImportRefusals.ColumnTwice(heading));
            else
                fields[place] = column.Field;
        }

        refusals.AddRange(columns.Where(column => column.IsRequired && !found.Contains(column)).Select(ImportRefusals.ColumnMissing));
        return refusals.Count == 0 ? fields : throw new RefusedException(refusals);
    }

    private IEnumerable<(int Number, IReadOnlyDictionary<int, string> Cells)> RowsOf(WorksheetPart part, IReadOnlyList<string> texts)
    {
        using var reader = OpenXmlReader.Create(part);
        var number = 0;
        while (reader.Read())
        {
            if (reader.ElementType != typeof(Row) || !reader.IsStartElement)
                continue;
            var row = (Row)reader.LoadCurrentElement()!;
            number = row.RowIndex?.Value is { } index ? checked((int)index) : number + 1;
            var cells = new Dictionary<int, string>();
            var place = 0;
            foreach (var cell in row.Elements<Cell>())
            {
                place = cell.CellReference?.Value is { } reference ? ColumnOf(reference) : place + 1;
                if (TextOf(cell, texts)?.Trim() is { Length: > 0 } text)
                    cells[place] = text.Length <= options.Value.CellLength ? text : text[..options.Value.CellLength];
            }

            if (cells.Count > 0)
                yield return (number, cells);
        }
    }

    private static string? TextOf(Cell cell, IReadOnlyList<string> texts)
    {
        var value = cell.CellValue?.Text;
        if (cell.DataType?.Value is not { } type || type == CellValues.Number)
            return PlainNumber(value);
        if (type == CellValues.SharedString)
            return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < texts.Count ? texts[index] : null;
        return type == CellValues.InlineString ? Written(cell.InlineString) : value;
    }

    // Excel writes large and small numbers with an exponent, and 0.1 + 0.2 with all its digits.
    private static string? PlainNumber(string? value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1e15 ? Math.Round((decimal)number, 6).ToString("0.######", CultureInfo.InvariantCulture) : value;

    private static List<string> SharedTexts(WorkbookPart workbook)
    {
        var texts = new List<string>();
        if (workbook.SharedStringTablePart is not { } part)
            return texts;
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(SharedStringItem) && reader.IsStartElement)
                texts.Add(Written((SharedStringItem)reader.LoadCurrentElement()!) ?? "");
        }

        return texts;
    }

    // How a word is pronounced stands beside it, and is no part of it.
    private static string? Written(OpenXmlElement? element) =>
        element is null ? null : string.Concat(element.Descendants<Text>().Where(static text => text.Parent is not PhoneticRun).Select(static text => text.Text));

    private static int ColumnOf(string reference)
    {
        var column = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetter))
            column = checked((column * 26) + (char.ToUpperInvariant(letter) - 'A' + 1));
        return column;
    }
}
