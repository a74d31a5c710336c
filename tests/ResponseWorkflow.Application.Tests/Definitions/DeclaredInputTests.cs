using System.Text.Json.Nodes;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Runtime.Commands;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Expressions.Data;
using TestKit.Definitions;

namespace ResponseWorkflow.Application.Tests.Definitions;

/// <summary>Whether values that a process is started with fit the inputs that it declares.</summary>
public sealed class DeclaredInputTests
{
    /// <summary>Type, whether an array of it, and the value as JSON.</summary>
    public static TheoryData<string, bool, string> Fitting { get; } = new()
    {
        { "String", false, "\"a\"" },
        { "String", false, "7" },
        { "String", false, "true" },
        { "String", false, "null" },
        { "String", false, "\"{}\"" },
        { "String", true, "[\"a\", 1, null]" },
        { "String", true, "\"[1, 2]\"" },
        { "String[]", false, "[\"a\"]" },
        { "Boolean", false, "false" },
        { "Boolean", false, "\"TRUE\"" },
        { "Boolean", false, "1" },
        { "Int32", false, "12" },
        { "Int32", false, "\" 12 \"" },
        { "Int32", false, "null" },
        { "Int32", true, "[1, \"2\"]" },
        { "Int32", true, "\"[1, 2]\"" },
        { "Int64", false, "\"9007199254740993\"" },
        { "Double", false, "\"1.5e3\"" },
        { "Decimal", false, "\"0.1\"" },
        { "Guid", false, "\"6f9619ff-8b86-d011-b42d-00cf4fc964ff\"" },
        { "DateTime", false, "\"2026-11-24T08:00:00\"" },
        { "DateTimeOffset", false, "\"2026-11-24T08:00:00+08:00\"" },
        { "DateTimeOffset", false, "1764000000000" },
        { "DateOnly", false, "\"2026-11-24\"" },
        { "TimeSpan", false, "\"PT4H\"" },
        { "TimeSpan", false, "\"1.02:00:00\"" },
        { "Uri", false, "\"https://example.org/a\"" },
        { "Object", false, "5" },
        { "Object", true, "[1, {}]" },
        { "ObjectDictionary", false, "{\"a\": 1}" },
        { "ObjectDictionary", false, "\"{\\\"a\\\": 1}\"" },
        { "JsonObject", false, "{}" },
        { "JsonArray", false, "[]" },
        { "JSON", false, "\"a\"" },
        { "Acme.Circuit, Acme", false, "5" },
        { "System.Int32, System.Private.CoreLib", false, "5" },
    };

    /// <summary>Type, whether an array of it, and the value as JSON.</summary>
    public static TheoryData<string, bool, string> Unfitting { get; } = new()
    {
        { "String", false, "{}" },
        { "String", false, "[\"a\"]" },
        { "String", true, "\"a\"" },
        { "String", true, "[\"a\", {}]" },
        { "String[]", false, "[[]]" },
        { "Boolean", false, "\"yes\"" },
        { "Boolean", false, "{}" },
        { "Int16", false, "40000" },
        { "Int32", false, "\"twelve\"" },
        { "Int32", false, "\"1.5\"" },
        { "Int32", false, "\"\"" },
        { "Int32", false, "[1]" },
        { "Int32", true, "1" },
        { "Int32", true, "[1, \"b\"]" },
        { "Double", false, "\"1,5\"" },
        { "Double", false, "{}" },
        { "Decimal", false, "\"much\"" },
        { "Guid", false, "\"a\"" },
        { "DateTime", false, "\"2026-02-30\"" },
        { "DateTimeOffset", false, "\"tomorrow\"" },
        { "DateOnly", false, "true" },
        { "TimeSpan", false, "\"four hours\"" },
        { "TimeSpan", false, "4" },
        { "Uri", false, "5" },
        { "Object", true, "{}" },
        { "ObjectDictionary", false, "[]" },
        { "ObjectDictionary", false, "\"a\"" },
        { "JsonObject", false, "[]" },
        { "JsonArray", false, "{}" },
        { "System.Int32, System.Private.CoreLib", false, "\"a\"" },
    };

    [Theory]
    [MemberData(nameof(Fitting))]
    public void A_value_that_the_engine_converts_fits(string type, bool isArray, string value) =>
        DeclaredInputs.Check(Declaring(("Given", type, isArray)), DataObject.Empty.With("Given", DataJson.Parse(value))).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Unfitting))]
    public void A_value_that_it_cannot_convert_is_refused(string type, bool isArray, string value)
    {
        var refusal = DeclaredInputs.Check(Declaring(("Given", type, isArray)), DataObject.Empty.With("Given", DataJson.Parse(value))).ShouldHaveSingleItem();

        (refusal.Code, refusal.Kind, refusal.Field).ShouldBe(("input.wrongType", RefusalKind.Unprocessable, "input.Given"));
        var declared = isArray ? $"{type}[]" : type;
        refusal.Message.ShouldBe($"The value given for the input 'Given' does not fit its declared type {declared}.");
        refusal.MessageZh.ShouldBe($"输入“Given”的值与其声明的类型 {declared} 不符。");
    }

    [Fact]
    public void All_that_do_not_fit_are_refused_together_whatever_the_case_of_their_names()
    {
        var definition = Declaring(("Count", "Int32", false), ("Site", "String", false), ("Due", "DateOnly", false), ("Left", "Int32", false));

        var refusals = DeclaredInputs.Check(definition, DataJson.Parse("""{ "count": "many", "Site": "SZ", "DUE": "soon", "other": {} }""").AsObject());

        refusals.Select(static refusal => refusal.Field).ShouldBe(["input.Count", "input.Due"]);
    }

    private static WorkflowDefinition Declaring(params (string Name, string Type, bool IsArray)[] inputs)
    {
        var document = JsonNode.Parse(DefinitionJson.Document("declaring", DefinitionJson.Sequence()))!.AsObject();
        document["inputs"] = new JsonArray([.. inputs.Select(static input => new JsonObject { ["name"] = input.Name, ["type"] = input.Type, ["isArray"] = input.IsArray })]);
        return DefinitionReader.Read(DefinitionDocument.Parse(document.ToJsonString()).Document!, KnownActivities.All).Definition!;
    }
}
