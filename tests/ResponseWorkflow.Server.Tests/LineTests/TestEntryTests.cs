using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using ResponseWorkflow.Server.Tests.Access;

namespace ResponseWorkflow.Server.Tests.LineTests;

/// <summary>What a tester hands in is judged by the template in force, makes the report, and is refused where it cannot be a test: over HTTP.</summary>
public sealed class TestEntryTests(TestEntryWorld world) : IClassFixture<TestEntryWorld>, IAsyncLifetime
{
    private HttpClient _tester = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _tester = await world.Access.SignedInAsync("tester");

    public ValueTask DisposeAsync()
    {
        _tester.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_test_is_judged_by_the_server_and_its_rows_make_the_report()
    {
        var caseId = await world.OpenAsync();
        var sheet = (await world.TaskAsync(_tester, caseId)).GetProperty("testSheets").EnumerateArray().ShouldHaveSingleItem();
        (sheet.GetProperty("field").GetString(), sheet.GetProperty("template").GetProperty("key").GetString(), sheet.GetProperty("grade").GetString(), sheet.GetProperty("bandwidth").GetDouble()).ShouldBe(("test", "digital", "Silver", 2048d));

        var claimed = JsonNode.Parse(TestEntryWorld.Passing)!.AsObject();
        claimed["verdict"] = "Failed";
        claimed["rows"] = new JsonArray();
        (await HandInAsync(caseId, claimed)).Status.ShouldBe(HttpStatusCode.OK);

        var director = await world.Access.SignedInAsync("director");
        var report = (await AccessWorld.SendAsync(director, HttpMethod.Get, $"/api/cases/{caseId}/documents")).Json.GetProperty("items")[0];
        var fields = (await AccessWorld.SendAsync(director, HttpMethod.Get, $"/api/cases/{caseId}/documents/{report.GetProperty("id").GetString()}")).Json.GetProperty("values");
        fields.GetProperty("verdict").GetString().ShouldBe("passed");
        fields.GetProperty("testedAt").GetString().ShouldNotBeNull().ShouldStartWith("2026-03-02T08:00:00");
        fields.GetProperty("indicators").EnumerateArray().Select(static row => $"{row.GetProperty("key").GetString()} {row.GetProperty("verdict").GetString()}")
            .ShouldBe(["ber-24h passed", "ber-15min notTested", "errored-seconds passed", "optical-power passed", "protection-switch passed"]);
        var page = await director.GetStringAsync($"/api/cases/{caseId}/documents/{report.GetProperty("id").GetString()}/page?language=zh-CN", Token);
        page.ShouldContain("误码率（24 小时）");
        page.ShouldContain("≤ 50 ms");
        page.ShouldContain("SDH / MSTP 数字电路");
    }

    [Theory]
    [InlineData("ber-24h", "\"good\"", "lineTest.notANumber", "test.values.ber-24h")]
    [InlineData("protection-switch", """{"value":0.04,"unit":"s"}""", "lineTest.wrongUnit", "test.values.protection-switch")]
    [InlineData("optical-power", "-12", "lineTest.notPassFail", "test.values.optical-power")]
    [InlineData("ber-24h", "null", "lineTest.missing", "test.values.ber-24h")]
    [InlineData("noise", "3", "lineTest.valueUnknown", "test.values")]
    public async Task What_is_no_value_of_an_indicator_is_refused_with_its_field_and_stores_nothing(string indicator, string value, string code, string field)
    {
        var caseId = await world.OpenAsync();
        var test = JsonNode.Parse(TestEntryWorld.Passing)!.AsObject();
        test["values"]![indicator] = JsonNode.Parse(value);

        var refused = await HandInAsync(caseId, test);

        refused.Errors.ShouldBe([$"{code} {field}"], refused.Text);
        (await world.TaskAsync(_tester, caseId)).GetProperty("task").GetProperty("activityId").GetString().ShouldBe("local");
        (await AccessWorld.SendAsync(_tester, HttpMethod.Get, $"/api/cases/{caseId}/documents")).Json.GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task A_test_without_its_instrument_or_the_signature_of_who_hands_it_in_is_refused()
    {
        var caseId = await world.OpenAsync();
        var test = JsonNode.Parse(TestEntryWorld.Passing)!.AsObject();
        test.Remove("instrument");
        (await HandInAsync(caseId, test)).Errors.ShouldBe(["data.required test.instrument"]);

        var other = await world.SignAsync(await world.Access.SignedInAsync("colleague"));
        var data = new JsonObject { ["test"] = JsonNode.Parse(TestEntryWorld.Passing), ["sign"] = other };
        (await world.CompleteAsync(_tester, caseId, (JsonObject)data.DeepClone())).Errors.ShouldBe(["data.signatureOfAnother sign"]);
        data.Remove("sign");
        (await world.CompleteAsync(_tester, caseId, data)).Errors.ShouldBe(["data.required sign"]);
    }

    [Fact]
    public async Task An_end_to_end_test_needs_the_signature_of_the_customers_side()
    {
        var caseId = await world.OpenAsync();
        (await HandInAsync(caseId, JsonNode.Parse(TestEntryWorld.Passing)!.AsObject())).Status.ShouldBe(HttpStatusCode.OK);
        var data = new JsonObject { ["test"] = JsonNode.Parse(TestEntryWorld.Passing) };

        (await world.CompleteAsync(_tester, caseId, (JsonObject)data.DeepClone())).Errors.ShouldBe(["data.required customerSign"]);
        data["customerSign"] = "signed";
        (await world.CompleteAsync(_tester, caseId, (JsonObject)data.DeepClone())).Errors.ShouldBe(["data.signature customerSign"]);
        data["customerSign"] = TestEntryWorld.Drawn;
        var done = await world.CompleteAsync(_tester, caseId, data);
        done.Status.ShouldBe(HttpStatusCode.OK, done.Text);
    }

    [Fact]
    public async Task A_circuit_without_a_template_or_a_bandwidth_cannot_be_judged()
    {
        var caseId = await world.OpenAsync("radio");
        (await world.TaskAsync(_tester, caseId)).GetProperty("testSheets").GetArrayLength().ShouldBe(0);
        (await HandInAsync(caseId, JsonNode.Parse(TestEntryWorld.Passing)!.AsObject())).Errors.ShouldBe(["data.noTemplate test"]);

        var internet = await world.OpenAsync("internet", bandwidth: null);
        (await HandInAsync(internet, JsonNode.Parse("""{"values":{"throughput-a-z":9,"throughput-z-a":9,"frame-loss":0,"delay":3},"instrument":"x"}""")!.AsObject())).Errors
            .ShouldBe(["lineTest.bandwidthUnknown test.values.throughput-a-z", "lineTest.bandwidthUnknown test.values.throughput-z-a"]);
    }

    [Fact]
    public async Task A_draft_may_lack_what_is_mandatory_and_whoever_writes_a_form_sees_what_would_be_stored()
    {
        var caseId = await world.OpenAsync();
        var task = (await world.TaskAsync(_tester, caseId)).GetProperty("task").GetProperty("id").GetString();
        (await AccessWorld.SendAsync(_tester, HttpMethod.Post, $"/api/human-tasks/{task}/claim")).Status.ShouldBe(HttpStatusCode.OK);
        (await DraftAsync("""{"test":{"values":{"errored-seconds":2}}}""")).Status.ShouldBe(HttpStatusCode.OK);
        (await DraftAsync("""{"test":{"values":{"errored-seconds":"two"}}}""")).Errors.ShouldBe(["lineTest.notANumber test.values.errored-seconds"]);

        var keeper = await world.Access.SignedInAsync("keeper");
        var tried = await AccessWorld.SendAsync(keeper, HttpMethod.Post, "/api/forms/check", new JsonObject
        {
            ["form"] = JsonNode.Parse((await world.TaskAsync(_tester, caseId)).GetProperty("form").GetRawText()),
            ["facts"] = JsonNode.Parse("""{"circuit":{"type":"sdh"},"grade":"Silver"}"""),
            ["data"] = new JsonObject { ["test"] = JsonNode.Parse(TestEntryWorld.Passing), ["sign"] = await world.SignAsync(keeper) },
        });
        tried.Json.GetProperty("dataProblems").GetArrayLength().ShouldBe(0, tried.Text);
        tried.Json.GetProperty("stored").GetProperty("test").GetProperty("verdict").GetString().ShouldBe("Passed");

        Task<Api.ApiAnswer> DraftAsync(string data) => AccessWorld.SendAsync(_tester, HttpMethod.Put, $"/api/human-tasks/{task}/draft", new JsonObject { ["data"] = JsonNode.Parse(data) });
    }

    private Task<Api.ApiAnswer> HandInAsync(string caseId, JsonObject test) => world.HandInAsync(_tester, caseId, test);
}
