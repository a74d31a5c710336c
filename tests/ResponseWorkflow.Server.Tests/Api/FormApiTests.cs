using System.Net;
using System.Text.Json.Nodes;

namespace ResponseWorkflow.Server.Tests.Api;

/// <summary>What the editor of forms asks the server.</summary>
public sealed class FormApiTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private static JsonObject Form => JsonNode.Parse("""
        {
          "schema": { "type": "object", "properties": { "a": { "type": "number", "minimum": 1 }, "b": { "type": "number" } }, "required": ["a"] },
          "ui": {
            "order": ["a", "b"],
            "fields": {
              "a": { "kind": "number", "label": { "zh-CN": "甲", "en": "First" } },
              "b": { "kind": "computed", "label": { "zh-CN": "乙", "en": "Second" }, "computed": "data.a * facts.factor" }
            }
          }
        }
        """)!.AsObject();

    [Fact]
    public async Task A_sound_form_has_no_problems_and_without_data_nothing_is_stored()
    {
        var answer = await api.PostAsync("/api/forms/check", new JsonObject { ["form"] = Form });

        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Text);
        JsonNode.Parse(answer.Text)!.ToJsonString().ShouldBe("""{"formProblems":[],"dataProblems":[],"form":null,"testSheets":[],"stored":null}""");
    }

    [Fact]
    public async Task What_is_filled_in_comes_back_as_it_would_be_stored()
    {
        var answer = await api.PostAsync("/api/forms/check", new JsonObject { ["form"] = Form, ["data"] = new JsonObject { ["a"] = 2, ["b"] = 99 }, ["facts"] = new JsonObject { ["factor"] = 3 } });

        JsonNode.Parse(answer.Text)!["stored"]!.ToJsonString().ShouldBe("""{"a":2,"b":6}""");
    }

    [Theory]
    [InlineData("en", "'First' is to be filled in.")]
    [InlineData("zh-CN", "“甲”必须填写。")]
    public async Task Problems_are_told_with_their_path_in_the_language_of_the_caller(string language, string message)
    {
        var body = new JsonObject { ["form"] = Form, ["data"] = new JsonObject() };

        var answer = await api.SendAsync(HttpMethod.Post, "/api/forms/check", ApiFixture.Json(body), language: language);

        var problem = JsonNode.Parse(answer.Text)!["dataProblems"]!.AsArray().ShouldHaveSingleItem()!;
        (problem["code"]!.GetValue<string>(), problem["path"]!.GetValue<string>(), problem["message"]!.GetValue<string>()).ShouldBe(("data.required", "a", message));
    }

    [Fact]
    public async Task A_draft_may_lack_what_is_demanded()
    {
        var answer = await api.PostAsync("/api/forms/check", new JsonObject { ["form"] = Form, ["data"] = new JsonObject(), ["stage"] = "Draft" });

        JsonNode.Parse(answer.Text)!["dataProblems"]!.AsArray().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{}", "form.object")]
    [InlineData("""{"form":null}""", "form.object")]
    [InlineData("""{"form":5,"data":{}}""", "form.object")]
    [InlineData("""{"form":{"schema":"\ud800"}}""", "form.text")]
    public async Task What_is_no_form_is_told_of_and_not_thrown(string body, string code)
    {
        var answer = await api.SendAsync(HttpMethod.Post, "/api/forms/check", ApiFixture.Json(body));

        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Text);
        JsonNode.Parse(answer.Text)!["formProblems"]![0]!["code"]!.GetValue<string>().ShouldBe(code);
    }

    [Fact]
    public async Task Data_that_cannot_be_read_is_told_of_and_nothing_would_be_stored()
    {
        var answer = await api.SendAsync(HttpMethod.Post, "/api/forms/check", ApiFixture.Json("""{"form":FORM,"data":{"a":"\ud800"}}""".Replace("FORM", Form.ToJsonString(), StringComparison.Ordinal)));

        JsonNode.Parse(answer.Text)!["dataProblems"]![0]!["code"]!.GetValue<string>().ShouldBe("form.text");
        JsonNode.Parse(answer.Text)!["stored"].ShouldBeNull();
    }

    [Theory]
    [InlineData("""{"form":{},"form":{}}""")]
    [InlineData("""{"from":{}}""")]
    [InlineData("""{"form":{},"stage":"Done"}""")]
    [InlineData("[")]
    public async Task A_body_that_is_not_understood_is_refused(string body) =>
        (await api.SendAsync(HttpMethod.Post, "/api/forms/check", ApiFixture.Json(body))).Status.ShouldBe(HttpStatusCode.BadRequest);

    [Fact]
    public async Task A_body_that_is_nested_too_deeply_is_refused() =>
        (await api.SendAsync(HttpMethod.Post, "/api/forms/check", ApiFixture.Json("{\"form\":" + new string('[', 1000) + new string(']', 1000) + "}"))).Status.ShouldBe(HttpStatusCode.BadRequest);
}
