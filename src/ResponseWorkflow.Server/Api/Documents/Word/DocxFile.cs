using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using ResponseWorkflow.Application.Documents.Composition;

namespace ResponseWorkflow.Server.Api.Documents.Word;

/// <summary>Writes documents as files of a word processor: real headings, tables whose headings stand on every page, the number and the page on every sheet.</summary>
internal static class DocxFile
{
    /// <summary>The media type.</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    // A4 and margins, in twentieths of a point.
    private const uint PageWidth = 11906, PageHeight = 16838, Side = 1020;
    private const int Edge = 1134;

    /// <summary>The file of a document.</summary>
    public static byte[] Write(ComposedDocument document)
    {
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            file.PackageProperties.Title = document.Title;
            file.PackageProperties.Subject = document.Number;
            file.PackageProperties.Language = document.IsEnglish ? "en" : "zh-CN";
            var main = file.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = DocxStyles.All();
            var header = main.AddNewPart<HeaderPart>();
            header.Header = new Header(HeaderText(document));
            var footer = main.AddNewPart<FooterPart>();
            footer.Footer = new Footer(FooterText(document.IsEnglish));
            main.Document = new Document(new Body([.. Content(document), Section(main.GetIdOfPart(header), main.GetIdOfPart(footer))]));
        }

        return stream.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Content(ComposedDocument document)
    {
        if (document.Notice is { } notice)
            yield return DocxText.Paragraph(notice, DocxStyles.Notice);
        yield return DocxText.Paragraph(document.Title, DocxStyles.Title);
        if (document.Origin.Length > 0)
            yield return DocxText.Paragraph(document.Origin, DocxStyles.Origin);
        foreach (var block in document.Blocks)
        {
            yield return Of(block, document.IsEnglish);

            // Two tables without anything between them would become one.
            if (block is ComposedTable or ComposedGrid or ComposedSignatures)
                yield return DocxText.Paragraph("", DocxStyles.Small);
        }
    }

    private static OpenXmlElement Of(ComposedBlock block, bool isEnglish) => block switch
    {
        ComposedHeading heading => DocxText.Paragraph(heading.Text, DocxStyles.HeadingOf(heading.Level)),
        ComposedParagraph paragraph => DocxText.Paragraph(string.Join('\n', paragraph.Lines)),
        ComposedGrid grid => DocxTables.Of(grid),
        ComposedTable table => DocxTables.Of(table, isEnglish ? "None" : "无"),
        ComposedSignatures signatures => DocxTables.Of(signatures, isEnglish ? ": " : "："),
        ComposedBreak => new Paragraph(new Run(new Break { Type = BreakValues.Page })),
        _ => throw new InvalidOperationException($"Nothing writes a {block.GetType().Name}."),
    };

    private static Paragraph HeaderText(ComposedDocument document) => new(
        new ParagraphProperties(
            new ParagraphStyleId { Val = DocxStyles.Small },
            new ParagraphBorders(new BottomBorder { Val = BorderValues.Single, Size = 4, Color = "777777", Space = 2 }),
            new Tabs(new TabStop { Val = TabStopValues.Right, Position = DocxTables.Width })),
        DocxText.Run(document.Sort),
        new Run(new TabChar()),
        DocxText.Run((document.IsEnglish ? "No. " : "编号：") + document.Number));

    private static Paragraph FooterText(bool isEnglish) => new(
        new ParagraphProperties(new ParagraphStyleId { Val = DocxStyles.Small }, new Justification { Val = JustificationValues.Center }),
        DocxText.Run(isEnglish ? "Page " : "第 "),
        DocxText.Field("PAGE"),
        DocxText.Run(isEnglish ? " of " : " 页，共 "),
        DocxText.Field("NUMPAGES"),
        DocxText.Run(isEnglish ? "" : " 页"));

    private static SectionProperties Section(string header, string footer) => new(
        new HeaderReference { Type = HeaderFooterValues.Default, Id = header },
        new FooterReference { Type = HeaderFooterValues.Default, Id = footer },
        new PageSize { Width = PageWidth, Height = PageHeight },
        new PageMargin { Top = Edge, Bottom = Edge, Left = Side, Right = Side, Header = 567, Footer = 567, Gutter = 0 });
}
