using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ResponseWorkflow.Server.Api.Documents.Word;

/// <summary>Paragraphs of a word processor's document.</summary>
internal static class DocxText
{
    /// <summary>A paragraph; line ends stay.</summary>
    /// <param name="text">The text.</param>
    /// <param name="style">Its style; null for the usual one.</param>
    /// <param name="properties">What the text has beside.</param>
    public static Paragraph Paragraph(string text, string? style = null, params ReadOnlySpan<OpenXmlElement> properties)
    {
        var paragraph = new Paragraph();
        if (style is not null)
            paragraph.Append(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        paragraph.Append(Run(text, properties));
        return paragraph;
    }

    /// <summary>A run of text; line ends stay.</summary>
    public static Run Run(string text, params ReadOnlySpan<OpenXmlElement> properties)
    {
        var run = new Run();
        if (!properties.IsEmpty)
            run.Append(new RunProperties(properties.ToArray()));
        var isFirst = true;
        foreach (var line in Clean(text).Split('\n'))
        {
            if (!isFirst)
                run.Append(new Break());
            run.Append(new Text(line) { Space = SpaceProcessingModeValues.Preserve });
            isFirst = false;
        }

        return run;
    }

    /// <summary>A number that the word processor computes, such as that of the page.</summary>
    public static SimpleField Field(string instruction) => new(new Run(new Text("1"))) { Instruction = $" {instruction} " };

    // Characters that no XML may hold would make the whole file unreadable.
    private static string Clean(string text)
    {
        if (text.All(static one => XmlConvert.IsXmlChar(one)))
            return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            clean.Append(rune.Utf16SequenceLength > 1 || XmlConvert.IsXmlChar((char)rune.Value) ? rune.ToString() : " ");
        return clean.ToString();
    }
}
