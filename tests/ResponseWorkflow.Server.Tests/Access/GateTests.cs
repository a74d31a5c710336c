using System.Net;
using System.Text.Json.Nodes;

namespace ResponseWorkflow.Server.Tests.Access;

/// <summary>What stands before the endpoints: origins of writes, keys of programs, answers to people and programs.</summary>
public sealed class GateTests(AccessWorld world) : IClassFixture<AccessWorld>
{
    private static readonly JsonObject Language = new() { ["language"] = "en" };

    [Theory]
    [InlineData("Origin", "http://localhost", true)]
    [InlineData("Origin", "https://localhost", true)]
    [InlineData("Origin", "http://evil.example", false)]
    [InlineData("Origin", "http://localhost.evil.example", false)]
    [InlineData("Origin", "http://localhost:81", false)]
    [InlineData("Origin", "null", false)]
    [InlineData("Sec-Fetch-Site", "same-origin", true)]
    [InlineData("Sec-Fetch-Site", "same-site", false)]
    [InlineData("Sec-Fetch-Site", "cross-site", false)]
    [InlineData("X-Nothing", "", false)]
    public async Task A_write_is_taken_from_our_own_pages_only(string header, string value, bool isTaken)
    {
        var browser = world.Browser(origin: null);
        browser.DefaultRequestHeaders.TryAddWithoutValidation(header, value);

        var answer = await AccessWorld.SendAsync(browser, HttpMethod.Put, "/api/session/language", Language.DeepClone());

        if (isTaken)
            answer.Status.ShouldBe(HttpStatusCode.NoContent);
        else
            answer.ShouldBeProblem(HttpStatusCode.Forbidden, "access.foreignPage");
    }

    [Fact]
    public async Task A_named_origin_is_ours_too()
    {
        await using var own = new AccessWorld(new(StringComparer.Ordinal) { ["Access:Origins:0"] = "https://response.example" });
        var browser = own.Browser("https://response.example");

        (await AccessWorld.SendAsync(browser, HttpMethod.Put, "/api/session/language", Language.DeepClone())).Status.ShouldBe(HttpStatusCode.NoContent);
    }

    [Theory]
    [InlineData("ApiKey")]
    [InlineData("Bearer")]
    public async Task A_program_calls_by_its_key_until_it_expires(string scheme)
    {
        var program = await world.ProgramAsync(scheme, world.Clock.GetUtcNow().AddHours(1), "reader");

        var session = await AccessWorld.SendAsync(program, HttpMethod.Get, "/api/session");
        session["name"].ShouldBe("key:inventory");
        (await AccessWorld.SendAsync(program, HttpMethod.Get, "/api/instances")).Status.ShouldBe(HttpStatusCode.OK);
        (await AccessWorld.SendAsync(program, HttpMethod.Post, "/api/instances", new JsonObject())).ShouldBeProblem(HttpStatusCode.Forbidden, "access.denied");

        world.Clock.Advance(TimeSpan.FromHours(1));
        (await AccessWorld.SendAsync(program, HttpMethod.Get, "/api/instances")).ShouldBeProblem(HttpStatusCode.Unauthorized, "access.unknown");
    }

    [Fact]
    public async Task A_revoked_key_is_refused_at_once()
    {
        await world.AddAsync("revoker", "administrator");
        var admin = await world.SignedInAsync("revoker");
        var made = await AccessWorld.SendAsync(admin, HttpMethod.Post, "/api/keys", new JsonObject { ["name"] = "billing", ["roles"] = new JsonArray("reader") });
        var program = world.Browser(origin: null);
        program.DefaultRequestHeaders.Add("Authorization", $"ApiKey {made["key"]}");
        (await AccessWorld.SendAsync(program, HttpMethod.Get, "/api/instances")).Status.ShouldBe(HttpStatusCode.OK);
        (await AccessWorld.SendAsync(admin, HttpMethod.Get, "/api/keys")).Text.ShouldNotContain(made["key"]!);

        (await AccessWorld.SendAsync(admin, HttpMethod.Delete, $"/api/keys/{made["id"]}")).Status.ShouldBe(HttpStatusCode.NoContent);

        (await AccessWorld.SendAsync(program, HttpMethod.Get, "/api/instances")).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_wrong_key_is_not_helped_by_a_session()
    {
        await world.AddAsync("both", "administrator");
        var browser = await world.SignedInAsync("both");
        browser.DefaultRequestHeaders.Add("Authorization", "ApiKey wrong");

        (await AccessWorld.SendAsync(browser, HttpMethod.Get, "/api/users")).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("/api/definitions", "application/json", HttpStatusCode.Unauthorized)]
    [InlineData("/api/definitions", "text/html", HttpStatusCode.Unauthorized)]
    [InlineData("/metrics", "text/html", HttpStatusCode.Unauthorized)]
    [InlineData("/health/live", "*/*", HttpStatusCode.OK)]
    [InlineData("/nothing/here", "*/*", HttpStatusCode.NotFound)]
    public async Task Whoever_is_not_signed_in_is_answered_so(string path, string accept, HttpStatusCode status)
    {
        var browser = world.Browser();
        browser.DefaultRequestHeaders.Add("Accept", accept);

        (await AccessWorld.SendAsync(browser, HttpMethod.Get, path)).Status.ShouldBe(status);
    }

    [Fact]
    public async Task Histories_name_the_user()
    {
        await world.AddAsync("author.one", "administrator");
        var browser = await world.SignedInAsync("author.one");

        var saved = await AccessWorld.SendAsync(browser, HttpMethod.Put, "/api/definitions/named/draft", JsonNode.Parse("""{"name":"named","root":{"id":"f","type":"Elsa.Flowchart","activities":[]}}"""));

        saved["author"].ShouldBe("author.one");
    }
}
