using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Cases.Kinds;
using ResponseWorkflow.Application.Customers;
using ResponseWorkflow.Application.Customers.Terms;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Tests.Forms;

/// <summary>Forms and schemas of cases that refer to lists of the settings instead of repeating their words.</summary>
public sealed class FormListTests : FormTests
{
    [Fact]
    public void A_choice_takes_what_is_in_the_list_and_nothing_else()
    {
        var form = FormOf("kind", """{"type":"string"}""", """{"kind":"choice","choicesFrom":"circuitKinds"}""");
        With(form, "grades", """{"type":"array","items":{"type":"string"}}""", """{"kind":"choices","choicesFrom":"grades"}""");
        With(form, "rows", """{"type":"array","items":{"type":"object","properties":{"kind":{"type":"string"}}}}""", """{"kind":"table","order":["kind"],"fields":{"kind":{"kind":"choice","label":{"zh-CN":"类型","en":"Type"},"choicesFrom":"circuitKinds"}}}""");
        With(form, "grade", null, """{"kind":"fact","from":"customer.level","choicesFrom":"grades"}""");
        With(form, "circuits", null, """{"kind":"comparison","from":"circuits","columns":[{"field":"type","label":{"zh-CN":"类型","en":"Type"},"choicesFrom":"circuitKinds"}]}""");

        Problems(form).ShouldBeEmpty();
        Problems(form, """{"kind":"sdh","grades":["Gold"],"rows":[{"kind":"mstp"}]}""").ShouldBeEmpty();
        Problems(form, """{"kind":"laser","grades":["Platinum"],"rows":[{"kind":"laser"}]}""").ShouldBe(["data.choice kind", "data.choice grades", "data.choice rows[0].kind"]);
    }

    [Fact]
    public void Pages_are_given_the_words_of_the_list()
    {
        var form = FormOf("kind", """{"type":"string"}""", """{"kind":"choice","choicesFrom":"circuitKinds"}""");
        With(form, "circuits", null, """{"kind":"comparison","from":"circuits","columns":[{"field":"type","label":{"zh-CN":"类型","en":"Type"},"choicesFrom":"circuitKinds"}]}""");

        var written = JsonNode.Parse(Checks.Written(form.ToJsonString()))!;

        written["schema"]!["properties"]!["kind"]!["enum"]!.AsArray().Select(static one => one!.GetValue<string>()).ShouldContain("mpls-vpn");
        written["ui"]!["fields"]!["kind"]!["choices"]!["sdh"]!["zh-CN"]!.GetValue<string>().ShouldBe("数字电路（SDH）");
        written["ui"]!["fields"]!["circuits"]!["columns"]![0]!["words"]!["internet"]!["en"]!.GetValue<string>().ShouldBe("Internet");
        written.ToJsonString().ShouldNotContain("choicesFrom");
        var plain = FormOf("a", """{"type":"string"}""", """{"kind":"text"}""").ToJsonString();
        Checks.Written(plain).ShouldBeSameAs(plain);
    }

    [Fact]
    public void A_list_that_is_not_there_is_refused_where_it_is_named()
    {
        Problems(FormOf("kind", """{"type":"string","enum":["a"]}""", """{"kind":"choice","choicesFrom":"colours"}""")).ShouldContain("form.list ui.fields.kind.choicesFrom");
        Problems(FormOf("a", """{"type":"string"}""", """{"kind":"text","choicesFrom":"colours"}""")).ShouldContain("form.list ui.fields.a.choicesFrom");
        Problems(FormOf("a", """{"type":"string"}""", """{"kind":"text","choicesFrom":"grades"}""")).ShouldBe(["form.member ui.fields.a.choices"]);
    }

    [Fact]
    public void A_schema_of_cases_takes_words_alone_where_something_else_says_what_may_be_there()
    {
        const string schema = """{"type":"object","properties":{"type":{"type":"string","x-wordsFrom":"circuitKinds"}}}""";
        DataSchema.Fault(schema).ShouldBeNull();
        DataSchema.Fault(schema.Replace("circuitKinds", "colours", StringComparison.Ordinal)).ShouldNotBeNull().ShouldContain("x-wordsFrom");

        var written = new SchemaLists(new TermLists(Options.Create(new CustomerOptions()))).Expand(schema);

        written.ShouldContain("帧中继");
        DataSchema.Check(written, DataJson.Parse("""{"type":"laser"}""").AsObject(), "data").ShouldBeEmpty("a circuit may have a kind that is not in the list any more");
    }

    [Fact]
    public void A_schema_of_cases_takes_its_values_and_words_from_the_list_that_the_settings_have()
    {
        const string schema = """{"type":"object","properties":{"circuits":{"type":"array","items":{"type":"object","properties":{"type":{"type":"string","x-list":"circuitKinds"}}}}}}""";
        var customers = new CustomerOptions();
        customers.CircuitKinds.Add(new Term { Key = "laser", NameZh = "激光", NameEn = "Laser" });
        DataSchema.Fault(schema).ShouldBeNull();
        DataSchema.Fault(schema.Replace("circuitKinds", "colours", StringComparison.Ordinal)).ShouldNotBeNull().ShouldContain("circuitKinds");

        var written = new SchemaLists(new TermLists(Options.Create(customers))).Expand(schema);

        written.ShouldContain("激光");
        DataSchema.Check(written, Data("laser"), "data").ShouldBeEmpty();
        DataSchema.Check(written, Data("sdh"), "data").ShouldHaveSingleItem().Field.ShouldBe("data.circuits[0].type");

        static DataObject Data(string type) => DataJson.Parse($$"""{"circuits":[{"type":"{{type}}"}]}""").AsObject();
    }
}
