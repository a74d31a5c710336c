using System.Net;
using System.Text.Json.Nodes;

namespace CarrierSimulator.Tests;

public class ServiceTests
{
    [Fact]
    public async Task A_service_takes_its_ports_and_gives_them_back_when_it_is_terminated()
    {
        await using var carrier = await Carrier.StartAsync();
        var node = await Requests.NodeAsync(carrier, 1);
        var port = (string)(await carrier.GetAsync($"{Requests.Resources}?category=port&resourceStatus=available&resourceRelationship.resource.id={node}")).Body[0]!["id"]!;

        var service = await carrier.PostAsync(Requests.Services, Requests.Service("JC-NET-1", "internet", "reserved", port));
        service.Status.ShouldBe(HttpStatusCode.Created);
        (await carrier.PatchAsync($"{Requests.Services}/{service.Id}", new JsonObject { ["state"] = "active", ["serviceCharacteristic"] = Requests.Characteristics(("bandwidth", 20000)) })).Status.ShouldBe(HttpStatusCode.OK);

        var read = (await carrier.GetAsync($"{Requests.Services}?serviceCharacteristic.value=JC-NET-1")).Body.AsArray().ShouldHaveSingleItem()!;
        Requests.Characteristic(read["serviceCharacteristic"]!, "bandwidth").ShouldBe("20000");
        Requests.Characteristic(read["serviceCharacteristic"]!, "type").ShouldBe("internet");
        (await carrier.GetAsync($"{Requests.Resources}/{port}")).Body["usageState"]!.ToString().ShouldBe("busy");
        (await carrier.PatchAsync($"{Requests.Services}/{service.Id}", new JsonObject { ["state"] = "terminated" })).Status.ShouldBe(HttpStatusCode.OK);
        (await carrier.GetAsync($"{Requests.Resources}/{port}")).Body["resourceStatus"]!.ToString().ShouldBe("available");
        (await carrier.PatchAsync($"{Requests.Services}/{service.Id}", new JsonObject { ["state"] = "active" })).Code.ShouldBe("service.state");
    }

    [Fact]
    public async Task A_circuit_has_one_service()
    {
        await using var carrier = await Carrier.StartAsync();
        var first = await carrier.PostAsync(Requests.Services, Requests.Service("JC-NET-1", "internet", "designed"));

        var second = await carrier.PostAsync(Requests.Services, Requests.Service("JC-NET-1", "internet", "designed"));

        second.Status.ShouldBe(HttpStatusCode.Conflict);
        second.Code.ShouldBe("service.exists");
        second.Body["keys"]![0]!.ToString().ShouldBe(first.Id);
    }

    [Fact]
    public async Task A_service_that_comes_with_addresses_only_is_given_ports_near_them()
    {
        await using var carrier = await Carrier.StartAsync();
        var given = 0;
        foreach (var house in Enumerable.Range(1, 20))
        {
            var body = Requests.Service($"JC-MSTP-{house}", "mstp", "active");
            body["place"] = new JsonArray(new JsonObject { ["role"] = "A", ["name"] = $"江城市南湖区友谊大道{house * 12}号" }, new JsonObject { ["role"] = "Z", ["name"] = $"江城市云台区中山路{house * 12}号" });
            given += (await carrier.PostAsync(Requests.Services, body)).Body["supportingResource"]!.AsArray().Count;
        }

        given.ShouldBeGreaterThan(20);
    }
}
