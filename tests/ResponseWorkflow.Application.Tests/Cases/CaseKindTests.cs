using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Cases.Kinds;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Tests.Cases;

public sealed class CaseKindTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 2, 8, 0, 0, TimeSpan.FromHours(8));

    [Theory]
    [InlineData("{code}-{unit}-{year}-{sequence:5}", "GZ-SZ-2026-00042")]
    [InlineData("{unit}{yy}{month}{sequence}", "SZ260342")]
    [InlineData("No.{sequence:12}", "No.000000000042")]
    public void A_number_follows_the_pattern_of_its_kind(string pattern, string number)
    {
        CaseNumberPattern.Fault(pattern).ShouldBeNull();
        var kind = new CaseKind { Code = "GZ", NumberPattern = pattern };

        CaseNumberPattern.NumberOf(kind, CaseNumberPattern.SeriesOf(kind, "SZ", At), 42).ShouldBe(number);
    }

    [Fact]
    public void A_number_that_outgrows_its_digits_goes_on()
    {
        var kind = new CaseKind { Code = "GZ" };

        CaseNumberPattern.NumberOf(kind, CaseNumberPattern.SeriesOf(kind, "SZ", At), 123_456).ShouldBe("GZ-SZ-2026-123456");
    }

    [Theory]
    [InlineData("{code}")]
    [InlineData("{sequence}{sequence}")]
    [InlineData("{sequence:200}")]
    [InlineData("{day}{sequence}")]
    [InlineData("a b{sequence}")]
    [InlineData("a/{sequence}")]
    [InlineData("#{sequence}")]
    [InlineData("{sequence:5")]
    public void A_pattern_that_cannot_count_is_a_fault_of_the_settings(string pattern)
    {
        CaseNumberPattern.Fault(pattern).ShouldNotBeNull();
        var options = new CaseOptions();
        options.Kinds.Add(new CaseKind { Id = "x", NameZh = "x", NameEn = "x", DefinitionId = "x", NumberPattern = pattern });
        options.Fault().ShouldNotBeNull().ShouldContain("NumberPattern of 'x'");
    }

    [Fact]
    public void What_is_built_in_has_no_faults()
    {
        new CaseOptions().Fault().ShouldBeNull();
        new Application.Cases.Attachments.AttachmentOptions().Fault().ShouldBeNull();
        new CaseOptions().Find("fault").ShouldNotBeNull().States.Select(static state => state.Key).ShouldContain("locating");
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{"type":"string"}""")]
    [InlineData("""{"type":"object","patternProperties":{}}""")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"text"}}}""")]
    [InlineData("""{"type":"object","properties":{"number":{"type":"string"}}}""")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"array","items":{"minimun":1}}}}""")]
    public void A_schema_whose_words_would_not_hold_is_a_fault_of_the_settings(string schema) => DataSchema.Fault(schema).ShouldNotBeNull();

    [Theory]
    [InlineData("""{"a":"12345"}""", "field.tooLong data.a")]
    [InlineData("""{"a":""}""", "data.short data.a")]
    [InlineData("""{"a":1}""", "data.type data.a")]
    [InlineData("""{"b":1.5}""", "data.type data.b")]
    [InlineData("""{"c":[1,"x"]}""", "data.type data.c[1]")]
    [InlineData("""{"c":[1,2,3]}""", "data.range data.c")]
    [InlineData("""{"d":{"e":true,"f":1}}""", "data.unknown data.d.f")]
    [InlineData("""{"d":{}}""", "field.missing data.d.e")]
    [InlineData("""{"g":"2026-02-30"}""", "data.type data.g")]
    [InlineData("""{"a":"ok","b":2,"c":[],"d":{"e":false},"g":"2026-02-28","h":null}""", "data.unknown data.h")]
    [InlineData("""{"a":"ok","b":2,"c":[],"d":{"e":false},"g":null}""", "")]
    public void Data_is_checked_field_by_field(string data, string refusals)
    {
        const string Schema = """
            {"type":"object","properties":{"a":{"type":"string","minLength":1,"maxLength":4,"title":"A","x-zh":"甲"},"b":{"type":"integer"},"c":{"type":"array","maxItems":2,"items":{"type":"number"}},
             "d":{"type":"object","required":["e"],"properties":{"e":{"type":"boolean"}}},"g":{"type":"string","format":"date"}}}
            """;
        DataSchema.Fault(Schema).ShouldBeNull();

        string.Join("; ", DataSchema.Check(Schema, DataJson.Parse(data).AsObject(), "data").Select(static one => $"{one.Code} {one.Field}")).ShouldBe(refusals);
    }

    [Theory]
    [InlineData("+86 138-0000-1234", "13800001234")]
    [InlineData("0086 13800001234", "13800001234")]
    [InlineData("（０７５５）８８８８１２３４", "075588881234")]
    [InlineData("+852 1234 5678", "85212345678")]
    [InlineData("none", null)]
    [InlineData(null, null)]
    public void Telephone_numbers_are_compared_by_their_digits(string? written, string? key) => CaseKeys.OfPhone(written).ShouldBe(key);
}
