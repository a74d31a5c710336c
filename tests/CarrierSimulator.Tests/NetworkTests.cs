using System.Globalization;
using System.Net;

namespace CarrierSimulator.Tests;

public class NetworkTests
{
    [Fact]
    public async Task The_network_has_the_size_of_a_province_and_is_the_same_for_the_same_seed()
    {
        await using var one = await Carrier.StartAsync();
        await using var other = await Carrier.StartAsync();
        await using var third = await Carrier.StartAsync(new SimulatorSettings { Seed = 7 });

        (await CountAsync(one, "category=site")).ShouldBe(60);
        (await CountAsync(one, "category=node")).ShouldBe(300);
        foreach (var status in new[] { "available", "reserved", "standby", "alarm" })
            (await CountAsync(one, $"category=port&resourceStatus={status}")).ShouldBeGreaterThan(30, status);
        (await CountAsync(one, "category=splitter")).ShouldBePositive();
        foreach (var network in new[] { "A", "B", "partner" })
            (await CountAsync(one, $"category=node&resourceCharacteristic.value={network}")).ShouldBeGreaterThan(20, network);
        var text = (await one.GetAsync($"{Requests.Resources}?category=node&limit=300")).Text;
        (await other.GetAsync($"{Requests.Resources}?category=node&limit=300")).Text.ShouldBe(text);
        (await third.GetAsync($"{Requests.Resources}?category=node&limit=300")).Text.ShouldNotBe(text);
    }

    [Fact]
    public async Task Lists_come_in_pages_with_the_fields_that_are_asked_for()
    {
        await using var carrier = await Carrier.StartAsync();

        var page = await carrier.GetAsync($"{Requests.Resources}?category=node&offset=290&limit=50&fields=name");

        page.Headers["X-Total-Count"].ShouldBe("300");
        page.Headers["X-Result-Count"].ShouldBe("10");
        page.Body.AsArray().Count.ShouldBe(10);
        page.Body[0]!.AsObject().Select(static member => member.Key).ShouldBe(["id", "href", "name", "@type"], ignoreOrder: true);
        (await carrier.GetAsync($"{Requests.Resources}?offset=-1")).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Every_port_in_use_carries_a_circuit_that_is_in_the_service_inventory()
    {
        await using var carrier = await Carrier.StartAsync();
        var ports = (await carrier.GetAsync($"{Requests.Resources}?category=port&resourceStatus=standby&limit=20")).Body.AsArray();

        foreach (var port in ports)
        {
            var circuit = Requests.Characteristic(port!["resourceCharacteristic"]!, "circuit");
            var service = (await carrier.GetAsync($"{Requests.Services}?serviceCharacteristic.value={circuit}")).Body.AsArray().ShouldHaveSingleItem()!;
            service["supportingResource"]!.AsArray().Select(static one => (string)one!["id"]!).ShouldContain((string)port["id"]!);
        }
    }

    [Fact]
    public async Task A_port_can_be_taken_out_of_order_and_back()
    {
        await using var carrier = await Carrier.StartAsync();
        var node = await Requests.NodeAsync(carrier, 2);
        var port = (await carrier.GetAsync($"{Requests.Resources}?category=port&resourceStatus=available&resourceRelationship.resource.id={node}")).Body[0]!["id"];

        (await carrier.PatchAsync($"{Requests.Resources}/{port}", new() { ["resourceStatus"] = "alarm" })).Body["operationalState"]!.ToString().ShouldBe("disable");
        (await carrier.PatchAsync($"{Requests.Resources}/{port}", new() { ["resourceStatus"] = "broken" })).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await carrier.PatchAsync($"{Requests.Resources}/{port}", new() { ["resourceStatus"] = "available" })).Body["resourceStatus"]!.ToString().ShouldBe("available");
    }

    private static async Task<int> CountAsync(Carrier carrier, string filter) =>
        int.Parse((await carrier.GetAsync($"{Requests.Resources}?{filter}&limit=1")).Headers["X-Total-Count"], CultureInfo.InvariantCulture);
}
