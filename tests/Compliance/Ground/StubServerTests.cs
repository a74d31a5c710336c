using TestKit.Http;

namespace Compliance.Ground;

/// <summary>The system that tests call.</summary>
public sealed class StubServerTests : IAsyncLifetime
{
    private readonly HttpClient _client = new();
    private StubServer _server = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _server = await StubServer.StartAsync(Token);

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task It_counts_requests_and_effects_by_key()
    {
        _server.Answer = static request => request.Attempt < 3 ? StubAnswer.Fail() : StubAnswer.Done("""{"done":true}""");
        (await CallAsync("a")).ShouldBe((503, "{}"));
        (await CallAsync("a")).ShouldBe((503, "{}"));
        (await CallAsync("a")).ShouldBe((200, """{"done":true}"""));
        (await CallAsync("b")).ShouldBe((503, "{}"));

        _server.Requests.ShouldBe(new Dictionary<string, int> { ["a"] = 3, ["b"] = 1 }, ignoreOrder: true);
        _server.Effects.ShouldBe(new Dictionary<string, int> { ["a"] = 1 });
        var received = _server.Received.First();
        (received.Method, received.Path, received.Key, received.Body).ShouldBe(("POST", "/orders?x=1", "a", "割接"));
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 2)]
    public async Task A_repeated_key_takes_effect_once_only_where_the_system_honours_keys(bool honours, int effects)
    {
        _server.HonoursKeys = honours;
        await CallAsync("a");
        await CallAsync("a");
        _server.Effects["a"].ShouldBe(effects);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task A_cut_connection_gives_no_answer_whether_it_took_effect_or_not(bool afterEffect, int effects)
    {
        _server.Answer = _ => StubAnswer.Cut(afterEffect);
        await Should.ThrowAsync<HttpRequestException>(CallAsync("a"));
        _server.Effects.GetValueOrDefault("a").ShouldBe(effects);
    }

    [Fact]
    public async Task Stopped_it_refuses_connections_and_started_again_it_has_the_same_address()
    {
        var address = _server.Address;
        await _server.StopAsync(Token);
        await Should.ThrowAsync<HttpRequestException>(CallAsync("a"));
        await _server.StartAsync(Token);
        _server.Address.ShouldBe(address);
        (await CallAsync("a")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task An_answer_that_is_held_back_meets_the_time_limit_of_the_caller()
    {
        _server.Answer = static _ => StubAnswer.Done() with { Delay = TimeSpan.FromMinutes(10) };
        _client.Timeout = TimeSpan.FromMilliseconds(200);
        await Should.ThrowAsync<TaskCanceledException>(CallAsync("a"));
        _server.Effects["a"].ShouldBe(1);
    }

    private async Task<(int Status, string Body)> CallAsync(string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_server.Address, "/orders?x=1")) { Content = new StringContent("割接") };
        request.Headers.Add("Idempotency-Key", key);
        using var response = await _client.SendAsync(request, Token);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(Token));
    }
}
