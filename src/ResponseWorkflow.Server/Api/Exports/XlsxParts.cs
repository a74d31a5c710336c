using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ResponseWorkflow.Server.Api.Exports;

/// <summary>The parts of a workbook of one sheet. The library for such files keeps parts in memory until the file ends; written one after the other, none is.</summary>
internal static class XlsxParts
{
    /// <summary>The namespace of sheets.</summary>
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string SheetId = "rSheet";
    private const string StylesId = "rStyles";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>Writes all parts but the sheet.</summary>
    /// <param name="archive">Takes them.</param>
    /// <param name="name">Name of the sheet.</param>
    public static void WriteBeside(ZipArchive archive, string name)
    {
        Write(archive, "[Content_Types].xml", Text(new XElement(
            Types + "Types",
            new XElement(Types + "Default", new XAttribute("Extension", "rels"), new XAttribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml")),
            Part("/xl/workbook.xml", "sheet.main"),
            Part("/xl/styles.xml", "styles"),
            Part("/xl/worksheets/sheet1.xml", "worksheet"))));
        Write(archive, "_rels/.rels", Text(new XElement(Package + "Relationships", Relation("rWorkbook", "officeDocument", "xl/workbook.xml"))));
        Write(archive, "xl/_rels/workbook.xml.rels", Text(new XElement(Package + "Relationships", Relation(SheetId, "worksheet", "worksheets/sheet1.xml"), Relation(StylesId, "styles", "styles.xml"))));
        Write(archive, "xl/workbook.xml", new Workbook(new BookViews(new WorkbookView()), new Sheets(new Sheet { Name = name, SheetId = 1, Id = SheetId })).OuterXml);
        Write(archive, "xl/styles.xml", XlsxStyles.Sheet().OuterXml);
    }

    /// <summary>Begins the sheet, which must be the last part.</summary>
    /// <param name="archive">Takes it.</param>
    public static Stream OpenSheet(ZipArchive archive) => archive.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open();

    private static XElement Part(string name, string kind) =>
        new(Types + "Override", new XAttribute("PartName", name), new XAttribute("ContentType", $"application/vnd.openxmlformats-officedocument.spreadsheetml.{kind}+xml"));

    private static XElement Relation(string id, string kind, string target) =>
        new(Package + "Relationship", new XAttribute("Id", id), new XAttribute("Type", $"{Relations}/{kind}"), new XAttribute("Target", target));

    private static string Text(XElement content) => content.ToString(SaveOptions.DisableFormatting);

    private static void Write(ZipArchive archive, string name, string content)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name).Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>");
        writer.Write(content);
    }
}
