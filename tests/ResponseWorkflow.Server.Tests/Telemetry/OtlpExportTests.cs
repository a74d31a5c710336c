using ResponseWorkflow.Server.Tests.Hosting;

namespace ResponseWorkflow.Server.Tests.Telemetry;

/// <summary>What is sent to a collector.</summary>
public sealed class OtlpExportTests
{
    [Fact]
    public async Task The_span_and_the_metrics_of_the_last_request_are_sent_before_the_process_ends()
    {
        await using var collector = new OtlpStub();
        using var folder = new TestFolder();

        // A process, whose end has one order: the web server finishes its requests, and then the rest is sent.
        using var server = ServerProcess.Start(
            folder.Path,
            ("Telemetry:OtlpEndpoint", collector.Address),
            ("Telemetry:OtlpHeaders", "x-key=abc"),
            ("Telemetry:MetricInterval", "01:00:00"),
            ("Telemetry:ServiceName", "response-of-test"));
        using var client = new HttpClient { BaseAddress = new Uri((await server.LineAsync("Now listening on")).GetProperty("State").GetProperty("address").GetString()!) };
        await client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), TestContext.Current.CancellationToken);
        server.Terminate();
        await server.EndAsync();

        collector.At("/v1/traces").ShouldContain("GET /openapi/{documentName}.json");
        collector.At("/v1/traces").ShouldContain("http.response.status_code");
        collector.At("/v1/traces").ShouldContain("response-of-test");
        collector.At("/v1/traces").ShouldStartWith("abc ");
        collector.At("/v1/metrics").ShouldContain("http.server.request.duration");
    }

    [Fact]
    public async Task A_collector_that_is_not_there_does_not_hold_up_the_end()
    {
        var server = new ServerUnderTest(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Telemetry:OtlpEndpoint"] = "http://127.0.0.1:1",
            ["Telemetry:FlushTimeout"] = "00:00:01",
        });
        var (response, _) = await server.GetAsync("/health/live");

        await server.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        response.IsSuccessStatusCode.ShouldBeTrue();
    }
}
