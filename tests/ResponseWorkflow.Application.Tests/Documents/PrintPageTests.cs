using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using ResponseWorkflow.Application.Documents.Composition;
using ResponseWorkflow.Application.Documents.Printing;

namespace ResponseWorkflow.Application.Tests.Documents;

/// <summary>Documents as pages: whatever a value holds, it is text.</summary>
public sealed partial class PrintPageTests
{
    private const string Evil = "</style><script>alert(1)</script>\"&'<img src=x onerror=y>";

    private static readonly ComposedDocument Document = new()
    {
        Title = Evil,
        Number = "A\"; } body { display: none",
        Sort = Evil,
        IsEnglish = true,
        Notice = Evil,
        Origin = Evil,
        Blocks =
        [
            new ComposedHeading(1, Evil), new ComposedParagraph([Evil, "second"]), new ComposedGrid(2, [[new(Evil, Evil), new("b", "2")], [new("wide", Evil)]]),
            new ComposedTable([new(Evil, 70, false), new("n", 30, true)], [[new(Evil), new("1", ComposedTone.Bad)]]), new ComposedTable([new("empty", 100, false)], []),
            new ComposedSignatures([new(Evil, Evil)], "Date"), new ComposedBreak(),
        ],
    };

    [Fact]
    public void Nothing_that_a_value_holds_becomes_markup_or_style()
    {
        var page = PrintPages.Of(Document);

        page.Html.ShouldNotContain("<script", Case.Insensitive);
        page.Html.ShouldNotContain("<img", Case.Insensitive);
        page.Html.Split("</style>").Length.ShouldBe(2);
        Style().Match(page.Html).Groups["style"].Value.ShouldNotContain("display: none\"");
        page.Html.ShouldNotContain("style=\"");
        Count(page.Html, "&lt;script&gt;").ShouldBe(Count(page.Html, "alert(1)"));
    }

    [Fact]
    public void The_content_policy_lets_nothing_load_but_the_style_of_the_page_itself()
    {
        var page = PrintPages.Of(Document);
        var style = Style().Match(page.Html).Groups["style"].Value;

        page.ContentPolicy.ShouldBe($"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    }

    [Fact]
    public void Every_row_of_a_grid_is_as_wide_as_the_others()
    {
        foreach (var columns in new[] { 1, 2, 3 })
        {
            ComposedPair pair = new("a", "b");
            IReadOnlyList<IReadOnlyList<ComposedPair>> rows = [[.. Enumerable.Repeat(pair, columns)], [pair]];
            var html = PrintPages.Of(Document with { Blocks = [new ComposedGrid(columns, rows)] }).Html;
            var widths = html.Split("<tr>").Skip(1).Select(static row => Span().Matches(row).Sum(static span => int.Parse(span.Groups["span"].Value, System.Globalization.CultureInfo.InvariantCulture)) + Count(row, "<th")).ToArray();
            widths.Length.ShouldBe(2);
            widths[1].ShouldBe(widths[0]);
        }
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    [GeneratedRegex("<style>(?<style>.*)</style>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Style();

    [GeneratedRegex("colspan=\"(?<span>[0-9]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Span();
}
