using System.Text.Json;
using ResponseWorkflow.Application.Systems.Calls;
using ResponseWorkflow.Application.Systems.Operations;
using ResponseWorkflow.Application.Systems.Ports.Activation;
using ResponseWorkflow.Application.Systems.Ports.Alarms;
using ResponseWorkflow.Application.Systems.Ports.Performance;
using ResponseWorkflow.Application.Systems.Ports.Testing;
using TestKit.Http;

namespace ResponseWorkflow.Application.Tests.Systems.TmForum;

/// <summary>Activation, tests and alarms as the network management hears and answers them.</summary>
public sealed class TmfNetworkTests : TmForumTests
{
    private const string Activation = "ServiceActivationAndConfiguration/v4";
    private const string Tests = "serviceTestManagement/v4/serviceTest";
    private const string Service = """{"id":"SV-1","href":"/SV-1","externalId":"call-1","state":"active"}""";

    private static readonly ConfigurationRequest Circuit = new()
    {
        Circuit = "GL-1", Type = "MSTP", Bandwidth = 10240,
        Ends = [new ConfiguredEnd { End = "A", Resource = "P-1", Parameters = new Dictionary<string, JsonElement> { ["vlan"] = JsonSerializer.SerializeToElement(100) } }, new ConfiguredEnd { End = "Z", Resource = "P-9" }],
    };

    private static readonly TestRequest Line = new() { Circuit = "GL-1", Template = "mstp-local", Indicators = [new TestIndicator { Key = "loss", Unit = "%" }, new TestIndicator { Key = "delay", Unit = "ms" }] };

    [Fact]
    public async Task A_service_that_is_configured_at_once_needs_no_monitor()
    {
        System.Answer = static _ => Says("tmf638-service.answer", Service, 201);
        (await Get<IServiceActivation>().ConfigureAsync(Call("activation.configure"), Circuit, Token)).ShouldBe(new ConfiguredService { Service = "SV-1", State = "active" });
        var body = Conforms("tmf638-service.request", System.Received.ShouldHaveSingleItem().Body);
        body.GetProperty("feature")[0].GetProperty("featureCharacteristic")[1].GetProperty("value").GetInt32().ShouldBe(100);
    }

    [Fact]
    public async Task Work_that_goes_on_is_followed_by_its_monitor_at_the_address_of_the_connection()
    {
        var state = "InProgress";
        System.Answer = request => request switch
        {
            { Method: "POST" } => new StubAnswer { Status = 202, Body = """{"id":"SV-1","state":"inactive"}""", Headers = new Dictionary<string, string> { ["Location"] = $"http://elsewhere.example/tmf-api/{Activation}/monitor/M-1" } },
            _ when request.Path.Contains("/monitor/", StringComparison.Ordinal) => Says("tmf640-monitor.answer", $$"""{"id":"M-1","state":"{{state}}"}"""),
            _ when request.Path.Contains("externalId", StringComparison.Ordinal) => StubAnswer.Done("[]"),
            _ => Says("tmf638-service.answer", Service),
        };
        await Should.ThrowAsync<SystemPendingException>(() => Get<IServiceActivation>().ConfigureAsync(Call("activation.configure"), Circuit, Token));
        state = "Completed";
        (await Get<IServiceActivation>().ConfigureAsync(Call("activation.configure", isRepeat: true), Circuit, Token)).ShouldBe(new ConfiguredService { Service = "SV-1", State = "active", Monitor = "M-1" });
        Asked.ShouldBe([$"POST {Activation}/service", $"GET {Activation}/monitor/M-1", $"GET {Activation}/service?externalId=call-1&offset=0&limit=1", $"POST {Activation}/service", $"GET {Activation}/monitor/M-1", $"GET {Activation}/service/SV-1"]);
    }

    [Fact]
    public async Task Work_that_the_network_could_not_do_is_a_refusal_with_its_reason()
    {
        System.Answer = static request => request.Method == "POST"
            ? new StubAnswer { Status = 202, Headers = new Dictionary<string, string> { ["Location"] = $"/tmf-api/{Activation}/monitor/M-1" } }
            : Says("tmf640-monitor.answer", """{"id":"M-1","state":"Failed","response":{"statusCode":"500","body":{"code":"port.faulty","reason":"The port is faulty."}}}""");
        var refused = await Should.ThrowAsync<SystemRefusedException>(() => Get<IServiceActivation>().ConfigureAsync(Call("activation.configure"), Circuit, Token));
        (refused.Code, refused.Message).ShouldBe(("port.faulty", "The port is faulty."));
    }

    [Fact]
    public async Task A_service_that_is_not_there_is_withdrawn_already()
    {
        System.Answer = static _ => Error(404, "service.unknown", "There is none.");
        (await Get<IServiceActivation>().WithdrawAsync(Call("activation.withdraw"), new WithdrawalRequest { Circuit = "GL-1", Service = "SV-1" }, Token)).State.ShouldBe("terminated");
        (System.Received.Single().Method, System.Received.Single().Key).ShouldBe(("DELETE", "call-1"));
    }

