using System.Text.Json;
using ResponseWorkflow.Application.Systems.Operations;
using ResponseWorkflow.Application.Systems.Shapes;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Tests.Systems;

/// <summary>Shapes say what is wrong with a message, and where.</summary>
public sealed class JsonShapeTests
{
    [Theory]
    [InlineData("""{"type":"object","required":["a"]}""", """{"b":1}""", "a")]
    [InlineData("""{"type":"object","required":["a"]}""", """{"a":null}""", "a")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string"}}}""", """{"a":null}""", "")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string"}}}""", """{"a":1}""", "a")]
    [InlineData("""{"properties":{"a":{"items":{"type":"integer"}}}}""", """{"a":[1,2.5]}""", "a[1]")]
    [InlineData("""{"type":"array","minItems":2,"maxItems":3}""", "[1]", "-")]
    [InlineData("""{"type":"array","minItems":2,"maxItems":3}""", "[1,2,3,4]", "-")]
    [InlineData("""{"type":"number","exclusiveMinimum":0,"maximum":9}""", "0", "-")]
    [InlineData("""{"type":"number","exclusiveMinimum":0,"maximum":9}""", "9.1", "-")]
    [InlineData("""{"type":"number","exclusiveMinimum":0,"maximum":9}""", "9", "")]
    [InlineData("""{"type":["number","string"]}""", "true", "-")]
    [InlineData("""{"enum":["a",1]}""", "1", "")]
    [InlineData("""{"enum":["a",1]}""", "2", "-")]
    [InlineData("""{"const":"a"}""", "\"b\"", "-")]
    [InlineData("""{"format":"date-time"}""", "\"2026-03-02T08:00:00+08:00\"", "")]
    [InlineData("""{"format":"date-time"}""", "\"soon\"", "-")]
    [InlineData("""{"additionalProperties":false,"properties":{"a":{}}}""", """{"a":1,"b":2}""", "b")]
    [InlineData("""{"$ref":"#/$defs/x","$defs":{"x":{"properties":{"next":{"$ref":"#/$defs/x"},"n":{"type":"number"}}}}}""", """{"next":{"next":{"n":"one"}}}""", "next.next.n")]
    public void A_fault_tells_where_it_is(string schema, string value, string where)
    {
        using var document = JsonDocument.Parse(schema);
        var faults = JsonShapeReader.Read(document.RootElement).Check(DataJson.Parse(value));
        (faults.Count == 0 ? "" : faults[0].Path.Length == 0 ? "-" : faults[0].Path).ShouldBe(where);
        faults.ShouldAllBe(static fault => fault.Text.EndsWith('.') && fault.TextZh.EndsWith('。'));
    }

    [Theory]
    [InlineData("""{"type":"string","pattern":"a"}""")]
    [InlineData("""{"$ref":"#/$defs/y"}""")]
    [InlineData("""{"$defs":{"x":{"oneOf":[]}}}""")]
    public void A_schema_that_promises_what_is_not_checked_is_refused(string schema)
    {
        using var document = JsonDocument.Parse(schema);
        Should.Throw<NotSupportedException>(() => JsonShapeReader.Read(document.RootElement));
    }

    [Fact]
    public void Every_operation_belongs_to_a_system_and_has_names_in_both_languages()
    {
        SystemOperations.All.Count.ShouldBe(12);
        foreach (var operation in SystemOperations.All)
        {
            SystemKinds.All.ShouldContain(operation.System);
            operation.NameEn.ShouldNotBeNullOrWhiteSpace();
            operation.NameZh.Any(static character => character > 0x2E80).ShouldBeTrue(operation.Key);
            SystemOperations.Find(operation.Key).ShouldBeSameAs(operation);
        }
    }
}
