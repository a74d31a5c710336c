using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace ResponseWorkflow.Demo;

/// <summary>One person at the server's public API.</summary>
internal sealed class DemoSession : IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly HttpClient _client;

    private DemoSession(Uri address)
    {
        _client = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = address };
        _client.DefaultRequestHeaders.Add("Accept-Language", "en");

        // Writes are taken from the server's own pages only.
        _client.DefaultRequestHeaders.Add("Origin", address.GetLeftPart(UriPartial.Authority));
    }

    /// <summary>Signs in.</summary>
    /// <exception cref="DemoException">The server refuses.</exception>
    public static async Task<DemoSession> BeginAsync(Uri address, string name, string password, CancellationToken cancellationToken)
    {
        var session = new DemoSession(address);
        try
        {
            await session.SendAsync(HttpMethod.Post, "api/session", new { name, password }, cancellationToken);
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>Signs in for the first time, with a password that must be changed.</summary>
    /// <exception cref="DemoException">The server refuses.</exception>
    public static async Task<DemoSession> BeginFirstAsync(Uri address, string name, string given, string password, CancellationToken cancellationToken)
    {
        var session = await BeginAsync(address, name, given, cancellationToken);
        await session.SendAsync(HttpMethod.Put, "api/session/password", new { currentPassword = given, newPassword = password }, cancellationToken);
        return session;
    }

    /// <summary>Reads.</summary>
    /// <exception cref="DemoException">The server refuses.</exception>
    public Task<JsonElement> GetAsync(string path, CancellationToken cancellationToken) => SendAsync(HttpMethod.Get, path, null, cancellationToken);

    /// <summary>Writes.</summary>
    /// <param name="method">Method.</param>
    /// <param name="path">Path below the server's address.</param>
    /// <param name="body">An object that becomes JSON, or JSON as text; null for none.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The answer's JSON; undefined when it has none.</returns>
    /// <exception cref="DemoException">The server refuses.</exception>
    public async Task<JsonElement> SendAsync(HttpMethod method, string path, object? body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Content = body switch
        {
            null => null,
            string json => new StringContent(json, Encoding.UTF8, "application/json"),
            _ => JsonContent.Create(body, options: Json),
        };
        using var answer = await _client.SendAsync(request, cancellationToken);
        var text = await answer.Content.ReadAsStringAsync(cancellationToken);
        if (!answer.IsSuccessStatusCode)
            throw new DemoException($"{method} {path} was answered with {(int)answer.StatusCode}: {text}");
        return text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text);
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();
}
