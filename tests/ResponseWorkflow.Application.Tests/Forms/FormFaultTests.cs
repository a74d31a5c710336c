using System.Text.Json.Nodes;

namespace ResponseWorkflow.Application.Tests.Forms;

/// <summary>What can be wrong with a form itself: each fault is told with its path.</summary>
public class FormFaultTests : FormTests
{
    private static JsonObject Sound => FormOf("a", """{"type":"string"}""", """{"kind":"text"}""");

    [Fact]
    public void The_form_of_the_documentation_has_no_faults_and_does_what_is_said()
    {
        var lines = File.ReadAllLines(Repository.PathOf("docs", "forms.md")).SkipWhile(static line => line != "    {").TakeWhile(static line => line.StartsWith("    ", StringComparison.Ordinal));
        var form = JsonNode.Parse(string.Join('\n', lines))!.AsObject();

        Problems(form).ShouldBeEmpty();
        Problems(form, """{"cause":"other","restoredAt":"2026-03-01T10:00:00+08:00"}""", facts: """{"customer":{"grade":"AAA"}}""").ShouldBe(["data.required detail"]);
        Stored(form, """{"startedAt":"2026-03-01T08:00:00+08:00","restoredAt":"2026-03-01T10:30:00+08:00"}""")["hours"].AsNumber().ShouldBe(2.5);
    }

    [Theory]
    [InlineData("[]", "form.object form")]
    [InlineData("null", "form.object form")]
    [InlineData("\"form\"", "form.object form")]
    [InlineData("{}", "form.missing schema")]
    [InlineData("""{"schema":{},"ui":[]}""", "form.type ui")]
    [InlineData("""{"schema":{"type":"array","properties":{}},"ui":{"order":[],"fields":{}}}""", "form.value schema.type")]
    [InlineData("""{"schema":{"type":"object","properties":{}},"ui":{"order":[],"fields":{}}}""", "form.empty ui.fields")]
    [InlineData("""{"schema":{"type":"object","properties":{}},"ui":{"order":"a","fields":{}}}""", "form.type ui.order")]
    [InlineData("""{"schema":{"type":"object","properties":{}},"ui":{"order":[5],"fields":{}}}""", "form.type ui.order")]
    public void A_document_of_another_shape_is_refused(string json, string expected) => Told(Checks.CheckForm(Element(json))).ShouldContain(expected);

    [Fact]
    public void Nothing_at_all_is_no_form() => Told(Checks.CheckForm(default)).ShouldBe(["form.object form"]);

    [Fact]
    public void Misspelt_members_are_named()
    {
        var form = Sound;
        form["layout"] = 1;
        form["schema"]!["minLenght"] = 2;
        form["ui"]!["feilds"] = 1;
        form["ui"]!["fields"]!["a"]!["visibleIf"] = true;
        form["schema"]!["properties"]!["a"]!["maximum"] = 5;

        Problems(form).ShouldBe(["form.member layout", "form.member schema.minLenght", "form.member ui.feilds", "form.member ui.fields.a.visibleIf", "form.member schema.properties.a.maximum"]);
    }

    [Theory]
    [InlineData("__proto__")]
    [InlineData("1a")]
    [InlineData("a b")]
    [InlineData("a.b")]
    [InlineData("字段")]
    [InlineData("<script>")]
    public void A_name_that_is_none_is_refused(string name) => Problems(FormOf(name, """{"type":"string"}""", """{"kind":"text"}""")).ShouldContain($"form.name ui.fields.{name}");

    [Fact]
    public void Both_parts_must_tell_of_the_same_fields()
    {
        var form = Sound;
        form["ui"]!["fields"]!["b"] = JsonNode.Parse("""{"kind":"text","label":{"zh-CN":"乙","en":"B"}}""");
        form["ui"]!["order"] = new JsonArray("a", "c", "a");
        form["schema"]!["properties"]!["d"] = JsonNode.Parse("""{"type":"string"}""");
        form["schema"]!["required"] = new JsonArray("e");

        Problems(form).ShouldBe(["form.twice ui.order[2]", "form.order ui.order", "form.reference ui.order", "form.reference schema.properties.d", "form.reference schema.required"]);
    }

