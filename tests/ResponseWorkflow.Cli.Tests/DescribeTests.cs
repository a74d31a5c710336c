using System.Text.Json;

namespace ResponseWorkflow.Cli.Tests;

/// <summary>The command that prints the activity types.</summary>
public sealed class DescribeTests
{
    [Fact]
    public void The_document_lists_every_type_and_counts_them()
    {
        var result = Cli.Run("describe", "--culture", "en");

        result.ExitCode.ShouldBe(0);
        result.Errors.ShouldBeEmpty();
        result.Lines.Length.ShouldBe(1);
        var document = JsonDocument.Parse(result.Output).RootElement;
        document.EnumerateObject().Select(static member => member.Name).ShouldBe(["items", "count"]);
        document.GetProperty("count").GetInt32().ShouldBe(document.GetProperty("items").GetArrayLength());
        var types = document.GetProperty("items").EnumerateArray().Select(static item => item.GetProperty("typeName").GetString()!).ToArray();
        types.Distinct(StringComparer.Ordinal).Count().ShouldBe(types.Length);
        types.ShouldContain("Elsa.Flowchart", StringComparer.Ordinal);
        types.ShouldContain("Response.HumanTask", StringComparer.Ordinal);
        types.ShouldContain("Response.HumanTaskGroup", StringComparer.Ordinal);
    }

    [Fact]
    public void Chinese_texts_stand_as_they_are()
    {
        var result = Cli.Run("describe", "--culture", "zh-CN");

        result.Output.ShouldContain("流程图");
        result.Output.ShouldNotContain("\\u");
    }

    [Fact]
    public void The_indented_document_says_the_same()
    {
        var plain = Cli.Run("describe", "--culture", "zh-CN");
        var pretty = Cli.Run("describe", "--culture", "zh-CN", "--pretty");

        pretty.Lines.Length.ShouldBeGreaterThan(100);
        JsonElement.DeepEquals(JsonDocument.Parse(pretty.Output).RootElement, JsonDocument.Parse(plain.Output).RootElement).ShouldBeTrue();
        pretty.Output.ShouldContain("流程图");
    }
}
