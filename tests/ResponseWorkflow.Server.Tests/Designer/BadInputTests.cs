using System.Net;
using System.Text.Json.Nodes;

namespace ResponseWorkflow.Server.Tests.Designer;

/// <summary>What nobody should send, and somebody will.</summary>
public sealed class BadInputTests(DesignerFixture designer) : IClassFixture<DesignerFixture>
{
    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"model":null}""")]
    [InlineData("""{"model":"x"}""")]
    [InlineData("""{"model":{"root":"x"}}""")]
    [InlineData("""{"model":{"root":[]}}""")]
    [InlineData("""{"model":{"definitionId":7,"root":{}}}""")]
    [InlineData("""{"model":{"definitionId":" spaced ","root":{}}}""")]
    [InlineData("""{"model":{"definitionId":"a\u0000b","root":{}}}""")]
    [InlineData("""{"model":{"name":"x","name":"y","root":{}}}""")]
    public async Task A_body_that_is_no_definition_is_refused_with_a_message(string body)
    {
        DesignerFixture.Messages(await designer.SendAsync(HttpMethod.Post, "workflow-definitions", DesignerFixture.Json(body))).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("""{"id":"a","type":"System.Diagnostics.Process, System","version":1}""")]
    [InlineData("""{"id":"a","type":"Elsa.WriteLine","version":99,"text":{"typeName":"System.IO.FileInfo, mscorlib","expression":{"type":"Nothing","value":{}}}}""")]
    [InlineData("""{"type":"Elsa.Flowchart","activities":[{"type":"Elsa.WriteLine"},{}],"connections":[{"source":{},"target":null},5]}""")]
    [InlineData("""{"id":"a","type":"Elsa.Flowchart","version":1,"activities":null,"connections":null,"customProperties":null,"metadata":null}""")]
    public async Task A_strange_root_is_kept_and_drawn(string root)
    {
        var model = DesignerFixture.Model(null);
        model["root"] = JsonNode.Parse(root);

        var saved = await designer.SaveAsync(model);

        saved["root"]!["nodeId"]!.GetValue<string>().ShouldNotBeEmpty();
        saved["root"]!["version"]!.GetValue<int>().ShouldBePositive();
    }

    [Fact]
    public async Task Too_deep_a_definition_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("""{"a":""", 500)) + "1" + new string('}', 500);

        DesignerFixture.Messages(await designer.SendAsync(HttpMethod.Post, "workflow-definitions", DesignerFixture.Json("""{"model":{"name":"deep","root":{},"x":""" + deep + "}}"))).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Too_many_activities_are_refused()
    {
        var model = DesignerFixture.Model("many");
        var activities = model["root"]!["activities"]!.AsArray();
        for (var number = 0; number < 20_001; number++)
            activities.Add(new JsonObject { ["type"] = "Elsa.End" });

        DesignerFixture.Messages(await designer.PostAsync("workflow-definitions", new JsonObject { ["model"] = model })).ShouldContain("20000");
    }

    [Fact]
    public async Task Tags_in_names_are_data_and_no_more()
    {
        const string name = "<script>alert(1)</script>";
        var model = DesignerFixture.Model("tags", name: name);
        model["description"] = "\"><img src=x onerror=alert(2)>";

        (await designer.SaveAsync(model))["name"]!.GetValue<string>().ShouldBe(name);

        var list = await designer.GetAsync("workflow-definitions?SearchTerm=%3Cscript%3E");
        list.Items.ShouldHaveSingleItem().GetProperty("name").GetString().ShouldBe(name);
        list.Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        list.Response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
    }

    [Theory]
    [InlineData("GET", "workflow-definitions/by-id/%0D")]
    [InlineData("GET", "workflow-definitions/by-definition-id/%0A")]
    [InlineData("POST", "workflow-definitions/none/publish")]
    [InlineData("POST", "workflow-definitions/none/retract")]
    [InlineData("DELETE", "workflow-definition-versions/none")]
    [InlineData("GET", "workflow-definitions/none/consumers")]
    public async Task What_is_not_there_is_not_found(string method, string path)
    {
        var answer = await designer.SendAsync(new HttpMethod(method), path, null);

        ((int)answer.Status).ShouldBeOneOf(400, 404);
        if (!path.Contains('%', StringComparison.Ordinal))
            answer.Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
