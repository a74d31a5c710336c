using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace ResponseWorkflow.Server.Tests.Designer;

/// <summary>What a definition may be made of, as the designer loads it.</summary>
public sealed class DescriptorContractTests(DesignerFixture designer) : IClassFixture<DesignerFixture>
{
    [Theory]
    [InlineData("descriptors/activities?Refresh=True", "activity-descriptors")]
    [InlineData("descriptors/expression-descriptors", "expression-descriptors")]
    [InlineData("descriptors/workflow-activation-strategies", "workflow-activation-strategies")]
    [InlineData("descriptors/incident-strategies", "incident-strategies")]
    [InlineData("descriptors/log-persistence-strategies", "log-persistence-strategies")]
    [InlineData("descriptors/commit-strategies/workflows", "commit-strategies-workflows")]
    [InlineData("descriptors/commit-strategies/activities", "commit-strategies-activities")]
    [InlineData("descriptors/storage-drivers", "storage-drivers")]
    [InlineData("descriptors/variables", "variable-types")]
    [InlineData("descriptors/output-converters?sourceType=String&destinationType=Int32", "output-converters")]
    [InlineData("features/installed", "features-installed")]
    [InlineData("package/version", "package-version")]
    [InlineData("resilience/strategies?category=http", "resilience-strategies")]
    public async Task The_answer_has_the_shape_of_the_contract(string path, string example)
    {
        var answer = await designer.GetAsync(path);

        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Text);
        answer.Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        Shape.Check(answer.Json, DesignerFixture.Example(example));
    }

    [Fact]
    public async Task Activities_speak_the_language_of_the_user_and_keep_their_names()
    {
        var english = (await designer.GetAsync("descriptors/activities")).Items.First(static item => item.GetProperty("typeName").GetString() == "Elsa.FlowDecision");
        var chinese = (await designer.GetAsync("descriptors/activities", language: "zh-CN")).Items.First(static item => item.GetProperty("typeName").GetString() == "Elsa.FlowDecision");

        chinese.GetProperty("displayName").GetString().ShouldNotBe(english.GetProperty("displayName").GetString());
        var ports = chinese.GetProperty("ports").EnumerateArray().ToArray();
        ports.Select(static port => port.GetProperty("name").GetString()).ShouldBe(["True", "False"], ignoreOrder: true);
        ports.Select(static port => port.GetProperty("displayName").GetString()).ShouldBe(["是", "否"], ignoreOrder: true);
    }

    [Fact]
    public async Task The_stand_in_for_unknown_types_is_there_but_hidden()
    {
        var standIn = (await designer.GetAsync("descriptors/activities")).Items.Single(static item => item.GetProperty("typeName").GetString() == "Elsa.NotFoundActivity");

        standIn.GetProperty("isBrowsable").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task A_list_is_filled_from_live_data_in_the_language_of_the_user()
    {
        (await RolesAsync("en")).ShouldBe("""[{"text":"Duty engineer","value":"duty"}]""");
        (await RolesAsync("zh-CN")).ShouldBe("""[{"text":"值班工程师","value":"duty"}]""");

        designer.Roles.Choices.Add(new("chief", "Chief", "主管"));
        (await RolesAsync("en")).ShouldContain("chief");
        var options = await designer.PostAsync("descriptors/activities/Test.AssignTask/options/Role");
        options.Json.GetProperty("items").GetProperty("dropdown").GetProperty("selectList").GetProperty("items").GetArrayLength().ShouldBe(2);
        designer.Roles.Choices.RemoveAt(1);
        (await designer.PostAsync("descriptors/activities/Test.AssignTask/options/Nothing")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_unchanged_list_is_not_sent_again()
    {
        var first = await designer.GetAsync("descriptors/activities");
        var tag = first.Response.Headers.ETag.ShouldNotBeNull().Tag;

        (await designer.GetUnlessAsync("descriptors/activities", tag)).ShouldBe(HttpStatusCode.NotModified);
        (await designer.GetUnlessAsync("descriptors/activities", "\"other\"")).ShouldBe(HttpStatusCode.OK);
        first.Response.Headers.CacheControl.ShouldBe(CacheControlHeaderValue.Parse("private, no-cache"));
        (await designer.GetAsync("descriptors/activities", language: "zh-CN")).Response.Headers.ETag.ShouldNotBe(first.Response.Headers.ETag);
    }

    [Fact]
    public async Task A_published_workflow_that_is_usable_is_offered_as_an_activity()
    {
        var model = DesignerFixture.Model("usable-part", name: "Usable part");
        model["options"] = new JsonObject { ["usableAsActivity"] = true };
        await designer.SaveAsync(model);
        await designer.Store.PublishAsync("usable-part", "ann", "First.", null, TestContext.Current.CancellationToken);

        var item = (await designer.GetAsync("descriptors/activities")).Items.Single(static item => item.GetProperty("typeName").GetString() == "UsablePart");

        item.GetProperty("customProperties").GetProperty("RootType").GetString().ShouldBe("WorkflowDefinitionActivity");
    }

    [Fact]
    public async Task Scripts_are_completed_with_the_names_of_the_definition()
    {
        var model = DesignerFixture.Model("script-names");
        model["variables"] = new JsonArray(new JsonObject { ["id"] = "v1", ["name"] = "amount", ["typeName"] = "Int32", ["isArray"] = false });
        model["inputs"] = new JsonArray(new JsonObject { ["name"] = "Customer", ["type"] = "String", ["isArray"] = false });
        await designer.SaveAsync(model);

        var text = (await designer.PostAsync("scripting/javascript/type-definitions/script-names", new JsonObject { ["propertyName"] = "Text" })).Text;

        text.ShouldContain("declare function getAmount(): number;");
        text.ShouldContain("declare function setAmount(value: number): void;");
        text.ShouldContain("declare function getCustomer(): string;");
        text.ShouldContain("declare function setOutcome(name: string): void;");
    }

    private async Task<string> RolesAsync(string language)
    {
        var item = (await designer.GetAsync("descriptors/activities", language: language)).Items.Single(static item => item.GetProperty("typeName").GetString() == "Test.AssignTask");
        var editor = item.GetProperty("inputs").EnumerateArray().Single().GetProperty("uiSpecifications").GetProperty("dropdown");
        editor.TryGetProperty("provider", out _).ShouldBeFalse();
        return editor.GetProperty("selectList").GetProperty("items").GetRawText();
    }
}
