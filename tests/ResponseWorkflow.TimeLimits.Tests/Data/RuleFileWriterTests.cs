using System.Text;
using System.Text.Json;
using ResponseWorkflow.TimeLimits.Data;
using ResponseWorkflow.TimeLimits.Rules;

namespace ResponseWorkflow.TimeLimits.Tests.Data;

/// <summary>What is written is what is read.</summary>
public sealed class RuleFileWriterTests
{
    private const string Everything = """
        {"rows":[{"id":"a","key":"k","version":3,"when":{"distance":{"atLeast":10,"lessThan":20.5},"serviceType":["x","y"],"urgent":false},
        "validFrom":"2025-01-01T00:00:00Z","validTo":"2026-01-01T00:00:00.5Z","within":{"target":"30 min","limit":"1.5 h"},"calendar":"office-hours","startsIn":"working-days",
        "applies":"onRequest","stated":"winsWhenEarlier","warnings":[{"before":"5 min"},{"atPercent":12.5}],"every":"10 min",
        "escalation":[{"after":"1 h","role":"desk","unit":"own","channel":"sms"},{"after":"2 h","from":"limit","role":"owner","unit":"parent","channel":"e-mail"}],
        "starts":{"zh-CN":"开始","en":"s"},"stops":{"zh-CN":"结束","en":"e"},"movableBy":["extension"],"note":{"zh-CN":"注","en":"n"},
        "author":"me","reason":{"zh-CN":"因","en":"r"}}]}
        """;

    public static TheoryData<string> SeededFiles => [.. SeedFiles.All.Where(static file => file.Path.StartsWith("rules/", StringComparison.Ordinal)).Select(static file => file.Path)];

    [Theory]
    [MemberData(nameof(SeededFiles))]
    public void The_rows_of_a_new_installation_are_written_as_they_were_read(string path) => ShouldReturn(SeedFiles.All.Single(file => file.Path == path).Content);

    [Fact]
    public void Every_field_of_a_row_is_written() => ShouldReturn(Encoding.UTF8.GetBytes(Everything));

    private static void ShouldReturn(ReadOnlyMemory<byte> content)
    {
        var ids = Ids(content);
        // Files refer to one another: the others are there while one is read.
        var files = SeedFiles.All.Where(file => !file.Path.StartsWith("rules/", StringComparison.Ordinal) || !file.Content.Span.SequenceEqual(content.Span)).Append(new DataFile("rules/subject.json", content));
        var reading = TimeLimitData.Read(files);
        reading.Problems.ShouldBeEmpty();
        RuleSet rules = reading.Data!.Rules;

        var written = RuleFileWriter.Write(rules.Rows.Where(row => ids.Contains(row.Header.Id)), rules.Additions.Where(addition => ids.Contains(addition.Header.Id)));

        JsonElement.DeepEquals(JsonDocument.Parse(written).RootElement, JsonDocument.Parse(content).RootElement).ShouldBeTrue(Encoding.UTF8.GetString(written));
    }

    private static HashSet<string> Ids(ReadOnlyMemory<byte> content) =>
        [.. JsonDocument.Parse(content).RootElement.EnumerateObject().SelectMany(static list => list.Value.EnumerateArray()).Select(static row => row.GetProperty("id").GetString()!)];
}
