using System.Net;
using System.Text.Json.Nodes;
using ResponseWorkflow.Server.Tests.Access;
using Shouldly;
using Xunit;
using static ResponseWorkflow.Server.Tests.TmForum.NorthWorld;

namespace ResponseWorkflow.Server.Tests.TmForum;

/// <summary>Checks of service qualifications over HTTP (TMF645).</summary>
public sealed class QualificationTests : IAsyncLifetime
{
    private readonly NorthWorld _world = new();

    public async ValueTask InitializeAsync() => await _world.PrepareAsync();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task A_check_becomes_a_resource_verification_and_is_answered_by_it()
    {
        var body = Check("SQ-1");
        Conforms("tmf645-check.request", body.ToJsonString());
        var check = await SendAsync(_world.BranchA, HttpMethod.Post, CheckPath, body, "key-1");
        check.Status.ShouldBe(HttpStatusCode.Created, check.Text);
        Conforms("tmf645-check.answer", check.Text);
        check["state"].ShouldBe("acknowledged");
        (await SendAsync(_world.BranchA, HttpMethod.Post, CheckPath, body, "key-1"))["id"].ShouldBe(check["id"]);
        var data = (await AccessWorld.SendAsync(_world.Desk, HttpMethod.Get, $"/api/cases/{check["id"]}")).Json.GetProperty("data");
        JsonNode.DeepEquals(JsonNode.Parse(data.GetRawText()), JsonNode.Parse("""
            {
              "requesterSide": "province", "level": "local", "wishedDate": "2026-04-01",
              "sites": [{ "key": "S1", "name": "Depot", "address": "7 Harbour Lane" }], "circuits": [{ "key": "L1", "type": "mstp", "bandwidth": 100000, "siteA": "S1" }]
            }
            """)).ShouldBeTrue(data.GetRawText());

        _world.Clock.Advance(TimeSpan.FromDays(1));
        await _world.DoAsync(check["id"]!);
        var done = await SendAsync(_world.BranchA, HttpMethod.Get, $"{CheckPath}/{check["id"]}");
        Conforms("tmf645-check.answer", done.Text);
        (done["state"], done["qualificationResult"], done["effectiveQualificationDate"]).ShouldBe(("done", "qualified", "2026-03-03T08:00:00Z"));
        var items = done.Json.GetProperty("serviceQualificationItem");
        items.EnumerateArray().Select(static item => item.GetProperty("qualificationItemResult").GetString()).ShouldBe(["qualified", "qualified"]);
        var facts = items[0].GetProperty("service").GetProperty("serviceCharacteristic").EnumerateArray().ToDictionary(static one => one.GetProperty("name").GetString()!, static one => one.GetProperty("value").ToString(), StringComparer.Ordinal);
        (facts["feasible"], facts["work"], facts["durationDays"]).ShouldBe(("afterWork", "300 m of fibre", "7"));
        (await SendAsync(_world.BranchA, HttpMethod.Get, $"{CheckPath}?state=done&fields=state")).Json.GetArrayLength().ShouldBe(1);
        ShouldBeRefused(await SendAsync(_world.BranchB, HttpMethod.Get, $"{CheckPath}/{check["id"]}"), HttpStatusCode.NotFound, "qualification.unknown id");
        ShouldBeRefused(await SendAsync(_world.BranchA, HttpMethod.Get, $"{OrderPath}/{check["id"]}"), HttpStatusCode.NotFound, "order.unknown id");
    }

    [Fact]
    public async Task What_is_wrong_is_named_by_the_members_of_the_message()
    {
        ShouldBeRefused(
            await SendAsync(_world.BranchA, HttpMethod.Post, CheckPath, Check("SQ-1", new() { ["description"] = null, ["relatedParty"] = null, ["serviceQualificationItem"] = JsonNode.Parse("""[{ "id": "S1", "service": {} }]""") })),
            HttpStatusCode.BadRequest,
            "field.missing relatedParty[customer]", "field.missing description", "field.missing serviceQualificationItem[0].service.place[0]");
        var circuit = JsonNode.Parse("""
            [{ "id": "L1", "service": { "serviceType": "mstp", "serviceCharacteristic": [{ "name": "role", "value": "circuit" }, { "name": "bandwidth", "value": -3 }, { "name": "siteA", "value": "S1" }] } },
             { "id": "S1", "service": { "place": [{ "name": "Depot", "streetName": "7 Harbour Lane" }] } }]
            """);
        ShouldBeRefused(
            await SendAsync(_world.BranchA, HttpMethod.Post, CheckPath, Check("SQ-1", new() { ["serviceQualificationItem"] = circuit })), HttpStatusCode.BadRequest, "data.range serviceQualificationItem[0].service.serviceCharacteristic[bandwidth]");
        ShouldBeRefused(
            await SendAsync(_world.BranchA, HttpMethod.Post, CheckPath, Check("SQ-1", new() { ["relatedParty"] = JsonNode.Parse("""[{ "role": "customer", "id": "C-9" }]""") })), HttpStatusCode.UnprocessableEntity, "customer.unknown relatedParty[customer]");
        (await SendAsync(_world.BranchA, HttpMethod.Get, CheckPath)).Json.GetArrayLength().ShouldBe(0);
    }
}
