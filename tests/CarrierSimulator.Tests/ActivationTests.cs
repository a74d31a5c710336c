using System.Net;
using System.Text.Json.Nodes;

namespace CarrierSimulator.Tests;

public class ActivationTests
{
    [Fact]
    public async Task An_activation_takes_its_time_and_its_monitor_tells_how_it_goes()
    {
        await using var carrier = await Carrier.StartAsync(new SimulatorSettings { ActivationDuration = TimeSpan.FromSeconds(3) });
        var port = await Requests.PortAsync(carrier);

        var answer = await carrier.PostAsync(Requests.Activation, Requests.Service("JC-NET-1", "internet", "active", port));

        answer.Status.ShouldBe(HttpStatusCode.Accepted);
        answer.Body["state"]!.ToString().ShouldBe("inactive");
        (await carrier.GetAsync(answer.Headers["Location"])).Body["state"]!.ToString().ShouldBe("InProgress");
        carrier.Time.Advance(TimeSpan.FromSeconds(3));
        var monitor = (await carrier.GetAsync(answer.Headers["Location"])).Body;
        monitor["state"]!.ToString().ShouldBe("Completed");
        monitor["response"]!["body"]!["state"]!.ToString().ShouldBe("active");
        (await carrier.GetAsync($"{Requests.Services}/{answer.Id}")).Body["state"]!.ToString().ShouldBe("active");
        (await carrier.GetAsync($"{Requests.Resources}/{port}")).Body["usageState"]!.ToString().ShouldBe("busy");
    }

    [Fact]
    public async Task An_activation_under_way_is_finished_after_a_restart()
    {
        var settings = new SimulatorSettings { ActivationDuration = TimeSpan.FromSeconds(3) };
        await using var carrier = await Carrier.StartAsync(settings);
        var answer = await carrier.PostAsync(Requests.Activation, Requests.Service("JC-NET-1", "internet", "active", await Requests.PortAsync(carrier)));

        await carrier.StopAsync();
        carrier.Time.Advance(TimeSpan.FromMinutes(3));
        await carrier.StartAgainAsync();

        (await carrier.GetAsync(answer.Headers["Location"])).Body["state"]!.ToString().ShouldBe("Completed");
    }

    [Fact]
    public async Task A_port_that_has_become_faulty_fails_the_activation()
    {
        await using var carrier = await Carrier.StartAsync(new SimulatorSettings { ActivationDuration = TimeSpan.FromSeconds(3) });
        var port = await Requests.PortAsync(carrier);
        var answer = await carrier.PostAsync(Requests.Activation, Requests.Service("JC-NET-1", "internet", "active", port));
        await carrier.PatchAsync($"{Requests.Resources}/{port}", new JsonObject { ["resourceStatus"] = "alarm" });

        carrier.Time.Advance(TimeSpan.FromSeconds(3));

        var monitor = (await carrier.GetAsync(answer.Headers["Location"])).Body;
        monitor["state"]!.ToString().ShouldBe("Failed");
        monitor["response"]!["body"]!["code"]!.ToString().ShouldBe("activation.portFaulty");
        (await carrier.GetAsync($"{Requests.Services}/{answer.Id}")).Body["state"]!.ToString().ShouldBe("inactive");
    }

    [Fact]
    public async Task Ends_that_are_configured_one_after_the_other_both_stay_with_the_circuit()
    {
        await using var carrier = await Carrier.StartAsync(new SimulatorSettings { ActivationDuration = TimeSpan.Zero });
        var node = await Requests.NodeAsync(carrier, 3);
        var free = (await carrier.GetAsync($"{Requests.Resources}?category=port&resourceStatus=available&resourceRelationship.resource.id={node}")).Body.AsArray().Select(static port => (string)port!["id"]!).ToList();

        var service = await carrier.PostAsync(Requests.Activation, End("A", free[0]));
        (await carrier.PostAsync(Requests.Activation, End("Z", free[1]))).Id.ShouldBe(service.Id);
        (await carrier.PostAsync(Requests.Activation, End("A", free[2]))).Id.ShouldBe(service.Id);

        (await carrier.GetAsync($"{Requests.Services}/{service.Id}")).Body["supportingResource"]!.AsArray().Select(static one => (string)one!["id"]!).Order(StringComparer.Ordinal).ShouldBe(new[] { free[1], free[2] }.Order(StringComparer.Ordinal));
        (await carrier.GetAsync($"{Requests.Resources}/{free[0]}")).Body["resourceStatus"]!.ToString().ShouldBe("available", "another port has taken its place");
        (await carrier.GetAsync($"{Requests.Resources}/{free[1]}")).Body["usageState"]!.ToString().ShouldBe("busy");
    }

    [Fact]
    public async Task A_port_of_another_circuit_is_refused_at_once()
    {
        await using var carrier = await Carrier.StartAsync();
        var port = await Requests.PortAsync(carrier);
        (await carrier.PostAsync(Requests.Activation, Requests.Service("JC-NET-1", "internet", "active", port))).Status.ShouldBe(HttpStatusCode.Created);

        var other = await carrier.PostAsync(Requests.Activation, Requests.Service("JC-NET-2", "internet", "active", port));

        other.Status.ShouldBe(HttpStatusCode.Conflict);
        other.Code.ShouldBe("activation.portTaken");
    }

    [Fact]
    public async Task A_withdrawal_frees_the_ports_and_a_second_one_does_no_harm()
    {
        await using var carrier = await Carrier.StartAsync();
        var port = await Requests.PortAsync(carrier);
        var service = await carrier.PostAsync(Requests.Activation, Requests.Service("JC-NET-1", "internet", "active", port));

        (await carrier.DeleteAsync($"{Requests.Activation}/{service.Id}")).Status.ShouldBe(HttpStatusCode.NoContent);
        (await carrier.DeleteAsync($"{Requests.Activation}/{service.Id}")).Status.ShouldBe(HttpStatusCode.NoContent);

        (await carrier.GetAsync($"{Requests.Services}/{service.Id}")).Body["state"]!.ToString().ShouldBe("terminated");
        (await carrier.GetAsync($"{Requests.Resources}/{port}")).Body["resourceStatus"]!.ToString().ShouldBe("available");
        (await carrier.DeleteAsync($"{Requests.Activation}/SV-0")).Code.ShouldBe("service.unknown");
    }

    private static JsonObject End(string end, string port)
    {
        var service = Requests.Service("JC-MSTP-9", "mstp", "active", port);
        service["supportingResource"]![0]!["role"] = end;
        return service;
    }
}
