using System.Diagnostics;
using System.Text.Json.Nodes;
using ResponseWorkflow.Application.Forms;
using ResponseWorkflow.Application.Refusals;

namespace ResponseWorkflow.Application.Tests.Forms;

/// <summary>Input that is made to hurt: it is refused, in little time, and nothing is thrown.</summary>
public class HostileFormTests : FormTests
{
    private static JsonObject Sound => FormOf("a", """{"type":"string"}""", """{"kind":"text"}""");

    private static string Nested(int depth) => new string('[', depth) + new string(']', depth);

    [Fact]
    public void What_is_nested_too_deeply_is_refused()
    {
        Told(Checks.CheckForm(Element($$"""{"schema":{{Nested(900)}}}"""))).ShouldBe(["form.tooDeep form"]);
        Problems(Sound, $$"""{"a":{{Nested(900)}}}""").ShouldBe(["form.tooDeep data"]);
        Problems(Sound, "{}", facts: $$"""{"a":{{Nested(900)}}}""").ShouldBe(["form.tooDeep facts"]);
    }

    [Fact]
    public void What_is_too_large_is_refused()
    {
        var options = new FormOptions();
        Told(Checks.CheckForm(Element($$"""{"a":"{{new string('x', options.FormLength)}}"}"""))).ShouldBe(["form.tooLarge form"]);
        Problems(Sound, $$"""{"a":"{{new string('x', options.DataLength)}}"}""").ShouldBe(["form.tooLarge data"]);
    }

    [Fact]
    public void Ten_thousand_fields_are_refused_in_one_sentence()
    {
        var names = Enumerable.Range(0, 10_000).Select(static i => $"f{i}").ToArray();
        var form = """{"schema":{"type":"object","properties":{}},"ui":{"order":[],"fields":{FIELDS}}}""".Replace("FIELDS", string.Join(',', names.Select(static name => $"\"{name}\":0")), StringComparison.Ordinal);

        Told(Checks.CheckForm(Element(form))).ShouldBe(["form.tooManyFields ui.fields"]);
    }

    [Fact]
    public void Ten_thousand_unknown_fields_are_told_of_up_to_the_bound()
    {
        var data = "{" + string.Join(',', Enumerable.Range(0, 10_000).Select(static i => $"\"f{i}\":0")) + "}";

        Problems(Sound, data).Count.ShouldBe(new FormOptions().Problems);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("5")]
    [InlineData("\"x\"")]
    public void Data_that_is_no_object_is_refused(string data) => Problems(Sound, data).ShouldBe(["form.object data"]);

    [Fact]
    public void Nothing_at_all_is_refused_and_not_thrown()
    {
        Told(Checks.CheckData(Of(Sound), default, default, FormStage.Draft, Signer)).ShouldBe(["form.object data", "form.object facts"]);
        Should.Throw<RefusedException>(() => Checks.Apply(Of(Sound), default, default));
    }

    [Fact]
    public void Half_a_character_is_refused()
    {
        Problems(Sound, """{"a":"\ud800"}""").ShouldBe(["form.text data"]);
        Problems(Sound, """{"\udfff":1}""").ShouldBe(["form.text data"]);
        Told(Checks.CheckForm(Element("""{"schema":"\ud800"}"""))).ShouldBe(["form.text form"]);
    }

    [Fact]
    public void A_number_beyond_all_numbers_is_refused() =>
        Problems(FormOf("a", """{"type":"number"}""", """{"kind":"number"}"""), """{"a":1e999}""").ShouldBe(["data.type a"]);

    [Fact]
    public void A_pattern_that_goes_back_for_ever_elsewhere_answers_at_once()
    {
        var form = FormOf("a", """{"type":"string","pattern":"^(([a-z])+.)+[A-Z]([a-z])+$","maxLength":10000}""", """{"kind":"longText"}""");
        var watch = Stopwatch.StartNew();

        Problems(form, new JsonObject { ["a"] = new string('a', 10_000) }.ToJsonString()).ShouldBe(["data.pattern a"]);

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30), "the pattern itself would take for ever");
    }

    [Theory]
    [InlineData("while (true) {}")]
    [InlineData("let x = 'x'; while (true) x += x; x")]
    [InlineData("const f = () => f(); f()")]
    [InlineData("data.nothing.more")]
    [InlineData("throw 'x'")]
    [InlineData("[1, 2]")]
    [InlineData("/(a+)+$/.test('a'.repeat(50) + '!')")]
    public void An_expression_that_fails_or_runs_away_is_told_of_when_the_form_is_handed_in_and_left_out_of_drafts(string script)
    {
        var form = FormOf("a", """{"type":"number"}""", new JsonObject { ["kind"] = "computed", ["computed"] = script }.ToJsonString());

        Problems(form).ShouldBeEmpty();
        Problems(form, "{}").ShouldBe(["data.computed a"]);
        Problems(form, "{}", FormStage.Draft).ShouldBeEmpty();
        Stored(form, "{}").Count.ShouldBe(0);
    }

    [Fact]
    public void Markup_in_labels_and_values_is_text()
    {
        var form = FormOf("a", """{"type":"string"}""", """{"kind":"text","label":{"zh-CN":"<script>alert(1)</script>","en":"<img src=x onerror=alert(1)>"}}""");

        Problems(form).ShouldBeEmpty();
        Stored(form, """{"a":"<script>alert(1)</script>"}""")["a"].AsString().ShouldBe("<script>alert(1)</script>");
    }

    [Fact]
    public void A_form_with_faults_answers_with_them_whatever_is_filled_in()
    {
        var form = Sound;
        form["ui"]!["fields"]!["a"]!["kind"] = "colour";

        Problems(form, """{"a":5}""").ShouldBe(["form.kind ui.fields.a.kind"]);
    }

    [Fact]
    public void More_forms_than_are_remembered_are_read_all_the_same()
    {
        for (var i = 0; i < (new FormOptions().Remembered * 2) + 1; i++)
            Problems(FormOf($"a{i}", """{"type":"string"}""", """{"kind":"text"}""")).ShouldBeEmpty();
    }
}
