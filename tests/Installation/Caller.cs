using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Installation;

/// <summary>Somebody's browser, as far as these tests need one.</summary>
internal sealed class Caller : IDisposable
{
    private readonly HttpClient _client;

    public Caller(Uri address)
    {
        _client = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }) { BaseAddress = address };
        _client.DefaultRequestHeaders.Add("Origin", address.GetLeftPart(UriPartial.Authority));
    }

    public async Task<HttpStatusCode> SignInAsync(string name, string password)
    {
        using var answer = await _client.PostAsJsonAsync("api/session", new { name, password }, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    public Task<HttpResponseMessage> GetAsync(string path) => _client.GetAsync(path, TestContext.Current.CancellationToken);

    public async Task<JsonElement> ReadAsync(string path)
    {
        using var answer = await GetAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }

    public void Dispose() => _client.Dispose();
}
