using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Durability.Servers;

namespace Durability.Load;

/// <summary>Single requests that are not repeated: what a client sees while something is wrong.</summary>
internal sealed class Probe(ServerNode node) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = node.Address, Timeout = TimeSpan.FromSeconds(30) };

    /// <summary>Demands that a command is answered as it must be while the database takes none: with 503, the code, and when to try again.</summary>
    public async Task DemandUnavailableAsync(CancellationToken cancellationToken)
    {
        // Large, and not to be compressed: a small row may still find a place in a page that is there.
        var payload = Convert.ToHexString(RandomNumberGenerator.GetBytes(100_000));
        using var response = await _http.PostAsJsonAsync("/api/events/nobody-waits", new { payload }, cancellationToken);
        var body = await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable, body.ToString());
        response.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
        response.Headers.RetryAfter.ShouldNotBeNull();
        body.GetProperty("code").GetString().ShouldBe("storage.unavailable");
        (await _http.GetAsync("/health/live", cancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>Demands that reading works.</summary>
    public async Task DemandReadableAsync(CancellationToken cancellationToken) => (await _http.GetAsync("/api/instances?pageSize=5", cancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);

    /// <summary>The value of a metric, all label sets with that text added up.</summary>
    public async Task<double> MetricAsync(string name, string label, CancellationToken cancellationToken)
    {
        var text = await _http.GetStringAsync("/metrics", cancellationToken);
        return text.Split('\n')
            .Where(line => line.StartsWith($"{name}{{", StringComparison.Ordinal) && line.Contains(label, StringComparison.Ordinal))
            .Sum(static line => double.Parse(line[(line.LastIndexOf('}') + 1)..].Trim().Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();
}
