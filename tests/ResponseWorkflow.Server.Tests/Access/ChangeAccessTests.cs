using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Organisation.Users.Roles;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Server.Tests.Api.Changes;
using TestKit.Definitions;

namespace ResponseWorkflow.Server.Tests.Access;

/// <summary>Who is told of changes, and until when.</summary>
public sealed class ChangeAccessTests : IAsyncLifetime
{
    private readonly AccessWorld _world = new(new Dictionary<string, string>(StringComparer.Ordinal) { ["Designer:Instances:WatchPause"] = "00:00:00" });

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task Who_is_not_signed_in_is_told_nothing() =>
        (await _world.Browser().GetAsync("/api/changes", HttpCompletionOption.ResponseHeadersRead, Token)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

    [Fact]
    public async Task A_caller_is_told_of_what_he_may_read_only()
    {
        await _world.Server.Services.GetRequiredService<RoleCommands>().PutAsync("cases-only", new RoleDetails { NameZh = "案件", NameEn = "Cases", Permissions = ["instances.read"] }, null, AccessWorld.Test, Token);
        await _world.AddAsync("reader-of-all", "reader");
        await _world.AddAsync("reader-of-cases", "cases-only");
        await using var all = await EventStream.OpenAsync(await _world.SignedInAsync("reader-of-all"));
        await using var cases = await EventStream.OpenAsync(await _world.SignedInAsync("reader-of-cases"));
        await _world.AdvancingAsync(all.ReloadAsync());
        await _world.AdvancingAsync(cases.ReloadAsync());

        await PublishAsync("secret");
        (await _world.AdvancingAsync(all.ChangeOfAsync("secret"))).Text.ShouldBe("Definition published ann");
        var started = await AccessWorld.SendAsync(await _world.ProgramAsync("ApiKey", null, "administrator"), HttpMethod.Post, "/api/instances", new System.Text.Json.Nodes.JsonObject { ["definitionId"] = "secret" });
        started.Status.ShouldBe(HttpStatusCode.Created, started.Text);

        var next = (await _world.AdvancingAsync(cases.NextAsync())).ShouldNotBeNull();
        next.Data.GetProperty("kind").GetString().ShouldBe("Instance");
    }

    [Fact]
    public async Task The_stream_ends_when_the_user_is_disabled_and_when_the_key_is_revoked()
    {
        var id = await _world.AddAsync("leaving", "reader");
        await using var session = await EventStream.OpenAsync(await _world.SignedInAsync("leaving"));
        await using var program = await EventStream.OpenAsync(await _world.ProgramAsync("ApiKey", _world.Clock.GetUtcNow() + TimeSpan.FromMinutes(5), "reader"));
        await _world.AdvancingAsync(session.ReloadAsync());
        await _world.AdvancingAsync(program.ReloadAsync());
        session.Comments.ShouldBeLessThan(20);

        await _world.Users.DisableAsync(id, endRoles: true, null, AccessWorld.Test, Token);
        (await _world.AdvancingAsync(session.NextAsync())).ShouldBeNull();
        _world.Clock.Advance(TimeSpan.FromMinutes(5));
        (await _world.AdvancingAsync(program.NextAsync())).ShouldBeNull();
    }

    [Fact]
    public async Task The_stream_ends_when_the_user_signs_out()
    {
        await _world.AddAsync("going", "reader");
        var browser = await _world.SignedInAsync("going");
        await using var session = await EventStream.OpenAsync(browser);
        await _world.AdvancingAsync(session.ReloadAsync());

        (await browser.DeleteAsync("/api/session", Token)).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        (await _world.AdvancingAsync(session.NextAsync())).ShouldBeNull();
    }

    private async Task PublishAsync(string definitionId)
    {
        var store = _world.Server.Services.GetRequiredService<DefinitionStore>();
        var document = DefinitionDocument.Parse(DefinitionJson.Document(definitionId, DefinitionJson.RunTask("a", "x")), new()).Document!;
        await store.SaveAndPublishAsync(document, "ann", "First.", null, Token);
    }
}
