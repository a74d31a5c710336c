using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Customers;
using ResponseWorkflow.Application.Customers.Terms;
using ResponseWorkflow.Application.Forms;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Tests.Forms;

/// <summary>What the server computes, and what it takes from nobody.</summary>
public class ComputedFieldTests : FormTests
{
    [Fact]
    public void Fields_are_computed_of_what_is_kept_in_their_order()
    {
        var form = FormOf("price", """{"type":"number"}""", """{"kind":"number"}""");
        With(form, "rebate", """{"type":"number"}""", """{"kind":"number","visibleWhen":{"fact":"grade","equals":"AAA"}}""");
        With(form, "net", """{"type":"number"}""", """{"kind":"computed","computed":"data.price - (data.rebate ?? 0)"}""");
        With(form, "words", """{"type":"string"}""", """{"kind":"computed","computed":"`${facts.customer.name}: ${data.net}`"}""");
        Problems(form).ShouldBeEmpty();

        Stored(form, """{"price":100,"rebate":20,"net":1,"words":"free"}""", """{"grade":"AAA","customer":{"name":"银行"}}""").ToString().ShouldBe("""{"price":100,"rebate":20,"net":80,"words":"银行: 80"}""");
        Stored(form, """{"price":100,"rebate":20}""", """{"grade":"B","customer":{"name":"银行"}}""").ToString().ShouldBe("""{"price":100,"net":100,"words":"银行: 100"}""");
    }

    [Fact]
    public void A_sum_over_rows_is_computed_and_a_number_that_is_none_is_left_out()
    {
        var form = FormOf("rows", """{"type":"array","items":{"type":"object","properties":{"m":{"type":"number"}}}}""", """{"kind":"table","order":["m"],"fields":{"m":{"kind":"number","label":{"zh-CN":"米","en":"m"}}}}""");
        With(form, "sum", """{"type":"number"}""", """{"kind":"computed","computed":"data.rows.reduce((sum, row) => sum + row.m, 0)"}""");
        With(form, "mean", """{"type":"number"}""", """{"kind":"computed","computed":"data.sum / (data.rows.length - 2)"}""");

        Stored(form, """{"rows":[{"m":1.5},{"m":2}]}""").ToString().ShouldBe("""{"rows":[{"m":1.5},{"m":2}],"sum":3.5}""");
    }

    [Fact]
    public void Expressions_see_the_clock_of_the_server_and_nothing_of_the_host()
    {
        var form = FormOf("at", """{"type":"string"}""", """{"kind":"computed","computed":"new Date().toISOString()"}""");

        Stored(form, "{}")["at"].ShouldBe((DataValue)"2026-03-02T08:00:00.000Z");
        Problems(FormOf("at", """{"type":"string"}""", """{"kind":"computed","computed":"process.env"}""")).ShouldBe(["form.computed ui.fields.at.computed"]);
    }

    [Fact]
    public void What_an_expression_changes_of_the_data_is_not_kept()
    {
        var form = FormOf("a", """{"type":"string"}""", """{"kind":"text"}""");
        With(form, "b", """{"type":"number"}""", """{"kind":"computed","computed":"data.a = 'changed'; data.extra = 1; 5"}""");

        Stored(form, """{"a":"as it was"}""").ToString().ShouldBe("""{"a":"as it was","b":5}""");
    }

    [Theory]
    [InlineData("integer", "1.5")]
    [InlineData("string", "1")]
    [InlineData("boolean", "'yes'")]
    [InlineData("number", "true")]
    public void A_value_of_another_type_is_told_of(string type, string script) =>
        Problems(FormOf("a", $$"""{"type":"{{type}}"}""", $$"""{"kind":"computed","computed":"{{script}}"}"""), "{}").ShouldBe(["data.computed a"]);

    [Fact]
    public void What_is_wrong_with_the_fields_is_told_before_what_cannot_be_computed_of_them()
    {
        var form = FormOf("a", """{"type":"number"}""", """{"kind":"number"}""");
        With(form, "b", """{"type":"string"}""", """{"kind":"computed","computed":"data.a.toFixed(1)"}""");

        Problems(form, """{"a":"x"}""").ShouldBe(["data.type a"]);
        Problems(form, "{}").ShouldBe(["data.computed b"]);
    }

    [Fact]
    public void A_confirmation_by_password_is_taken_when_it_is_genuine_and_drafts_may_hold_one_that_ran_out()
    {
        var form = FormOf("sign", """{"type":"string"}""", """{"kind":"signature","mode":"password"}""");
        form["schema"]!["required"] = new System.Text.Json.Nodes.JsonArray("sign");
        Problems(form, """{"sign":"proof"}""").ShouldBe(["data.signature sign"]);
        using var services = new ServiceCollection().AddSingleton<ISignatureProofs>(new OneProof()).AddForms().BuildServiceProvider();
        var checks = services.GetRequiredService<IFormChecks>();

        Told(checks.CheckData(Of(form), Element("""{"sign":"proof"}"""), Element("{}"), FormStage.Complete, Signer)).ShouldBeEmpty();
        Told(checks.CheckData(Of(form), Element("""{"sign":"forged"}"""), Element("{}"), FormStage.Complete, Signer)).ShouldBe(["data.signature sign"]);
        Told(checks.CheckData(Of(form), Element("""{"sign":"proof"}"""), Element("{}"), FormStage.Complete, "somebody-else")).ShouldBe(["data.signatureOfAnother sign"]);
        Told(checks.CheckData(Of(form), Element("""{"sign":"proof"}"""), Element("{}"), FormStage.Complete, signer: null)).ShouldBe(["data.signature sign"]);
        Told(checks.CheckData(Of(form), Element("""{"sign":"forged"}"""), Element("{}"), FormStage.Draft, Signer)).ShouldBeEmpty();
        Told(checks.CheckData(Of(form), Element("{}"), Element("{}"), FormStage.Complete, Signer)).ShouldBe(["data.required sign"]);
    }

    [Fact]
    public void Settings_that_nothing_would_fit_are_told()
    {
        new FormOptions().Fault().ShouldBeNull();
        new FormOptions { Fields = 0 }.Fault().ShouldNotBeNull();
        new FormOptions { Depth = 1000 }.Fault().ShouldNotBeNull();
        new FormOptions { ComputedTime = TimeSpan.Zero }.Fault().ShouldNotBeNull();
        new FormChecks(Options.Create(new FormOptions { Fields = 1 }), new OneProof(), new TermLists(Options.Create(new CustomerOptions())), TimeProvider.System)
            .CheckForm(Of(With(FormOf("a", """{"type":"string"}""", """{"kind":"text"}"""), "b", """{"type":"string"}""", """{"kind":"text"}""")))
            .ShouldHaveSingleItem().Code.ShouldBe("form.tooManyFields");
    }

    private sealed class OneProof : ISignatureProofs
    {
        public string? SignerOf(string proof) => proof == "proof" ? Signer : null;
    }
}
