using System.Net;
using System.Text.Json.Nodes;

namespace CarrierSimulator.Tests;

/// <summary>Faults to order.</summary>
public class ChaosTests
{
    [Fact]
    public async Task An_answer_that_is_lost_leaves_its_effect_and_a_repeat_finds_it()
    {
        await using var carrier = await Carrier.StartAsync();
        var node = await Requests.NodeAsync(carrier, 2);
        var before = await Requests.CountFreeAsync(carrier, node);
        var body = Requests.Reservation(carrier.Time.GetUtcNow().AddDays(30), Requests.Item("a", node));
        await OrderAsync(carrier, """[{"api": "resourceReservation", "operation": "create", "lostAnswerShare": 1}]""");

        await Should.ThrowAsync<HttpRequestException>(() => carrier.PostAsync(Requests.Reservations, body, "k"));
        (await Requests.CountFreeAsync(carrier, node)).ShouldBe(before - 1);
        (await carrier.SendAsync(HttpMethod.Delete, "admin/api/chaos", null, null)).Status.ShouldBe(HttpStatusCode.NoContent);

        (await carrier.PostAsync(Requests.Reservations, body, "k")).Status.ShouldBe(HttpStatusCode.Created);
        (await Requests.CountFreeAsync(carrier, node)).ShouldBe(before - 1);
        (await carrier.GetAsync("admin/api/keys/k")).Text.ShouldBe("""{"requests":2,"effects":1,"repeats":1,"conflicts":0}""");
    }

