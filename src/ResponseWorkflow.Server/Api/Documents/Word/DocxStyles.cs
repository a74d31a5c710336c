using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ResponseWorkflow.Server.Api.Documents.Word;

/// <summary>How documents look in a word processor: fonts are named for Chinese and for Latin letters, sizes are half points.</summary>
internal static class DocxStyles
{
    public const string Title = "Title", Notice = "Notice", Origin = "Origin", TableText = "TableText", TableHead = "TableHead", Small = "Small";

    private const string Song = "宋体", Hei = "黑体", Roman = "Times New Roman", Grotesque = "Arial";
    private const string Alarm = "AA0000", Faint = "555555";

    /// <summary>The style of headings of a level.</summary>
    public static string HeadingOf(int level) => $"Heading{level}";

    /// <summary>All styles.</summary>
    public static Styles All() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(Fonts(Song, Roman), new FontSize { Val = "21" }, new DocumentFormat.OpenXml.Wordprocessing.Languages { Val = "en-US", EastAsia = "zh-CN" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "100", Line = "320", LineRule = LineSpacingRuleValues.Auto }))),
        Style("Normal", "Normal", null, isDefault: true, new StyleParagraphProperties(), new StyleRunProperties()),
        Style(Title, "Title", "Normal", isDefault: false, new StyleParagraphProperties(new SpacingBetweenLines { Before = "240", After = "240" }, new Justification { Val = JustificationValues.Center }), Run(Hei, Grotesque, "36", isBold: true)),
        Heading(1, "28"),
        Heading(2, "24"),
        Heading(3, "22"),
        Style(Notice, "Notice", "Normal", isDefault: false, new StyleParagraphProperties(Box(), new Justification { Val = JustificationValues.Center }), Run(Hei, Grotesque, "21", isBold: true, Alarm)),
        Style(Origin, "Origin", "Normal", isDefault: false, new StyleParagraphProperties(new SpacingBetweenLines { After = "240" }, new Justification { Val = JustificationValues.Center }), Run(Song, Roman, "18", isBold: false, Faint)),
        Style(TableText, "Table Text", "Normal", isDefault: false, new StyleParagraphProperties(new SpacingBetweenLines { Before = "30", After = "30", Line = "260", LineRule = LineSpacingRuleValues.Auto }), Run(Song, Roman, "20", isBold: false)),
        Style(TableHead, "Table Head", TableText, isDefault: false, new StyleParagraphProperties(), Run(Hei, Grotesque, "19", isBold: true)),
        Style(Small, "Small", "Normal", isDefault: false, new StyleParagraphProperties(new SpacingBetweenLines { After = "0" }), Run(Song, Roman, "16", isBold: false, Faint)));

    private static Style Heading(int level, string size) => Style(
        HeadingOf(level),
        $"heading {level}",
        "Normal",
        isDefault: false,
        new StyleParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = "240", After = "120" }, new OutlineLevel { Val = level - 1 }),
        Run(Hei, Grotesque, size, isBold: true));

    private static Style Style(string id, string name, string? basedOn, bool isDefault, StyleParagraphProperties paragraph, StyleRunProperties run)
    {
        var style = new Style { Type = StyleValues.Paragraph, StyleId = id, Default = isDefault ? true : null };
        style.Append(new StyleName { Val = name });
        if (basedOn is not null)
            style.Append(new BasedOn { Val = basedOn });
        style.Append(new PrimaryStyle(), paragraph, run);
        return style;
    }

    private static StyleRunProperties Run(string chinese, string latin, string size, bool isBold, string? colour = null)
    {
        var run = new StyleRunProperties(Fonts(chinese, latin));
        if (isBold)
            run.Append(new Bold());
        if (colour is not null)
            run.Append(new Color { Val = colour });
        run.Append(new FontSize { Val = size });
        return run;
    }

    private static RunFonts Fonts(string chinese, string latin) => new() { Ascii = latin, HighAnsi = latin, EastAsia = chinese, ComplexScript = latin };

    private static ParagraphBorders Box() => new(
        new TopBorder { Val = BorderValues.Single, Size = 8, Color = Alarm, Space = 2 },
        new LeftBorder { Val = BorderValues.Single, Size = 8, Color = Alarm, Space = 2 },
        new BottomBorder { Val = BorderValues.Single, Size = 8, Color = Alarm, Space = 2 },
        new RightBorder { Val = BorderValues.Single, Size = 8, Color = Alarm, Space = 2 });
}
