using System.Net;
using Microsoft.AspNetCore.Builder;

namespace ResponseWorkflow.Server.Tests.Problems;

/// <summary>The limit of bodies, on the real web server.</summary>
public sealed class BodyLimitTests : IDisposable
{
    private readonly ServerUnderTest _server = new(
        new Dictionary<string, string>(StringComparer.Ordinal) { ["Limits:RequestBytes"] = "100" },
        static routes => routes.MapPost("/test/body", static (Dictionary<string, string> body) => body.Count));

    public BodyLimitTests() => _server.UseKestrel(0);

    public void Dispose() => _server.Dispose();

    [Theory]
    [InlineData(80, HttpStatusCode.OK)]
    [InlineData(101, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_body_beyond_the_limit_is_refused(int size, HttpStatusCode status)
    {
        var body = $$"""{"a":"{{new string('x', size - 8)}}"}""";
        using var request = new HttpRequestMessage(HttpMethod.Post, "/test/body") { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") };

        var (response, json) = await _server.SendAsync(request, "en");

        response.StatusCode.ShouldBe(status);
        response.Headers.Contains("Server").ShouldBeFalse();
        if (status is not HttpStatusCode.OK)
            json.GetProperty("code").GetString().ShouldBe("request.tooLarge");
    }
}