    [Theory]
    [InlineData("""{"kind":"colour"}""", "form.kind ui.fields.a.kind")]
    [InlineData("""{}""", "form.missing ui.fields.a.kind")]
    [InlineData("""{"kind":"text","label":"A"}""", "form.type ui.fields.a.label")]
    [InlineData("""{"kind":"text","label":{"en":"A"}}""", "form.missing ui.fields.a.label.zh-CN")]
    [InlineData("""{"kind":"text","label":{"zh-CN":" ","en":"A"}}""", "form.type ui.fields.a.label.zh-CN")]
    [InlineData("""{"kind":"text","width":"third"}""", "form.value ui.fields.a.width")]
    [InlineData("""{"kind":"number"}""", "form.value schema.properties.a.type")]
    [InlineData("""{"kind":"dateTime"}""", "form.missing schema.properties.a.format")]
    [InlineData("""{"kind":"choice"}""", "form.missing schema.properties.a.enum")]
    [InlineData("""{"kind":"choices"}""", "form.missing schema.properties.a.items")]
    [InlineData("""{"kind":"table","order":[],"fields":{}}""", "form.missing schema.properties.a.items")]
    [InlineData("""{"kind":"signature"}""", "form.missing ui.fields.a.mode")]
    [InlineData("""{"kind":"signature","mode":"spoken"}""", "form.value ui.fields.a.mode")]
    [InlineData("""{"kind":"fact","from":"a.b"}""", "form.fact schema.properties.a")]
    [InlineData("""{"kind":"fact","from":"a..b"}""", "form.type ui.fields.a.from")]
    [InlineData("""{"kind":"computed"}""", "form.missing ui.fields.a.computed")]
    [InlineData("""{"kind":"computed","computed":"1 +"}""", "form.computed ui.fields.a.computed")]
    [InlineData("""{"kind":"computed","computed":"class A {}"}""", "form.computed ui.fields.a.computed")]
    [InlineData("""{"kind":"computed","computed":"variables.x"}""", "form.computed ui.fields.a.computed")]
    [InlineData("""{"kind":"computed","computed":"1","requiredWhen":{"fact":"a","empty":true}}""", "form.computed ui.fields.a")]
    public void A_field_that_does_not_fit_its_kind_is_refused(string shown, string expected) => Problems(FormOf("a", """{"type":"string"}""", shown)).ShouldContain(expected);

    [Theory]
    [InlineData("text", """{"type":"string","minLength":5,"maxLength":4}""", "form.bounds schema.properties.a.minLength")]
    [InlineData("text", """{"type":"string","minLength":-1}""", "form.type schema.properties.a.minLength")]
    [InlineData("text", """{"type":"string","maxLength":1.5}""", "form.type schema.properties.a.maxLength")]
    [InlineData("number", """{"type":"number","minimum":2,"maximum":1}""", "form.bounds schema.properties.a.minimum")]
    [InlineData("number", """{"type":"number","minimum":1e999}""", "form.type schema.properties.a.minimum")]
    [InlineData("number", """{"type":"number","multipleOf":0.3}""", "form.value schema.properties.a.multipleOf")]
    [InlineData("files", """{"type":"array","minItems":2,"maxItems":1}""", "form.bounds schema.properties.a.minItems")]
    [InlineData("files", """{"type":"array","items":{"type":"number"}}""", "form.value schema.properties.a.items.type")]
    public void Bounds_that_nothing_can_meet_are_refused(string kind, string schema, string expected) => Problems(FormOf("a", schema, $$"""{"kind":"{{kind}}"}""")).ShouldContain(expected);

