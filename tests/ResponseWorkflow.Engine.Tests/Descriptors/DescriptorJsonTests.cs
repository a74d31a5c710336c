using System.Globalization;
using System.Text.Json.Nodes;
using ResponseWorkflow.Engine.Descriptors;
using ResponseWorkflow.Engine.Tests.Samples;

namespace ResponseWorkflow.Engine.Tests.Descriptors;

public class DescriptorJsonTests
{
    [Fact]
    public void A_descriptor_has_the_shape_that_the_designer_reads()
    {
        var list = JsonNode.Parse(DescriptorJson.ListOf(SampleActivities.Registry.Descriptors))!;
        var ask = list["items"]!.AsArray().Single(item => item!["typeName"]!.GetValue<string>() == "Acme.Ask")!;

        list["count"]!.GetValue<int>().ShouldBe(SampleActivities.Registry.Descriptors.Count);
        ask.AsObject().Select(property => property.Key).ShouldBe(
        [
            "typeName", "namespace", "name", "version", "category", "displayName", "description", "inputs", "outputs", "kind", "ports", "customProperties",
            "constructionProperties", "isContainer", "isBrowsable", "isStart", "isTerminal", "runAsynchronously",
        ]);
        ask["kind"]!.GetValue<string>().ShouldBe("Action");
        ask["inputs"]![0]!.ToJsonString().ShouldBe(
            """{"name":"Priority","typeName":"String","displayName":"Priority","description":null,"order":1,"isBrowsable":true,"isSerializable":true,"isSynthetic":false,"isWrapped":true,"autoEvaluate":true,"uiHint":"radiolist","category":"Advanced","defaultValue":"normal","defaultSyntax":"Literal","isReadOnly":false,"isSensitive":false,"storageDriverType":null,"uiSpecifications":{"radiolist":{"radioList":{"items":[{"text":"Normal","value":"normal"},{"text":"High","value":"high"}],"isFlagsEnum":false}}}}""");
        ask["outputs"]![0]!.ToJsonString().ShouldBe(
            """{"name":"Answer","typeName":"ObjectDictionary","displayName":"Answer","description":"The form.","order":0,"isBrowsable":true,"isSerializable":true,"isSynthetic":false}""");
        ask["ports"]![0]!.ToJsonString().ShouldBe("""{"name":"Approved","displayName":"Approved","type":"Flow","isBrowsable":true}""");
    }

    [Fact]
    public void The_designer_needs_certain_values_never_to_be_null()
    {
        var list = JsonNode.Parse(DescriptorJson.ListOf(ActivityRegistry.BuiltIn.Localize(CultureInfo.GetCultureInfo("zh-CN"))))!;

        foreach (var item in list["items"]!.AsArray())
        {
            string[] required = ["typeName", "version", "category", "displayName", "inputs", "outputs", "ports", "isBrowsable"];
            required.Where(name => item![name] is null).ShouldBeEmpty();
            item!["inputs"]!.AsArray().ShouldAllBe(input => input!["uiHint"] != null && input["isBrowsable"] != null);
        }
    }

    [Fact]
    public void Expression_types_name_the_language_of_their_editor()
    {
        var list = JsonNode.Parse(DescriptorJson.ListOf(ExpressionDescriptors.Localize(CultureInfo.GetCultureInfo("zh-CN"))))!;
        var script = list["items"]!.AsArray().Single(item => item!["type"]!.GetValue<string>() == "JavaScript")!;
        var literal = list["items"]![0]!;

        script["properties"]!["MonacoLanguage"]!.GetValue<string>().ShouldBe("javascript");
        (literal["type"]!.GetValue<string>(), literal["displayName"]!.GetValue<string>(), literal["isBrowsable"]!.GetValue<bool>()).ShouldBe(("Literal", "字面值", false));
    }
}
