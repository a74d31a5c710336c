using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using ResponseWorkflow.Application.Documents.Composition;

namespace ResponseWorkflow.Application.Documents.Printing;

/// <summary>Writes documents as pages to be read and printed on A4. Every text is encoded; nothing in it can run or load.</summary>
public static class PrintPages
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The page of a document.</summary>
    public static PrintPage Of(ComposedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var style = PrintStyle.Of(document);
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<!doctype html>\n<html lang=\"{(document.IsEnglish ? "en" : "zh-CN")}\">\n<head>\n<meta charset=\"utf-8\">\n<title>{Text($"{document.Number} {document.Title}".Trim())}</title>\n<style>{style}</style>\n</head>\n<body>\n<main>\n");
        html.Append(CultureInfo.InvariantCulture, $"<header><span>{Text(document.Sort)}</span><span>{Text(document.IsEnglish ? "No. " : "编号：")}{Text(document.Number)}</span></header>\n");
        if (document.Notice is { } notice)
            html.Append(CultureInfo.InvariantCulture, $"<p class=\"notice\">{Text(notice)}</p>\n");
        html.Append(CultureInfo.InvariantCulture, $"<h1>{Text(document.Title)}</h1>\n");
        if (document.Origin.Length > 0)
            html.Append(CultureInfo.InvariantCulture, $"<p class=\"origin\">{Text(document.Origin)}</p>\n");
        var tables = 0;
        foreach (var block in document.Blocks)
            Write(html, block, document.IsEnglish, ref tables);
        html.Append("</main>\n</body>\n</html>\n");
        return new PrintPage(html.ToString(), $"default-src 'none'; style-src {PrintStyle.HashOf(style)}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    }

    private static void Write(StringBuilder html, ComposedBlock block, bool isEnglish, ref int tables)
    {
        switch (block)
        {
            case ComposedHeading heading:
                html.Append(CultureInfo.InvariantCulture, $"<h{heading.Level + 1}>{Text(heading.Text)}</h{heading.Level + 1}>\n");
                break;
            case ComposedParagraph paragraph:
                html.Append(CultureInfo.InvariantCulture, $"<p>{string.Join("<br>", paragraph.Lines.Select(Text))}</p>\n");
                break;
            case ComposedGrid grid:
                Write(html, grid);
                break;
            case ComposedTable table:
                Write(html, table, ++tables, isEnglish);
                break;
            case ComposedSignatures signatures:
                Write(html, signatures, isEnglish);
                break;
            case ComposedBreak:
                html.Append("<hr class=\"break\">\n");
                break;
        }
    }

    private static void Write(StringBuilder html, ComposedGrid grid)
    {
        html.Append("<table>\n");
        foreach (var row in grid.Rows)
        {
            html.Append("<tr>");
            for (var place = 0; place < row.Count; place++)
            {
                // A name is a third of its pair, a sixth where it stands alone; the last pair takes what is left of its row.
                var whole = grid.Columns == 1 ? 6 : 3;
                var span = place == row.Count - 1 ? (whole * (grid.Columns - place)) - 1 : whole - 1;
                html.Append(CultureInfo.InvariantCulture, $"<th scope=\"row\">{Text(row[place].Label)}</th><td colspan=\"{span}\">{Text(row[place].Value)}</td>");
            }

            html.Append("</tr>\n");
        }

        html.Append("</table>\n");
    }

    private static void Write(StringBuilder html, ComposedTable table, int place, bool isEnglish)
    {
        html.Append(CultureInfo.InvariantCulture, $"<table class=\"t{place}\">\n<colgroup>{string.Concat(table.Columns.Select(static _ => "<col>"))}</colgroup>\n<thead><tr>{string.Concat(table.Columns.Select(static one => $"<th scope=\"col\">{Text(one.Label)}</th>"))}</tr></thead>\n<tbody>\n");
        foreach (var row in table.Rows)
            html.Append(CultureInfo.InvariantCulture, $"<tr>{string.Concat(row.Select((cell, column) => $"<td{ClassOf(cell, table.Columns[column])}>{Text(cell.Text)}</td>"))}</tr>\n");
        if (table.Rows.Count == 0)
            html.Append(CultureInfo.InvariantCulture, $"<tr><td class=\"empty\" colspan=\"{table.Columns.Count}\">{(isEnglish ? "None" : "无")}</td></tr>\n");
        html.Append("</tbody>\n</table>\n");
    }

    private static void Write(StringBuilder html, ComposedSignatures signatures, bool isEnglish)
    {
        var colon = isEnglish ? ":" : "：";
        html.Append("<div class=\"signatures\">\n");
        foreach (var one in signatures.Places)
            html.Append(CultureInfo.InvariantCulture, $"<div class=\"signature\"><div class=\"line\"><span class=\"label\">{Text(one.Label + colon)}</span><span>{Text(one.Value)}</span></div><div class=\"line\"><span class=\"label\">{Text(signatures.DateLabel + colon)}</span><span></span></div></div>\n");
        html.Append("</div>\n");
    }

    private static string ClassOf(ComposedCell cell, ComposedColumn column) => (cell.Tone, column.IsNumber) switch
    {
        (ComposedTone.Good, _) => " class=\"good\"",
        (ComposedTone.Bad, _) => " class=\"bad\"",
        (_, true) => " class=\"number\"",
        _ => "",
    };

    private static string Text(string text) => Encoder.Encode(text);
}
