using System.Text.Json;
using System.Text.Json.Nodes;
using ResponseWorkflow.Application.Forms;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Tests.Forms;

/// <summary>The examples that the pages are held to as well, by a test of theirs.</summary>
public class SharedExampleTests : FormTests
{
    private static readonly JsonElement Examples = Element(File.ReadAllText(Repository.PathOf("tests", "ResponseWorkflow.Application.Tests", "Forms", "shared-examples.json")));

    public static TheoryData<string> Data => [.. Examples.GetProperty("data").EnumerateArray().Select(static one => one.GetProperty("name").GetString()!)];

    public static TheoryData<int> Conditions => [.. Enumerable.Range(0, Examples.GetProperty("conditions").GetArrayLength())];

    public static TheoryData<int> Patterns => [.. Enumerable.Range(0, Examples.GetProperty("patterns").GetArrayLength())];

    public static TheoryData<string> RefusedPatterns => [.. Examples.GetProperty("refusedPatterns").EnumerateArray().Select(static one => one.GetString()!)];

    [Fact]
    public void The_form_of_the_examples_has_no_faults() => Told(Checks.CheckForm(Examples.GetProperty("form"))).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Data))]
    public void What_is_filled_in_is_judged_as_the_example_says(string name)
    {
        var example = Examples.GetProperty("data").EnumerateArray().Single(one => one.GetProperty("name").GetString() == name);
        var form = Examples.GetProperty("form");
        var (data, facts) = (example.GetProperty("data"), example.GetProperty("facts"));

        Told(Checks.CheckData(form, data, facts, FormStage.Complete, Signer)).ShouldBe(Texts(example.GetProperty("complete")));
        Told(Checks.CheckData(form, data, facts, FormStage.Draft, Signer)).ShouldBe(Texts(example.GetProperty("draft")));

        // Of objects, the order does not count.
        if (example.TryGetProperty("kept", out var kept))
            Checks.Apply(form, data, facts).Equals(DataJson.FromElement(kept).AsObject()).ShouldBeTrue(Checks.Apply(form, data, facts).ToString());
    }

    [Theory]
    [MemberData(nameof(Conditions))]
    public void A_condition_holds_as_the_example_says(int number)
    {
        var example = Examples.GetProperty("conditions")[number];
        var form = JsonNode.Parse(Examples.GetProperty("form").GetRawText())!.AsObject();
        form["schema"]!["required"] = new JsonArray();
        form["ui"]!["checks"] = new JsonArray();
        foreach (var (_, field) in form["ui"]!["fields"]!.AsObject())
        {
            field!.AsObject().Remove("visibleWhen");
            field.AsObject().Remove("requiredWhen");
        }

        // A field that only the condition demands, and nobody fills in.
        With(form, "probe", """{"type":"string"}""", $$"""{"kind":"text","requiredWhen":{{example.GetProperty("condition").GetRawText()}}}""");

        Told(Checks.CheckForm(Of(form))).ShouldBeEmpty();
        var told = Told(Checks.CheckData(Of(form), example.GetProperty("data"), example.GetProperty("facts"), FormStage.Complete, Signer));
        told.Contains("data.required probe").ShouldBe(example.GetProperty("holds").GetBoolean(), example.GetRawText());
    }

    [Theory]
    [MemberData(nameof(Patterns))]
    public void A_pattern_matches_as_the_example_says(int number)
    {
        var example = Examples.GetProperty("patterns")[number];
        var form = FormOf("a", """{"type":"string","maxLength":5000}""", """{"kind":"longText"}""");
        form["schema"]!["properties"]!["a"]!["pattern"] = example.GetProperty("pattern").GetString();
        if (example.GetProperty("pattern").GetString()!.Length == 0)
        {
            Problems(form).ShouldBe(["form.type schema.properties.a.pattern"]);
            return;
        }

        Problems(form).ShouldBeEmpty();
        foreach (var (text, isMatch) in Texts(example.GetProperty("matches")).Select(static text => (text, true)).Concat(Texts(example.GetProperty("differs")).Select(static text => (text, false))))
        {
            // What is blank is missing, and no pattern is asked.
            if (string.IsNullOrWhiteSpace(text.Trim('\ufeff')))
                continue;
            Problems(form, new JsonObject { ["a"] = text }.ToJsonString()).ShouldBe(isMatch ? [] : ["data.pattern a"], $"{example.GetProperty("pattern")} on {text[..Math.Min(60, text.Length)]}");
        }
    }

    [Theory]
    [MemberData(nameof(RefusedPatterns))]
    public void A_pattern_that_is_left_out_or_too_large_is_refused(string pattern)
    {
        var form = FormOf("a", """{"type":"string"}""", """{"kind":"text"}""");
        form["schema"]!["properties"]!["a"]!["pattern"] = pattern;

        Problems(form).ShouldBe(["form.pattern schema.properties.a.pattern"]);
    }

    private static IReadOnlyList<string> Texts(JsonElement list) => [.. list.EnumerateArray().Select(static one => one.GetString()!)];
}
