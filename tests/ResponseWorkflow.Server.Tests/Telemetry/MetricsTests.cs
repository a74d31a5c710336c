using System.Net;

namespace ResponseWorkflow.Server.Tests.Telemetry;

/// <summary>The address that Prometheus fetches.</summary>
public sealed class MetricsTests
{
    [Fact]
    public async Task Requests_and_the_runtime_are_measured()
    {
        await using var server = new ServerUnderTest();
        server.UseKestrel(0);

        // One connection of the real web server: it measures a request before it takes the next one.
        using var client = server.CreateClient();
        foreach (var path in (string[])["/openapi/v1.json", "/health/ready"])
            await client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        var response = await client.GetAsync(new Uri("/metrics", UriKind.Relative), TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().ShouldBe("text/plain; version=0.0.4; charset=utf-8");
        text.ShouldContain("# TYPE http_server_request_duration_seconds histogram\n");
        text.ShouldContain("http_route=\"/openapi/{documentName}.json\"");
        text.ShouldContain("dotnet_process_memory_working_set_bytes ");
        text.ShouldNotContain("/health");
    }
}