    [Theory]
    [InlineData("true")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"all":[]}""")]
    [InlineData("""{"all":{}}""")]
    [InlineData("""{"field":"b"}""")]
    [InlineData("""{"field":"b","equals":null}""")]
    [InlineData("""{"field":"b","like":"x"}""")]
    [InlineData("""{"field":"b","in":"x"}""")]
    [InlineData("""{"field":"b","empty":"yes"}""")]
    [InlineData("""{"field":"b","equals":1,"gt":2}""")]
    [InlineData("""{"field":"b","fact":"c"}""")]
    [InlineData("""{"field":5,"equals":1}""")]
    [InlineData("""{"fact":"a..b","equals":1}""")]
    [InlineData("""{"field":"b","equals":{"fields":"c"}}""")]
    [InlineData("""{"field":"b","gt":1e999}""")]
    [InlineData("""{"not":{"not":5}}""")]
    public void What_is_no_condition_is_refused_where_it_stands(string condition)
    {
        var form = With(Sound, "b", """{"type":"string"}""", $$"""{"kind":"text","visibleWhen":{{condition}}}""");

        Problems(form).ShouldHaveSingleItem().ShouldStartWith("form.condition ui.fields.b.visibleWhen");
    }

    [Fact]
    public void Conditions_look_at_fields_that_are_there_and_filled_in()
    {
        var form = With(Sound, "b", """{"type":"number"}""", """{"kind":"computed","computed":"1"}""");
        form["ui"]!["fields"]!["a"]!["visibleWhen"] = JsonNode.Parse("""{"any":[{"field":"b","gt":0},{"field":"nowhere","equals":{"field":"neither"}}]}""");

        Problems(form).ShouldBe(["form.reference ui.fields.a.visibleWhen", "form.reference ui.fields.a.visibleWhen", "form.reference ui.fields.a.visibleWhen"]);
    }

    [Fact]
    public void A_field_whose_being_shown_depends_on_itself_is_refused()
    {
        var form = FormOf("a", """{"type":"string"}""", """{"kind":"text","visibleWhen":{"field":"b","empty":false}}""");
        With(form, "b", """{"type":"string"}""", """{"kind":"text","visibleWhen":{"not":{"field":"c","equals":"x"}}}""");
        With(form, "c", """{"type":"string"}""", """{"kind":"text","visibleWhen":{"field":"a","empty":true}}""");

        Problems(form).ShouldBe(["form.cycle ui.fields.a.visibleWhen"]);
        Problems(FormOf("a", """{"type":"string"}""", """{"kind":"text","visibleWhen":{"field":"a","empty":true}}""")).ShouldBe(["form.cycle ui.fields.a.visibleWhen"]);
    }

    [Fact]
    public void Columns_are_of_plain_kinds_and_have_no_conditions()
    {
        var form = FormOf(
            "a",
            """{"type":"array","items":{"type":"object","properties":{"x":{"type":"array","items":{"type":"object"}},"y":{"type":"string"}},"required":["z"]}}""",
            """{"kind":"table","order":["x","y"],"fields":{"x":{"kind":"table","label":{"zh-CN":"子","en":"X"}},"y":{"kind":"text","label":{"zh-CN":"乙","en":"Y"},"visibleWhen":{"field":"x","empty":true}}}}""");

        Problems(form).ShouldBe(["form.reference schema.properties.a.items.required", "form.kind ui.fields.a.fields.x.kind", "form.member ui.fields.a.fields.y.visibleWhen"]);
    }

    [Fact]
    public void Rules_name_their_field_and_their_words()
    {
        var form = Sound;
        form["ui"]!["checks"] = JsonNode.Parse("""[5, {}, {"field":"b","holds":{"field":"a","empty":true},"message":{"zh-CN":"不","en":"No"}}, {"field":"a","holds":{"field":"c","empty":true},"message":{"zh-CN":"不","en":"No"}}]""");

        Problems(form).ShouldBe([
            "form.type ui.checks[0]", "form.missing ui.checks[1].field", "form.missing ui.checks[1].message", "form.missing ui.checks[1].holds",
            "form.reference ui.checks[2].field", "form.reference ui.checks[3].holds",
        ]);
    }

    [Fact]
    public void A_choice_without_words_and_words_without_a_choice_are_refused()
    {
        var form = FormOf("a", """{"type":"string","enum":["x","y","y"]}""", """{"kind":"choice","choices":{"x":{"zh-CN":"甲","en":"X"},"z":{"zh-CN":"丙","en":"Z"}}}""");

        Problems(form).ShouldBe(["form.twice schema.properties.a.enum[2]", "form.member ui.fields.a.choices.z", "form.missing ui.fields.a.choices.y"]);
    }

    [Fact]
    public void A_comparison_shows_a_list_among_the_facts_and_is_no_data()
    {
        var form = Sound;
        form["ui"]!["order"]!.AsArray().Add("answers");
        form["ui"]!["fields"]!["answers"] = JsonNode.Parse("""
            {"kind":"comparison","label":{"zh-CN":"答复","en":"Answers"},"from":"answers","layout":"columns",
             "columns":[{"field":"cost","label":{"zh-CN":"投资","en":"Cost"},"unit":{"zh-CN":"元","en":"CNY"},"total":"sum","words":{"x":{"zh-CN":"甲","en":"X"}}},{"field":"isLong","label":{"zh-CN":"超限","en":"Long"},"isFlag":true},{"field":"bandwidth","label":{"zh-CN":"带宽","en":"Bandwidth"},"isBandwidth":true}]}
            """);

        Problems(form).ShouldBeEmpty();
        Problems(form, """{"a":"x"}""").ShouldBeEmpty();
        Stored(form, """{"a":"x","answers":[1]}""").Count.ShouldBe(1, "what is sent for it is not kept");
    }

    [Theory]
    [InlineData("""{"from":"answers"}""", "form.missing ui.fields.answers.columns")]
    [InlineData("""{"from":"answers","columns":[]}""", "form.type ui.fields.answers.columns")]
    [InlineData("""{"from":"answers","columns":[5]}""", "form.type ui.fields.answers.columns[0]")]
    [InlineData("""{"from":"answers","columns":[{"field":"a"}]}""", "form.missing ui.fields.answers.columns[0].label")]
    [InlineData("""{"from":"answers","columns":[{"field":"a b","label":{"zh-CN":"甲","en":"A"}}]}""", "form.type ui.fields.answers.columns[0].field")]
    [InlineData("""{"from":"answers","columns":[{"field":"a","label":{"zh-CN":"甲","en":"A"}},{"field":"a","label":{"zh-CN":"甲","en":"A"}}]}""", "form.twice ui.fields.answers.columns[1].field")]
    [InlineData("""{"from":"answers","columns":[{"field":"a","label":{"zh-CN":"甲","en":"A"},"total":"average"}]}""", "form.value ui.fields.answers.columns[0].total")]
    [InlineData("""{"from":"answers","columns":[{"field":"a","label":{"zh-CN":"甲","en":"A"},"isFlag":"yes"}]}""", "form.value ui.fields.answers.columns[0].isFlag")]
    [InlineData("""{"from":"answers","columns":[{"field":"a","label":{"zh-CN":"甲","en":"A"},"isBandwidth":1}]}""", "form.value ui.fields.answers.columns[0].isBandwidth")]
    [InlineData("""{"from":"answers","layout":"diagonal","columns":[{"field":"a","label":{"zh-CN":"甲","en":"A"}}]}""", "form.value ui.fields.answers.layout")]
    [InlineData("""{"columns":[{"field":"a","label":{"zh-CN":"甲","en":"A"}}]}""", "form.missing ui.fields.answers.from")]
    public void What_is_wrong_with_a_comparison_is_told_with_its_path(string rest, string expected)
    {
        var form = Sound;
        form["ui"]!["order"]!.AsArray().Add("answers");
        var field = JsonNode.Parse(rest)!.AsObject();
        field["kind"] = "comparison";
        field["label"] = JsonNode.Parse("""{"zh-CN":"答复","en":"Answers"}""");
        form["ui"]!["fields"]!["answers"] = field;

        Problems(form).ShouldContain(expected);
    }
}