    [Fact]
    public async Task A_request_that_is_lost_has_no_effect()
    {
        await using var carrier = await Carrier.StartAsync();
        var node = await Requests.NodeAsync(carrier, 2);
        var body = Requests.Reservation(carrier.Time.GetUtcNow().AddDays(30), Requests.Item("a", node));
        await OrderAsync(carrier, """[{"lostRequestShare": 1}]""");

        await Should.ThrowAsync<HttpRequestException>(() => carrier.PostAsync(Requests.Reservations, body));

        await OrderAsync(carrier, "[]");
        (await carrier.GetAsync(Requests.Reservations)).Body.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_request_that_arrives_twice_has_one_effect_with_a_key_and_two_without()
    {
        await using var carrier = await Carrier.StartAsync();
        var node = await Requests.NodeAsync(carrier, 4);
        var body = Requests.Reservation(carrier.Time.GetUtcNow().AddDays(30), Requests.Item("a", node));
        await OrderAsync(carrier, """[{"duplicateShare": 1}]""");

        await carrier.PostAsync(Requests.Reservations, body, "k");
        (await carrier.GetAsync(Requests.Reservations)).Body.AsArray().Count.ShouldBe(1);
        await carrier.SendAsync(HttpMethod.Post, Requests.Reservations, body, null);
        (await carrier.GetAsync(Requests.Reservations)).Body.AsArray().Count.ShouldBe(3);
    }

    [Fact]
    public async Task The_narrowest_rule_counts_and_a_system_that_is_down_answers_nobody()
    {
        await using var carrier = await Carrier.StartAsync();
        await OrderAsync(carrier, """[{"errorShare": 1, "errorStatuses": [500]}, {"api": "alarmManagement", "isDown": true}, {"api": "serviceInventory", "operation": "list"}]""");

        (await carrier.GetAsync(Requests.Reservations)).Status.ShouldBe(HttpStatusCode.InternalServerError);
        (await carrier.GetAsync(Requests.Reservations)).Code.ShouldBe("simulated.failure");
        (await carrier.GetAsync($"{Requests.Services}?limit=1")).Status.ShouldBe(HttpStatusCode.OK);
        await Should.ThrowAsync<HttpRequestException>(() => carrier.GetAsync(Requests.Alarms));
    }

    [Fact]
    public async Task The_same_seed_makes_the_same_things_go_wrong()
    {
        await using var carrier = await Carrier.StartAsync();
        const string Rules = """[{"errorShare": 0.3, "errorStatuses": [500, 502, 503]}]""";

        async Task<List<HttpStatusCode>> RunAsync(int seed)
        {
            await OrderAsync(carrier, Rules, seed);
            var statuses = new List<HttpStatusCode>();
            for (var i = 0; i < 60; i++)
                statuses.Add((await carrier.GetAsync($"{Requests.Alarms}?limit=1")).Status);
            return statuses;
        }

        var first = await RunAsync(5);
        first.Count(static status => status != HttpStatusCode.OK).ShouldBeInRange(8, 30);
        (await RunAsync(5)).ShouldBe(first);
        (await RunAsync(6)).ShouldNotBe(first);
    }

    [Fact]
    public async Task Answers_overtake_each_other_when_they_shall()
    {
        await using var carrier = await Carrier.StartAsync();
        await OrderAsync(carrier, """[{"api": "alarmManagement", "reorderShare": 1}]""");

        var held = carrier.GetAsync($"{Requests.Alarms}?limit=1");
        while (!held.IsCompleted)
            await carrier.GetAsync($"{Requests.Services}?limit=1");

        (await held).Status.ShouldBe(HttpStatusCode.OK);
        var journal = (await carrier.GetAsync("admin/api/journal")).Body.AsArray();
        journal.ShouldContain(static entry => (string)entry!["api"]! == "alarmManagement" && (string)entry["chaos"]![0]! == "reordered");
    }

    [Theory]
    [InlineData("""[{"errorShare": 1.5}]""", "errorShare")]
    [InlineData("""[{"errorShare": 0.5, "errorStatuses": [200]}]""", "errorStatuses")]
    [InlineData("""[{"latency": {"distribution": "Fixed", "milliseconds": -1}}]""", "latency")]
    public async Task Rules_that_make_no_sense_are_refused_with_the_field(string rules, string field)
    {
        await using var carrier = await Carrier.StartAsync();

        using var answer = await PutAsync(carrier, "admin/api/chaos", rules);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["keys"]![0]!.ToString().ShouldBe(field);
        (await carrier.GetAsync("admin/api/chaos")).Body.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task The_journal_keeps_the_last_requests_with_what_was_said()
    {
        await using var carrier = await Carrier.StartAsync(new SimulatorSettings { JournalLength = 3 });
        for (var i = 0; i < 5; i++)
            await carrier.PostAsync(Requests.Qualifications, Requests.Qualification(true, Requests.Site($"s{i}", "江城市南湖区文苑大道8号")), $"k{i}");

        var journal = (await carrier.GetAsync("admin/api/journal")).Body.AsArray();

        journal.Select(static entry => (string)entry!["key"]!).ShouldBe(["k4", "k3", "k2"]);
        journal[0]!["request"]!.ToString().ShouldContain("\"s4\"");
        journal[0]!["answer"]!.ToString().ShouldContain("maintenancePoint");
        journal[0]!["status"]!.ToString().ShouldBe("201");
    }

    [Fact]
    public async Task A_circuit_can_be_broken_and_repaired_to_order()
    {
        await using var carrier = await Carrier.StartAsync(new SimulatorSettings { ActivationDuration = TimeSpan.Zero, TestDuration = TimeSpan.Zero, DefectiveActivationOneIn = 0 });
        await carrier.PostAsync(Requests.Activation, Requests.Service("JC-NET-1", "internet", "active", await Requests.PortAsync(carrier)));

        using (var broken = await PutAsync(carrier, "admin/api/circuits/JC-NET-1/defect", """{"kind": "line", "severity": "critical"}"""))
            broken.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await carrier.GetAsync($"{Requests.Alarms}?alarmedObject.id=JC-NET-1&state=raised&perceivedSeverity=critical")).Body.AsArray().ShouldHaveSingleItem();
        (await carrier.SendAsync(HttpMethod.Delete, "admin/api/circuits/JC-NET-1/defect", null, null)).Status.ShouldBe(HttpStatusCode.NoContent);
        (await carrier.GetAsync($"{Requests.Alarms}?alarmedObject.id=JC-NET-1&state=raised")).Body.AsArray().ShouldBeEmpty();
        using var unknown = await PutAsync(carrier, "admin/api/circuits/JC-NET-404/defect", "{}");
        unknown.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task OrderAsync(Carrier carrier, string rules, int seed = 1)
    {
        using var answer = await PutAsync(carrier, $"admin/api/chaos?seed={seed}", rules);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static Task<HttpResponseMessage> PutAsync(Carrier carrier, string path, string json) =>
        carrier.Client.PutAsync(path, new StringContent(json, System.Text.Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);
}
