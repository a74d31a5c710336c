using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace TestKit.Files;

/// <summary>Workbooks as a person's program writes them: no more than the format demands.</summary>
public static class Sheet
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>A workbook of one sheet.</summary>
    /// <param name="rows">The texts, the headings first.</param>
    public static byte[] Of(params string[][] rows)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(archive, "[Content_Types].xml", new XElement(
                Types + "Types",
                new XElement(Types + "Default", new XAttribute("Extension", "rels"), new XAttribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml")),
                Part("/xl/workbook.xml", "sheet.main"),
                Part("/xl/worksheets/sheet1.xml", "worksheet")));
            Write(archive, "_rels/.rels", Relation("officeDocument", "xl/workbook.xml"));
            Write(archive, "xl/_rels/workbook.xml.rels", Relation("worksheet", "worksheets/sheet1.xml"));
            Write(archive, "xl/workbook.xml", new XElement(
                Main + "workbook",
                new XElement(Main + "sheets", new XElement(Main + "sheet", new XAttribute("name", "1"), new XAttribute("sheetId", 1), new XAttribute(XNamespace.Get(Relations) + "id", "r1")))));
            Write(archive, "xl/worksheets/sheet1.xml", new XElement(Main + "worksheet", new XElement(Main + "sheetData", rows.Select(static row => new XElement(Main + "row", row.Select(Cell))))));
        }

        return stream.ToArray();
    }

    private static XElement Cell(string text) => new(Main + "c", new XAttribute("t", "inlineStr"), new XElement(Main + "is", new XElement(Main + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), text)));

    private static XElement Part(string name, string kind) =>
        new(Types + "Override", new XAttribute("PartName", name), new XAttribute("ContentType", $"application/vnd.openxmlformats-officedocument.spreadsheetml.{kind}+xml"));

    private static XElement Relation(string kind, string target) => new(
        Package + "Relationships",
        new XElement(Package + "Relationship", new XAttribute("Id", "r1"), new XAttribute("Type", $"{Relations}/{kind}"), new XAttribute("Target", target)));

    private static void Write(ZipArchive archive, string name, XElement content)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name).Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        writer.Write($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>{content.ToString(SaveOptions.DisableFormatting)}");
    }
}
