using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using ResponseWorkflow.Application.Documents.Composition;

namespace ResponseWorkflow.Server.Api.Documents.Word;

/// <summary>Tables of a word processor's document, each as wide as the text. Widths are twentieths of a point.</summary>
internal static class DocxTables
{
    /// <summary>The width of the text: A4 less the margins.</summary>
    public const int Width = 9866;

    private const int Sixth = 6, NameShare = 3;
    private const string Shade = "F0F2F5";

    /// <summary>Names and values side by side.</summary>
    public static Table Of(ComposedGrid grid)
    {
        var units = grid.Columns == 1 ? Sixth : grid.Columns * NameShare;
        var whole = units / grid.Columns;
        var table = Table(Enumerable.Repeat(Width / units, units));
        foreach (var row in grid.Rows)
        {
            var line = new TableRow(new TableRowProperties(new CantSplit()));
            for (var place = 0; place < row.Count; place++)
            {
                var span = place == row.Count - 1 ? (whole * (grid.Columns - place)) - 1 : whole - 1;
                line.Append(Cell(row[place].Label, Width / units, 1, DocxStyles.TableHead, isShaded: true), Cell(row[place].Value, Width / units * span, span, DocxStyles.TableText));
            }

            table.Append(line);
        }

        return table;
    }

    /// <summary>A table, whose headings stand on every page.</summary>
    public static Table Of(ComposedTable composed, string nothing)
    {
        int[] widths = [.. composed.Columns.Select(static column => (int)(Width * column.Width / 100))];
        var table = Table(widths);
        table.Append(new TableRow([new TableRowProperties(new CantSplit(), new TableHeader()), .. composed.Columns.Select((column, place) => Cell(column.Label, widths[place], 1, DocxStyles.TableHead, isShaded: true))]));
        foreach (var row in composed.Rows)
            table.Append(new TableRow([new TableRowProperties(new CantSplit()), .. row.Select((cell, place) => CellOf(cell, composed.Columns[place], widths[place]))]));
        if (composed.Rows.Count == 0)
            table.Append(new TableRow(Cell(nothing, Width, widths.Length, DocxStyles.TableText)));
        return table;
    }

    /// <summary>Places for signatures, two side by side.</summary>
    public static Table Of(ComposedSignatures signatures, string colon)
    {
        const int half = Width / 2;
        var table = new Table(new TableProperties(new TableWidth { Width = Text(Width), Type = TableWidthUnitValues.Dxa }, new TableLayout { Type = TableLayoutValues.Fixed }), new TableGrid(new GridColumn { Width = Text(half) }, new GridColumn { Width = Text(half) }));
        foreach (var pair in signatures.Places.Chunk(2))
        {
            var cells = pair.Select(one => new TableCell(
                new TableCellProperties(new TableCellWidth { Width = Text(half), Type = TableWidthUnitValues.Dxa }),
                DocxText.Paragraph($"{one.Label}{colon}{(one.Value.Length > 0 ? one.Value : "____________________")}"),
                DocxText.Paragraph($"{signatures.DateLabel}{colon}____________________")));
            TableCell[] rest = pair.Length == 1 ? [new TableCell(new TableCellProperties(new TableCellWidth { Width = Text(half), Type = TableWidthUnitValues.Dxa }), new Paragraph())] : [];
            table.Append(new TableRow([new TableRowProperties(new CantSplit(), new TableRowHeight { Val = 1100, HeightType = HeightRuleValues.AtLeast }), .. cells, .. rest]));
        }

        return table;
    }

    private static TableCell CellOf(ComposedCell cell, ComposedColumn column, int width)
    {
        var made = cell.Tone switch
        {
            ComposedTone.Good => Cell(cell.Text, width, 1, DocxStyles.TableText, isShaded: false, new Bold()),
            ComposedTone.Bad => Cell(cell.Text, width, 1, DocxStyles.TableText, isShaded: false, new Bold(), new Underline { Val = UnderlineValues.Single }),
            _ => Cell(cell.Text, width, 1, DocxStyles.TableText),
        };
        if (column.IsNumber)
            made.Descendants<ParagraphProperties>().First().Append(new Justification { Val = JustificationValues.Right });
        return made;
    }

    private static TableCell Cell(string text, int width, int span, string style, bool isShaded = false, params ReadOnlySpan<OpenXmlElement> properties)
    {
        var of = new TableCellProperties(new TableCellWidth { Width = Text(width), Type = TableWidthUnitValues.Dxa });
        if (span > 1)
            of.Append(new GridSpan { Val = span });
        if (isShaded)
            of.Append(new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = Shade });
        return new TableCell(of, DocxText.Paragraph(text, style, properties));
    }

    private static Table Table(IEnumerable<int> widths)
    {
        const uint thin = 4;
        var borders = new TableBorders(
            new TopBorder { Val = BorderValues.Single, Size = thin }, new LeftBorder { Val = BorderValues.Single, Size = thin }, new BottomBorder { Val = BorderValues.Single, Size = thin }, new RightBorder { Val = BorderValues.Single, Size = thin },
            new InsideHorizontalBorder { Val = BorderValues.Single, Size = thin }, new InsideVerticalBorder { Val = BorderValues.Single, Size = thin });
        return new Table(
            new TableProperties(new TableWidth { Width = Text(Width), Type = TableWidthUnitValues.Dxa }, borders, new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(widths.Select(static width => new GridColumn { Width = Text(width) })));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
