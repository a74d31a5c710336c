using System.Globalization;
using System.Text.Json;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Tests.Definitions;

public class TypeConversionTests
{
    [Theory]
    [InlineData("\"5\"", "Int32", "5")]
    [InlineData("\" 5 \"", "Int32", "5")]
    [InlineData("\"5.0\"", "Int32", "5")]
    [InlineData("\"abc\"", "Int32", "0")]
    [InlineData("\"5.5\"", "Int32", "0")]
    [InlineData("2.5", "Int32", "2")]
    [InlineData("3.5", "Int64", "4")]
    [InlineData("3000000000", "Int32", "0")]
    [InlineData("3000000000", "Long", "3000000000")]
    [InlineData("true", "Int32", "1")]
    [InlineData("null", "Int32", "0")]
    [InlineData("\"1e3\"", "Double", "1000")]
    [InlineData("\"0.1\"", "Decimal", "0.1")]
    [InlineData("\"True\"", "Boolean", "true")]
    [InlineData("\"false\"", "Boolean", "false")]
    [InlineData("\"1\"", "Boolean", "true")]
    [InlineData("0", "Boolean", "false")]
    [InlineData("\"yes\"", "Boolean", "false")]
    [InlineData("null", "Boolean", "false")]
    [InlineData("12", "String", "\"12\"")]
    [InlineData("true", "String", "\"true\"")]
    [InlineData("[1,\"a\"]", "String", "\"[1,\\\"a\\\"]\"")]
    [InlineData("null", "String", "null")]
    [InlineData("\"1.02:03:04\"", "TimeSpan", "\"1.02:03:04\"")]
    [InlineData("\"P1DT2H\"", "TimeSpan", "\"1.02:00:00\"")]
    [InlineData("\"PT\"", "TimeSpan", "null")]
    [InlineData("\"2026-03-01T08:00:00+08:00\"", "DateTimeOffset", "\"2026-03-01T08:00:00+08:00\"")]
    [InlineData("\"2026-03-01\"", "DateTimeOffset", "\"2026-03-01T00:00:00+00:00\"")]
    [InlineData("0", "DateTimeOffset", "\"1970-01-01T00:00:00+00:00\"")]
    [InlineData("\"tomorrow\"", "DateTimeOffset", "null")]
    [InlineData("null", "DateTimeOffset", "null")]
    [InlineData("\"2026-03-01T08:00:00+08:00\"", "DateTime", "\"2026-03-01T00:00:00Z\"")]
    [InlineData("\"{\\\"a\\\":1}\"", "JsonObject", "{\"a\":1}")]
    [InlineData("\"{\\\"a\\\":1}\"", "ObjectDictionary", "{\"a\":1}")]
    [InlineData("\"{\\\"a\\\":1}\"", "Object", "\"{\\\"a\\\":1}\"")]
    [InlineData("{\"a\":1}", "Object", "{\"a\":1}")]
    [InlineData("\"not json\"", "ObjectDictionary", "null")]
    [InlineData("\"NotFound\"", "HttpStatusCode", "\"NotFound\"")]
    [InlineData("404", "HttpStatusCode", "\"NotFound\"")]
    [InlineData("\"anything\"", "Acme.Unknown, Acme", "\"anything\"")]
    public void A_value_becomes_its_declared_type(string json, string typeName, string expected) =>
        TypeConversion.Convert(DataJson.Parse(json), typeName).ToString().ShouldBe(expected);

    [Theory]
    [InlineData("\"[1,\\\"2\\\"]\"", "Int32", "[1,2]")]
    [InlineData("[\"a\",1]", "String", "[\"a\",\"1\"]")]
    [InlineData("\"oops\"", "String", "null")]
    [InlineData("null", "String", "null")]
    public void An_array_is_converted_item_by_item(string json, string typeName, string expected) =>
        TypeConversion.Convert(DataJson.Parse(json), typeName, isArray: true).ToString().ShouldBe(expected);

    [Theory]
    [InlineData("\"abc\"", "Int32", false)]
    [InlineData("\"12\"", "Int32", true)]
    [InlineData("null", "Int32", true)]
    [InlineData("\"x\"", "TimeSpan", false)]
    [InlineData("\"Sometimes\"", "HttpStatusCode", false)]
    public void It_is_told_whether_the_value_fits(string json, string typeName, bool fits) =>
        TypeConversion.TryConvert(DataJson.Parse(json), typeName, isArray: false, out _).ShouldBe(fits);

