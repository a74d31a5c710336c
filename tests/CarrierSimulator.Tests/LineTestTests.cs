using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace CarrierSimulator.Tests;

public class LineTestTests
{
    private static readonly (string Key, string Unit)[] Digital = [("bit-error-ratio", ""), ("errored-seconds", "s"), ("round-trip-delay", "ms"), ("throughput", "%"), ("loudness", "")];

    [Fact]
    public async Task A_sound_circuit_measures_well_and_what_only_people_can_judge_is_left_out()
    {
        await using var carrier = await Carrier.StartAsync(new SimulatorSettings { ActivationDuration = TimeSpan.Zero, TestDuration = TimeSpan.FromSeconds(2), DefectiveActivationOneIn = 0 });
        var service = await carrier.PostAsync(Requests.Activation, Requests.Service("JC-MSTP-1", "mstp", "active", await Requests.PortAsync(carrier)));

        var test = await carrier.PostAsync(Requests.Tests, Requests.Test(service.Id, Digital));

        test.Status.ShouldBe(HttpStatusCode.Created);
        test.Body["state"]!.ToString().ShouldBe("inProgress");
        carrier.Time.Advance(TimeSpan.FromSeconds(2));
        var done = (await carrier.GetAsync(test.Headers["Location"])).Body;
        done["state"]!.ToString().ShouldBe("completed");
        done["testMeasure"]!.AsArray().Select(static one => (string)one!["metricName"]!).ShouldBe(["bit-error-ratio", "errored-seconds", "round-trip-delay", "throughput"]);
        Value(done, "bit-error-ratio").ShouldBeLessThan(1e-11);
        Value(done, "errored-seconds").ShouldBe(0);
        Value(done, "round-trip-delay").ShouldBeLessThan(50);
        Value(done, "throughput").ShouldBeGreaterThan(95);
    }

    [Fact]
    public async Task A_defect_of_the_configuration_measures_badly_until_the_circuit_is_configured_again()
    {
        await using var carrier = await Carrier.StartAsync(new SimulatorSettings { ActivationDuration = TimeSpan.Zero, TestDuration = TimeSpan.Zero, DefectiveActivationOneIn = 1 });
        var service = await carrier.PostAsync(Requests.Activation, Requests.Service("JC-MSTP-1", "mstp", "active", await Requests.PortAsync(carrier)));

        var bad = (await carrier.PostAsync(Requests.Tests, Requests.Test(service.Id, Digital))).Body;
        Value(bad, "bit-error-ratio").ShouldBeGreaterThan(1e-9);
        Value(bad, "throughput").ShouldBeLessThan(95);
        var alarm = (await carrier.GetAsync($"{Requests.Alarms}?alarmedObject.id=JC-MSTP-1&state=raised")).Body.AsArray().ShouldHaveSingleItem()!;
        alarm["probableCause"]!.ToString().ShouldBe("configurationError");

        await carrier.PatchAsync($"{Requests.Activation}/{service.Id}", new JsonObject { ["state"] = "active" });

        Value((await carrier.PostAsync(Requests.Tests, Requests.Test(service.Id, Digital))).Body, "throughput").ShouldBeGreaterThan(95);
        (await carrier.GetAsync($"{Requests.Alarms}?alarmedObject.id=JC-MSTP-1&state=raised")).Body.AsArray().ShouldBeEmpty();
        (await carrier.GetAsync($"{Requests.Alarms}/{alarm["id"]}")).Body["alarmClearedTime"].ShouldNotBeNull();
    }

    [Fact]
    public async Task What_was_collected_of_a_circuit_stays_the_same_and_is_bad_in_the_hour_of_a_defect()
    {
        const string Path = "/tmf-api/performanceManagement/v4/performanceMeasurement";
        await using var carrier = await Carrier.StartAsync(new SimulatorSettings { ActivationDuration = TimeSpan.Zero, DefectiveActivationOneIn = 1 });
        await carrier.PostAsync(Requests.Activation, Requests.Service("JC-MSTP-1", "mstp", "active", await Requests.PortAsync(carrier)));

        var day = (await carrier.GetAsync($"{Path}?managedObject.id=JC-MSTP-1&performanceIndicatorSpecification.id=delay")).Body.AsArray();
        day.Count.ShouldBe(24);
        ((double)day[^1]!["value"]!).ShouldBeGreaterThan(500, "the circuit is configured badly");
        ((double)day[^2]!["value"]!).ShouldBeLessThan(50);
        var again = (await carrier.GetAsync($"{Path}?managedObject.id=JC-MSTP-1&performanceIndicatorSpecification.id=delay&measurementTime.lte={day[^2]!["measurementTime"]}&measurementTime.gte={day[^3]!["measurementTime"]}")).Body.AsArray();
        again.Select(static one => one!.ToJsonString()).ShouldBe([day[^3]!.ToJsonString(), day[^2]!.ToJsonString()]);
        (await carrier.GetAsync($"{Path}?managedObject.id=JC-MSTP-1&limit=3")).Body.AsArray().Count.ShouldBe(3);
        (await carrier.GetAsync(Path)).Body.AsArray().ShouldBeEmpty();
        (await carrier.GetAsync($"{Path}?managedObject.id=JC-404")).Code.ShouldBe("service.unknown");
    }

    [Fact]
    public async Task A_circuit_that_is_not_there_cannot_be_tested()
    {
        await using var carrier = await Carrier.StartAsync();

        (await carrier.PostAsync(Requests.Tests, Requests.Test("JC-MSTP-404", Digital))).Code.ShouldBe("service.unknown");
        var port = await Requests.PortAsync(carrier);
        var service = await carrier.PostAsync(Requests.Activation, Requests.Service("JC-MSTP-1", "mstp", "active", port));
        (await carrier.PostAsync(Requests.Tests, Requests.Test(service.Id))).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Ports_out_of_order_have_alarms_from_the_beginning()
    {
        await using var carrier = await Carrier.StartAsync();
        var port = (string)(await carrier.GetAsync($"{Requests.Resources}?category=port&resourceStatus=alarm&limit=1")).Body[0]!["id"]!;

        var alarm = (await carrier.GetAsync($"{Requests.Alarms}?alarmedObject.id={port}&state=raised")).Body.AsArray().ShouldHaveSingleItem()!;

        var raised = DateTimeOffset.Parse((string)alarm["alarmRaisedTime"]!, CultureInfo.InvariantCulture);
        (await CountAsync(carrier, $"alarmedObject.id={port}&alarmRaisedTime.gte={Uri.EscapeDataString(raised.AddMinutes(-1).ToString("O"))}")).ShouldBe(1);
        (await CountAsync(carrier, $"alarmedObject.id={port}&alarmRaisedTime.gte={Uri.EscapeDataString(raised.AddMinutes(1).ToString("O"))}")).ShouldBe(0);
    }

    private static async Task<int> CountAsync(Carrier carrier, string filter) => (await carrier.GetAsync($"{Requests.Alarms}?{filter}")).Body.AsArray().Count;

    private static double Value(JsonNode test, string metric) => (double)test["testMeasure"]!.AsArray().Single(one => (string)one!["metricName"]! == metric)!["value"]!["value"]!;
}
