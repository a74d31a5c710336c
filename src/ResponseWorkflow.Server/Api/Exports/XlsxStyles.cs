using DocumentFormat.OpenXml.Spreadsheet;

namespace ResponseWorkflow.Server.Api.Exports;

/// <summary>The formats of cells in exported files.</summary>
internal static class XlsxStyles
{
    /// <summary>A heading.</summary>
    public const uint Heading = 1;

    /// <summary>A text. It stays one when somebody edits the cell, also where it begins like a formula: Excel shows it as if it were typed after an apostrophe.</summary>
    public const uint Text = 2;

    /// <summary>An instant: day, hour and minute.</summary>
    public const uint Instant = 3;

    // Formats of one's own begin with this number; 49 is the built-in format of texts.
    private const uint InstantFormat = 164;
    private const uint TextFormat = 49;

    /// <summary>The style sheet.</summary>
    public static Stylesheet Sheet() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = InstantFormat, FormatCode = "yyyy\\-mm\\-dd\\ hh:mm" }),
        new Fonts(new Font(new FontSize { Val = 11 }, new FontName { Val = "Calibri" }), new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "Calibri" })),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            new CellFormat { FontId = 1, ApplyFont = true, QuotePrefix = true },
            new CellFormat { NumberFormatId = TextFormat, ApplyNumberFormat = true, QuotePrefix = true },
            new CellFormat { NumberFormatId = InstantFormat, ApplyNumberFormat = true }));
}