    [Theory]
    [InlineData(0.1, "0.1")]
    [InlineData(-0.0, "0")]
    [InlineData(123456789012345680000.0, "123456789012345680000")]
    [InlineData(1e21, "1e+21")]
    [InlineData(1.5e-7, "1.5e-7")]
    [InlineData(0.000001, "0.000001")]
    [InlineData(12345.678, "12345.678")]
    [InlineData(-1e100, "-1e+100")]
    [InlineData(5e-324, "5e-324")]
    [InlineData(1234567890123456.7, "1234567890123456.8")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.NegativeInfinity, "-Infinity")]
    public void A_number_becomes_the_text_that_JavaScript_prints(double number, string expected) =>
        TypeConversion.To<string>(number).ShouldBe(expected);

    [Fact]
    public void Texts_do_not_depend_on_the_culture()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            TypeConversion.To<double>("1.5").ShouldBe(1.5);
            TypeConversion.To<string>(1.5).ShouldBe("1.5");
            TypeConversion.From(1.5m).ShouldBe(DataValue.From(1.5));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_value_becomes_a_dotnet_type()
    {
        TypeConversion.To<int>("7").ShouldBe(7);
        TypeConversion.To<int?>(DataValue.Null).ShouldBeNull();
        TypeConversion.To<int?>(7).ShouldBe(7);
        TypeConversion.To<DayOfWeek>("friday").ShouldBe(DayOfWeek.Friday);
        TypeConversion.To<DayOfWeek>(5).ShouldBe(DayOfWeek.Friday);
        TypeConversion.To<DayOfWeek?>("never").ShouldBeNull();
        TypeConversion.To<TimeSpan>("02:00:00").ShouldBe(TimeSpan.FromHours(2));
        TypeConversion.To<Uri>("https://example.test/a")!.Host.ShouldBe("example.test");
        TypeConversion.To<Guid>("not").ShouldBe(Guid.Empty);
        TypeConversion.To<byte[]>("AQI=").ShouldBe([1, 2]);
        TypeConversion.To<ICollection<string>>("[\"a\",\"b\"]").ShouldBe(["a", "b"]);
        TypeConversion.To<IReadOnlyList<int>>(DataJson.Parse("[1,\"2\",\"x\"]")).ShouldBe([1, 2, 0]);
        TypeConversion.To<IDictionary<string, object>>(DataJson.Parse("{\"a\":{\"b\":[true,null]}}"))!["a"]
            .ShouldBeOfType<Dictionary<string, object?>>()["b"].ShouldBe(new object?[] { true, null });
        TypeConversion.To<IReadOnlyDictionary<string, DataValue>>(DataJson.Parse("{\"a\":1}"))!["a"].ShouldBe(DataValue.From(1));
        TypeConversion.To<JsonElement>(DataJson.Parse("{\"a\":1}")).GetProperty("a").GetInt32().ShouldBe(1);
        TypeConversion.To<object>(3).ShouldBe(3d);
        TypeConversion.To<DataValue>("x").ShouldBe(DataValue.From("x"));
    }

    [Fact]
    public void A_record_is_read_in_any_case_and_written_in_camel_case()
    {
        var line = TypeConversion.To<Line>(DataJson.Parse("{\"CircuitId\":\"c1\",\"kind\":\"Saturday\",\"extra\":{\"x\":1}}"))!;

        line.ShouldBe(new Line("c1", DayOfWeek.Saturday, DataJson.Parse("{\"x\":1}")));
        TypeConversion.From(line).ToString().ShouldBe("{\"circuitId\":\"c1\",\"kind\":\"Saturday\",\"extra\":{\"x\":1}}");
        TypeConversion.TryTo<Line>(12, out var none).ShouldBeFalse();
        none.ShouldBeNull();
    }

    [Fact]
    public void Dotnet_values_become_data()
    {
        TypeConversion.From(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.FromHours(8))).ShouldBe(DataValue.From("2026-03-01T08:00:00+08:00"));
        TypeConversion.From(TimeSpan.FromMinutes(90)).ShouldBe(DataValue.From("01:30:00"));
        TypeConversion.From(DayOfWeek.Monday).ShouldBe(DataValue.From("Monday"));
        TypeConversion.From(new object?[] { 1, "a", null, true }).ToString().ShouldBe("[1,\"a\",null,true]");
        TypeConversion.From(new Dictionary<string, object?>(StringComparer.Ordinal) { ["a"] = new[] { 1L } }).ToString().ShouldBe("{\"a\":[1]}");
        TypeConversion.From(JsonSerializer.SerializeToElement(new { a = 1 })).ToString().ShouldBe("{\"a\":1}");
        TypeConversion.From(new byte[] { 1, 2 }).ShouldBe(DataValue.From("AQI="));
    }

    [Theory]
    [InlineData("String", typeof(string))]
    [InlineData("string", typeof(string))]
    [InlineData("System.String, System.Private.CoreLib", typeof(string))]
    [InlineData("UnregisteredClrType:System.Net.HttpStatusCode, System.Net.Primitives", typeof(System.Net.HttpStatusCode))]
    [InlineData("Long", typeof(long))]
    [InlineData("Int32[]", typeof(int[]))]
    [InlineData("System.Int32[], System.Private.CoreLib", typeof(int[]))]
    [InlineData("Acme.Thing, Acme", null)]
    [InlineData("", null)]
    public void A_type_name_is_found_in_any_spelling(string name, Type? expected) => TypeAliases.Find(name).ShouldBe(expected);

    [Theory]
    [InlineData(typeof(string), "String")]
    [InlineData(typeof(int?), "Int32")]
    [InlineData(typeof(ICollection<string>), "String[]")]
    [InlineData(typeof(DataValue), "Object")]
    [InlineData(typeof(IDictionary<string, object>), "ObjectDictionary")]
    [InlineData(typeof(DayOfWeek), "System.DayOfWeek, System.Private.CoreLib")]
    public void A_type_has_an_alias(Type type, string alias) => TypeAliases.AliasOf(type).ShouldBe(alias);

    private sealed record Line(string CircuitId, DayOfWeek Kind, DataValue Extra);
}
