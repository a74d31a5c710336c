using System.Net;
using System.Text.Json.Nodes;

namespace CarrierSimulator.Tests;

public class QualificationTests
{
    [Fact]
    public async Task Sites_of_the_province_are_answered_with_what_is_near_them()
    {
        await using var carrier = await Carrier.StartAsync();

        var answer = await carrier.PostAsync(Requests.Qualifications, Requests.Qualification(true, Enumerable.Range(1, 60).Select(static house => Requests.Site($"s{house}", $"江城市南湖区文苑大道{house * 5}号"))));

        answer.Status.ShouldBe(HttpStatusCode.Created);
        answer.Body["state"]!.ToString().ShouldBe("done");
        var items = answer.Body["serviceQualificationItem"]!.AsArray();
        var coverable = items.Where(static item => (string)item!["qualificationItemResult"]! == "qualified").ToList();
        coverable.Count.ShouldBeGreaterThan(items.Count / 2);
        foreach (var item in coverable)
        {
            var facts = item!["service"]!["serviceCharacteristic"]!;
            Requests.Characteristic(facts, "coverable").ShouldBe("true");
            int.Parse(Requests.Characteristic(facts, "freePorts")!, System.Globalization.CultureInfo.InvariantCulture).ShouldBePositive();
            new[] { "A", "B", "partner" }.ShouldContain(Requests.Characteristic(facts, "network"));
            var node = await carrier.GetAsync($"{Requests.Resources}/{Requests.Characteristic(facts, "accessNode")}");
            node.Body["name"]!.ToString().ShouldBe(Requests.Characteristic(facts, "accessNodeName"));
            (await carrier.GetAsync($"{Requests.Resources}/{Requests.Characteristic(facts, "fibreRoute")}")).Body["category"]!.ToString().ShouldBe("route");
        }
    }

    [Fact]
    public async Task What_cannot_be_served_says_why()
    {
        await using var carrier = await Carrier.StartAsync();

        var answer = await carrier.PostAsync(Requests.Qualifications, Requests.Qualification(
            true,
            Requests.Site("far", null, 113.0, 30.4),
            Requests.Site("abroad", null, 2.35, 48.86),
            Requests.Site("nowhere", "火星市环形路1号"),
            Requests.Circuit("c", "far", "nowhere", 2000)));

        Reason(answer.Body, "far").ShouldBe("coverage.tooFar");
        Reason(answer.Body, "abroad").ShouldBe("site.outside");
        Reason(answer.Body, "nowhere").ShouldBe("site.unknown");
        Reason(answer.Body, "c").ShouldBe("site.notCoverable");
        answer.Body["qualificationResult"]!.ToString().ShouldBe("unqualified");
    }

    [Fact]
    public async Task A_circuit_between_coverable_sites_is_qualified_until_it_asks_for_more_than_a_port_carries()
    {
        await using var carrier = await Carrier.StartAsync();
        var sites = (await carrier.PostAsync(Requests.Qualifications, Requests.Qualification(true, Enumerable.Range(1, 20).Select(static house => Requests.Site($"江城市青枫区中山路{house * 14}号", $"江城市青枫区中山路{house * 14}号"))))).Body["serviceQualificationItem"]!.AsArray();
        var near = sites.Where(static site => (string)site!["qualificationItemResult"]! == "qualified").Take(2).Select(static site => (string)site!["id"]!).ToList();

        var usual = await carrier.PostAsync(Requests.Qualifications, Requests.Qualification(true, Requests.Site("a", near[0]), Requests.Site("z", near[1]), Requests.Circuit("c", "a", "z", 2000)));
        var huge = await carrier.PostAsync(Requests.Qualifications, Requests.Qualification(true, Requests.Site("a", near[0]), Requests.Site("z", near[1]), Requests.Circuit("c", "a", "z", 100_000_000)));

        Item(usual.Body, "c")["qualificationItemResult"]!.ToString().ShouldBe("qualified");
        Item(huge.Body, "c")["qualificationItemResult"]!.ToString().ShouldBe("unqualified");
        Reason(huge.Body, "a").ShouldBe("bandwidth.tooHigh");
    }

    [Fact]
    public async Task One_that_takes_its_time_is_done_after_it()
    {
        await using var carrier = await Carrier.StartAsync(new SimulatorSettings { QualificationDuration = TimeSpan.FromSeconds(5) });
        var answer = await carrier.PostAsync(Requests.Qualifications, Requests.Qualification(false, Requests.Site("a", "西陵市江南区胜利路8号")));
        answer.Body["state"]!.ToString().ShouldBe("inProgress");

        carrier.Time.Advance(TimeSpan.FromSeconds(4));
        (await carrier.GetAsync(answer.Headers["Location"])).Body["state"]!.ToString().ShouldBe("inProgress");
        carrier.Time.Advance(TimeSpan.FromSeconds(1));
        (await carrier.GetAsync(answer.Headers["Location"])).Body["state"]!.ToString().ShouldBe("done");
    }

    [Fact]
    public async Task A_request_without_items_is_refused_with_the_field()
    {
        await using var carrier = await Carrier.StartAsync();

        var answer = await carrier.PostAsync(Requests.Qualifications, []);

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Code.ShouldBe("request.invalid");
        answer.Body["@type"]!.ToString().ShouldBe("Error");
        answer.Body["keys"]![0]!.ToString().ShouldBe("serviceQualificationItem");
    }

    private static JsonNode Item(JsonNode body, string id) => body["serviceQualificationItem"]!.AsArray().Single(item => (string)item!["id"]! == id)!;

    private static string Reason(JsonNode body, string id) => (string)Item(body, id)["eligibilityUnavailabilityReason"]![0]!["code"]!;
}