    [Fact]
    public async Task A_test_is_asked_for_its_values_until_it_has_them()
    {
        const string state = "inProgress";
        System.Answer = static request => request.Path.Contains("externalId", StringComparison.Ordinal)
            ? StubAnswer.Done($$"""[{"id":"T-1","externalId":"call-1","state":"{{state}}"}]""")
            : Says("tmf653-test.answer", $$"""{"id":"T-1","href":"/T-1","state":"{{state}}"}""", request.Method == "POST" ? 201 : 200);
        await Should.ThrowAsync<SystemPendingException>(() => Get<ITestExecution>().RunAsync(Call("tests.run"), Line, Token));
        Conforms("tmf653-test.request", System.Received.First().Body).GetProperty("relatedService").GetProperty("id").GetString().ShouldBe("GL-1");

        await Should.ThrowAsync<SystemPendingException>(() => Get<ITestExecution>().RunAsync(Call("tests.run", isRepeat: true), Line, Token));
        System.Answer = static request => Says("tmf653-test.answer", """{"id":"T-1","href":"/T-1","externalId":"call-1","state":"completed","testMeasure":[{"metricName":"loss","value":{"value":"0.001","unitOfMeasure":"%"},"captureDateTime":"2026-03-02T08:00:00Z"},{"metricName":"sync","value":{"value":"locked"}}]}""", request.Method == "POST" ? 201 : 200);
        var found = await Get<ITestExecution>().RunAsync(Call("tests.run", id: "call-2"), Line, Token);
        (found.Test, found.State).ShouldBe(("T-1", "completed"));
        found.Measures.Select(static one => $"{one.Key} {one.Value.GetRawText()} {one.Unit}").ShouldBe(["loss 0.001 %", "sync \"locked\" "]);
        found.Measures[0].At.ShouldBe(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));
        Asked.Count(static one => one == $"POST {Tests}").ShouldBe(2);
    }

    [Fact]
    public async Task Alarms_are_those_that_stand_or_those_since_an_instant()
    {
        const string alarm = """{"id":"A-1","state":"raised","alarmRaisedTime":"2026-03-01T00:00:00Z","perceivedSeverity":"major","probableCause":"lossOfSignal","alarmedObject":{"id":"GL-1"}}""";
        Conforms("tmf642-alarm.answer", alarm);
        System.Answer = static _ => StubAnswer.Done($"[{alarm}]");
        var found = await Get<IAlarmSource>().ReadAsync(Call("alarms.read"), new AlarmQuery { Circuit = "GL-1" }, Token);
        found.Alarms.ShouldHaveSingleItem().ShouldBe(new NetworkAlarm { Id = "A-1", Severity = "major", ProbableCause = "lossOfSignal", RaisedAt = new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero), Object = "GL-1" });
        Asked[0].ShouldBe("GET alarmManagement/v4/alarm?alarmedObject.id=GL-1&state=raised&offset=0&limit=2");
        (await Get<IAlarmSource>().ReadAsync(Call("alarms.read"), new AlarmQuery { Circuit = "GL-1", Since = Clock.GetUtcNow() }, Token)).Alarms.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_system_can_be_tried_without_changing_anything()
    {
        System.Answer = static _ => StubAnswer.Done("[]");
        foreach (var system in SystemKinds.All)
            (await Probes.TryAsync(Connection with { Id = system, System = system }, "li", Token)).IsReachable.ShouldBeTrue(system);
        Asked.ShouldAllBe(static one => one.StartsWith("GET ") && one.EndsWith("?offset=0&limit=1"));
        System.Answer = static _ => StubAnswer.Done("<html>Sign in</html>") with { ContentType = "text/html" };
        (await Probes.TryAsync(Connection, "li", Token)).IsReachable.ShouldBeFalse();
    }

    [Fact]
    public async Task Performance_is_asked_for_by_service_and_what_the_system_does_not_filter_is_left_out()
    {
        static string Measurement(string key, string value, string at) =>
            $$"""{"id":"M-{{key}}-{{at}}","href":"/M","measurementTime":"{{at}}","performanceIndicatorSpecification":{"id":"{{key}}","name":"{{key}}"},"value":{{value}},"unitOfMeasure":"ms","managedObject":{"id":"SV-1"},"@type":"PerformanceMeasurement"}""";
        string[] all = [Measurement("delay", "12.5", "2026-03-02T07:00:00Z"), Measurement("delay", "\"11\"", "2026-03-02T06:00:00Z"), Measurement("jitter", "1", "2026-03-02T07:00:00Z"), Measurement("delay", "9", "2026-03-01T07:00:00Z"), Measurement("delay", "null", "2026-03-02T05:00:00Z")];
        foreach (var one in all)
            Conforms("tmf628-measurement.answer", one);
        System.Answer = request => StubAnswer.Done(request.Path.Contains("offset=0", StringComparison.Ordinal) ? $"[{string.Join(',', all)}]" : "[]");
        var found = await Get<IPerformanceSource>().ReadAsync(
            Call("performance.read"), new PerformanceQuery { Circuit = "GL-1", Service = "SV-1", Indicators = ["delay"], Since = new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero) }, Token);
        Asked[0].ShouldBe("GET performanceManagement/v4/performanceMeasurement?managedObject.id=SV-1&performanceIndicatorSpecification.id=delay&measurementTime.gte=2026-03-02T00:00:00.000Z&offset=0&limit=2");
        found.Measures.Select(static one => (one.Value, one.Unit)).ShouldBe([(11, "ms"), (12.5, "ms")]);
    }
}
