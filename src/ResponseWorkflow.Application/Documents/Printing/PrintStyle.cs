using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ResponseWorkflow.Application.Documents.Composition;

namespace ResponseWorkflow.Application.Documents.Printing;

/// <summary>The style sheet of a printed page: what is the same for all, what stands on every sheet of paper, and the widths of the tables.</summary>
internal static class PrintStyle
{
    private const string Resource = "ResponseWorkflow.Application.Documents.print.css";

    private static readonly string Shared = Read();

    /// <summary>The style sheet of a document.</summary>
    public static string Of(ComposedDocument document)
    {
        var style = new StringBuilder(Shared);
        var of = document.IsEnglish ? ("\"Page \" counter(page) \" of \" counter(pages)", document.Sort) : ("\"第 \" counter(page) \" 页，共 \" counter(pages) \" 页\"", document.Sort);
        style.Append(CultureInfo.InvariantCulture, $"\n@page {{ @top-left {{ content: {Text(of.Sort)}; font-size: 8pt; color: #555; }} @top-right {{ content: {Text(document.Number)}; font-size: 8pt; color: #555; }} @bottom-center {{ content: {of.Item1}; font-size: 8pt; color: #555; }} }}\n");
        var table = 0;
        foreach (var one in document.Blocks.OfType<ComposedTable>())
        {
            table++;
            for (var column = 0; column < one.Columns.Count; column++)
                style.Append(CultureInfo.InvariantCulture, $".t{table} col:nth-child({column + 1}) {{ width: {one.Columns[column].Width}%; }}\n");
        }

        return style.ToString();
    }

    /// <summary>By what a content policy names a style sheet.</summary>
    public static string HashOf(string style) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'";

    // A text in a style sheet: whatever is no letter or digit of ASCII is written by its number, so that nothing in it ends the text.
    private static string Text(string text)
    {
        var written = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii && char.IsAsciiLetterOrDigit((char)rune.Value))
                written.Append((char)rune.Value);
            else
                written.Append(CultureInfo.InvariantCulture, $"\\{rune.Value:x6}");
        }

        return written.Append('"').ToString();
    }

    private static string Read()
    {
        using var stream = typeof(PrintStyle).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"The resource {Resource} is missing.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
