using System.Net;
using System.Text.Json.Nodes;
using ResponseWorkflow.Server.Tests.Api;

namespace ResponseWorkflow.Server.Tests.Verifications;

/// <summary>What a request must say, and what whoever registers one is told meanwhile.</summary>
public sealed class VerificationRequestTests(VerificationWorld world) : IClassFixture<VerificationWorld>
{
    [Theory]
    [InlineData("""{"sites":[]}""", "data.range data.sites")]
    [InlineData("""{"sites":[{"key":"S1","name":"One","address":"1 A","longitude":139.7,"latitude":35.7}]}""", "data.range data.sites[0].longitude")]
    [InlineData("""{"sites":[{"key":"S1","name":"One","address":"1 A","longitude":114,"latitude":1}]}""", "data.range data.sites[0].latitude")]
    [InlineData("""{"sites":[{"key":"S1","name":"One","address":"1 A","longitude":114}]}""", "verification.position data.sites[0].latitude")]
    [InlineData("""{"sites":[{"key":"S1","name":"One","address":"1 A"},{"key":"S1","name":"Two","address":"2 A"}]}""", "verification.keyTwice data.sites[1].key")]
    [InlineData("""{"sites":[{"key":"S1","name":"One","address":"1 A","branch":"NOWHERE"}]}""", "unit.unknown data.sites[0].branch")]
    [InlineData("""{"level":"province"}""", "verification.branchMissing data.sites[0].branch")]
    [InlineData("""{"level":"galactic"}""", "data.choice data.level")]
    [InlineData("""{"circuits":[{"key":"L1","type":"mstp","bandwidth":-2,"siteA":"S1"}]}""", "data.range data.circuits[0].bandwidth")]
    [InlineData("""{"circuits":[{"key":"L1","type":"mstp","bandwidth":2000,"siteA":"S9"}]}""", "verification.siteUnknown data.circuits[0].siteA")]
    [InlineData("""{"circuits":[]}""", "verification.nothingAsked data.circuits")]
    [InlineData("""{"wishedDate":"2026-03-01"}""", "verification.dateOver data.wishedDate")]
    [InlineData("""{"wishedDate":"soon"}""", "data.type data.wishedDate")]
    [InlineData("""{"services":[{"key":"F1","name":"Switchboard","site":"S7"}]}""", "verification.siteUnknown data.services[0].site")]
    public async Task A_request_that_says_something_wrong_is_refused_with_the_field_and_leaves_nothing(string data, string error)
    {
        var before = await CountAsync();
        var refused = await world.PostAsync("manager-A", "/api/cases", VerificationWorld.Request(JsonNode.Parse(data)!.AsObject()));

        ((int)refused.Status).ShouldBeInRange(400, 422, refused.Text);
        refused.Errors.ShouldContain(error);
        (await CountAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task A_customer_who_is_not_on_file_or_of_others_is_refused_in_the_language_of_the_caller()
    {
        var before = await CountAsync();
        foreach (var number in new[] { "C-9", "C-2" })
        {
            var request = VerificationWorld.Request();
            request["customerNumber"] = number;
            var refused = await world.PostAsync("manager-A", "/api/cases", request);
            refused.ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "customer.unknown");
            refused.Errors.ShouldBe(["customer.unknown customerNumber"]);
        }

        var nobody = VerificationWorld.Request();
        nobody.Remove("customerNumber");
        (await PostInChineseAsync(nobody)).Json.GetProperty("errors")[0].GetProperty("message").GetString()!.ShouldContain("缺少字段");
        nobody["customerNumber"] = "C-9";
        (await PostInChineseAsync(nobody)).Json.GetProperty("errors")[0].GetProperty("message").GetString()!.ShouldContain("客户资料中没有客户");
        (await CountAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Files_that_would_be_refused_are_told_before_a_case_is_started()
    {
        var files = new JsonArray(new JsonObject { ["fileName"] = "plan.pdf", ["size"] = 100 }, new JsonObject { ["fileName"] = "run.exe", ["size"] = 100 });
        var refused = await world.PostAsync("manager-A", "/api/cases/attachments/check", new() { ["files"] = files });
        refused.ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "attachment.type");
        refused.Errors.ShouldBe(["attachment.type files[1].fileName"]);
        (await world.PostAsync("manager-A", "/api/cases/attachments/check", new() { ["files"] = new JsonArray(new JsonObject { ["fileName"] = "plan.pdf", ["size"] = 1_000_000_000L }) })).ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge, "attachment.tooLarge");
        (await world.PostAsync("manager-A", "/api/cases/attachments/check", new() { ["files"] = new JsonArray(new JsonObject { ["fileName"] = "plan.pdf", ["size"] = 100 }) })).Status.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Whoever_registers_is_told_the_limits_and_the_addresses_on_file()
    {
        var limits = (await world.GetAsync("manager-A", "/api/verifications/limits?grade=Gold")).Items;
        limits[0].GetProperty("row").GetString().ShouldBe("verification.overall.gold.near");
        limits.Select(static one => one.GetProperty("part").GetString()).ShouldBe([null, "department", "consolidation", "customer-answer"]);
        limits[1].GetProperty("dueAt").GetDateTimeOffset().ShouldBeLessThan(limits[0].GetProperty("dueAt").GetDateTimeOffset());
        (await world.GetAsync("manager-A", "/api/verifications/limits?grade=Gold&distance=80")).Items[0].GetProperty("row").GetString().ShouldBe("verification.overall.gold.far");

        await world.StartAsync(new() { ["sites"] = JsonNode.Parse("""[{"key":"S1","name":"Depot","address":"7 Harbour Lane","longitude":114.5,"latitude":30.5}]""") });
        var known = (await world.GetAsync("manager-A", "/api/verifications/addresses?customerNumber=C-1")).Items;
        known.Select(static one => one.GetProperty("address").GetString()).ShouldBe(["7 Harbour Lane", "1 Lake Road"]);
        known[0].GetProperty("longitude").GetDouble().ShouldBe(114.5);
        (await world.GetAsync("manager-A", "/api/verifications/addresses?search=lake")).Items.ShouldHaveSingleItem();
        (await world.GetAsync("manager-B", "/api/verifications/addresses?customerNumber=C-1&search=lake")).Items.ShouldBeEmpty("others' customers are not told");
        (await world.GetAsync("operations-A", "/api/verifications/limits")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private async Task<int> CountAsync() => (await world.GetAsync("desk-A", "/api/cases")).Items.Length;

    // The browser of a person is shared, and so is its language: it is put back.
    private async Task<ApiAnswer> PostInChineseAsync(JsonObject request)
    {
        var languages = (await world.ClientAsync("manager-A")).DefaultRequestHeaders.AcceptLanguage;
        languages.Clear();
        languages.ParseAdd("zh-CN");
        try
        {
            return await world.PostAsync("manager-A", "/api/cases", request);
        }
        finally
        {
            languages.Clear();
            languages.ParseAdd("en");
        }
    }
}
