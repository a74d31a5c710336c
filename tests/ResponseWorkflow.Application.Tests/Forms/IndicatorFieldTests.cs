using System.Text.Json;
using ResponseWorkflow.Application.Documents.Templates;
using ResponseWorkflow.Application.Forms;
using ResponseWorkflow.Application.LineTests.Judging;
using ResponseWorkflow.Application.LineTests.Templates;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Tests.Forms;

/// <summary>Line tests in forms, by examples that the pages are held to as well.</summary>
public sealed class IndicatorFieldTests : FormTests
{
    private static readonly JsonElement Examples = Element(File.ReadAllText(Repository.PathOf("tests", "ResponseWorkflow.Application.Tests", "Forms", "shared-indicators.json")));

    public static TheoryData<string> Judging => [.. Examples.GetProperty("judging").EnumerateArray().Select(static one => one.GetProperty("name").GetString()!)];

    public static TheoryData<string> Data => [.. Examples.GetProperty("data").EnumerateArray().Select(static one => one.GetProperty("name").GetString()!)];

    private static JsonElement Form => Examples.GetProperty("form");

    [Theory]
    [MemberData(nameof(Judging))]
    public void What_was_measured_is_judged_as_the_example_says(string name)
    {
        var example = Named("judging", name);
        var sheet = SheetOf(example)!;

        var judged = TestJudging.Judge(sheet.Template, DataJson.FromElement(example.GetProperty("values")).AsObject(), sheet.Grade, sheet.Bandwidth);

        judged.Verdict.ToString().ShouldBe(example.GetProperty("verdict").GetString());
        judged.Indicators.Select(static one => (one.Indicator.Key, one.Verdict.ToString(), one.ThresholdZh, one.ThresholdEn, one.ReasonZh, one.ReasonEn))
            .ShouldBe(example.GetProperty("indicators").EnumerateArray().Select(static one => (Text(one, "key"), Text(one, "verdict"), Text(one, "thresholdZh"), Text(one, "thresholdEn"), Text(one, "reasonZh"), Text(one, "reasonEn"))));
    }

    [Theory]
    [MemberData(nameof(Data))]
    public void What_is_filled_in_is_taken_or_refused_as_the_example_says(string name)
    {
        var example = Named("data", name);
        Told(Checks.CheckForm(Form)).ShouldBeEmpty();
        IReadOnlyDictionary<string, IIndicatorSheet> sheets = SheetOf(example) is { } sheet ? new Dictionary<string, IIndicatorSheet>(StringComparer.Ordinal) { ["test"] = sheet } : new Dictionary<string, IIndicatorSheet>();

        foreach (var (stage, expected) in new[] { (FormStage.Complete, "complete"), (FormStage.Draft, "draft") })
        {
            Told(Checks.CheckData(Form, example.GetProperty("data"), Element("{}"), stage, Signer, sheets))
                .ShouldBe(example.GetProperty(expected).EnumerateArray().Select(static one => one.GetString()!), expected);
        }
    }

    [Fact]
    public void The_judgement_is_the_servers_and_what_a_caller_says_of_it_is_left_out()
    {
        var example = Named("data", "what the server says of it is ignored");
        var sheet = SheetOf(example)! with { Version = 3 };
        var data = JsonSerializer.SerializeToNode(example.GetProperty("data"))!;
        data["test"]!["values"]!["ber-24h"] = 1e-5;
        data["test"]!["values"]!["protection-switch"] = JsonSerializer.SerializeToNode(new { value = 40, unit = "ms" });

        var kept = Checks.Apply(Form, Element(data.ToJsonString()), Element("{}"), new Dictionary<string, IIndicatorSheet>(StringComparer.Ordinal) { ["test"] = sheet })["test"].AsObject();

        (kept["template"].AsString(), kept["version"].AsNumber(), kept["verdict"].AsString(), kept["instrument"].AsString()).ShouldBe(("digital", 3, "Failed", "BERT-100"));
        kept["values"].AsObject()["protection-switch"].AsNumber().ShouldBe(40);
        kept["at"].AsString().ShouldBe("2026-03-02T08:00:00Z", "the server's clock tells where nobody says");
        var row = kept["rows"].AsArray()[0].AsObject();
        (row["key"].AsString(), row[IndicatorRow.Verdict].AsString(), row[IndicatorRow.Reason].AsObject()["en"].AsString()).ShouldBe(("ber-24h", IndicatorRow.Failed, "1e-5 is above 1e-11"));
        kept["templateName"].AsObject()["en"].AsString().ShouldBe("SDH / MSTP digital circuit");
    }

    [Fact]
    public void A_form_says_where_the_type_of_the_circuit_stands()
    {
        Problems(FormOf("test", """{"type":"object"}""", """{"kind":"indicators"}""")).ShouldBe(["form.missing ui.fields.test.circuitType"]);
        Problems(FormOf("test", """{"type":"object"}""", """{"kind":"indicators","circuitType":"a..b","grade":".x","template":"digital"}"""))
            .ShouldBe(["form.member ui.fields.test.template", "form.type ui.fields.test.circuitType", "form.type ui.fields.test.grade"], ignoreOrder: true);
        Problems(FormOf("test", """{"type":"string"}""", """{"kind":"indicators","circuitType":"circuit.type"}""")).ShouldBe(["form.value schema.properties.test.type"]);
        Checks.IndicatorFields(Form).ShouldBe([new IndicatorField("test", "circuit.type", "grade", "circuit.bandwidth")]);
    }

    private static TestSheet? SheetOf(JsonElement example) => example.GetProperty("template").GetString() is not { } key
        ? null
        : new(
            Examples.GetProperty("templates").GetProperty(key).Deserialize<TestTemplate>(TestTemplateJson.Options)!,
            0,
            example.GetProperty("grade").GetString(),
            example.GetProperty("bandwidth") is { ValueKind: JsonValueKind.Number } bandwidth ? bandwidth.GetDouble() : null);

    private static JsonElement Named(string list, string name) => Examples.GetProperty(list).EnumerateArray().Single(one => Text(one, "name") == name);

    private static string Text(JsonElement one, string member) => one.GetProperty(member).GetString()!;
}
