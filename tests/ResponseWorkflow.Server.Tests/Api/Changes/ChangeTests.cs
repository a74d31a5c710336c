using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Runtime.Work;
using ResponseWorkflow.Server.Api.Changes;
using ResponseWorkflow.Server.Designer.Instances.Live;
using TestKit.Definitions;

namespace ResponseWorkflow.Server.Tests.Api.Changes;

/// <summary>What pages are told of changes.</summary>
public sealed class ChangeTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task A_page_is_told_who_did_what_to_definitions_and_what_instances_do()
    {
        await using var page = await EventStream.OpenAsync(api.Client);
        await page.ReloadAsync();

        var document = JsonNode.Parse(DefinitionJson.Document("told", DefinitionJson.RunTask("a", "x")));
        await api.PutAsync("/api/definitions/told/draft", document);
        (await page.ChangeOfAsync("told")).Text.ShouldBe("Definition saved api");
        await api.PostAsync("/api/definitions/told/publish");
        (await page.ChangeOfAsync("told")).Text.ShouldBe("Definition published api");
        var instance = await api.StartAsync("told");
        (await page.ChangeOfAsync(instance)).Text.ShouldBe("Instance started");
        await api.PostAsync($"/api/bookmarks/{await api.BookmarkAsync(instance)}/resume");
        (await page.ChangeOfAsync(instance)).Text.ShouldBe("Instance ended");
        await api.PostAsync("/api/definitions/told/retract");
        (await page.ChangeOfAsync("told")).Text.ShouldBe("Definition retracted api");
        await api.DeleteAsync($"/elsa/api/workflow-instances/{instance}");
        (await page.ChangeOfAsync(instance)).Text.ShouldBe("Instance deleted api");
        (await api.GetAsync($"/api/audit?subject=instance:{instance}")).Items.ShouldHaveSingleItem().GetProperty("act").GetString().ShouldBe("instance.deleted");
        await api.DeleteAsync("/api/definitions/told");
        (await page.ChangeOfAsync("told")).Text.ShouldBe("Definition deleted api");
    }

    [Fact]
    public async Task Changes_of_another_node_arrive_within_two_seconds()
    {
        await using var first = new ServerUnderTest();
        await using var second = new ServerUnderTest(new Dictionary<string, string>(StringComparer.Ordinal) { ["Storage:ConnectionString"] = first.Connection });
        await using var page = await EventStream.OpenAsync(first.CreateClient());
        await page.ReloadAsync();

        var store = second.Services.GetRequiredService<DefinitionStore>();
        var document = Engine.Definitions.DefinitionDocument.Parse(DefinitionJson.Document("elsewhere", DefinitionJson.RunTask("a", "x")), new()).Document!;
        await store.SaveDraftAsync(document, "ann", null, TestContext.Current.CancellationToken);

        var next = (await page.NextAsync()).ShouldNotBeNull();
        next.Data.GetProperty("by").GetString().ShouldBe("ann");
        (DateTimeOffset.UtcNow - next.Data.GetProperty("at").GetDateTimeOffset()).ShouldBeLessThan(TimeSpan.FromSeconds(60), "two seconds on a machine that has time");
        await store.PublishAsync("elsewhere", "ann", "First.", null, TestContext.Current.CancellationToken);
        (await page.ChangeOfAsync("elsewhere")).Text.ShouldBe("Definition published ann");
        var started = await second.CreateClient().PostAsync("/api/instances", ApiFixture.Json("""{"definitionId":"elsewhere"}"""), TestContext.Current.CancellationToken);
        started.StatusCode.ShouldBe(HttpStatusCode.Created);
        var instance = JsonNode.Parse(await started.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["instanceId"]!.GetValue<string>();
        (await page.ChangeOfAsync(instance)).Text.ShouldBe("Instance started");
    }

    [Fact]
    public async Task Who_comes_back_gets_what_was_missed()
    {
        await using var other = await EventStream.OpenAsync(api.Client);
        await other.ReloadAsync();
        var page = await EventStream.OpenAsync(api.Client);
        await page.ReloadAsync();
        await api.PublishAsync("missed-1", DefinitionJson.RunTask("a", "x"));
        var last = (await page.ChangeOfAsync("missed-1")).Id;
        await page.DisposeAsync();
        await api.PublishAsync("missed-2", DefinitionJson.RunTask("a", "x"));
        await other.ChangeOfAsync("missed-2");

        await using var again = await EventStream.OpenAsync(api.Client, last);
        (await again.ChangeOfAsync("missed-2")).Text.ShouldBe("Definition published api");
        await using var byAddress = await EventStream.OpenAsync(api.Client, path: $"/api/changes?after={last}");
        (await byAddress.ChangeOfAsync("missed-2")).Text.ShouldBe("Definition published api");
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("0123456789abcdef0123456789abcdef-5")]
    [InlineData("-1")]
    public async Task Who_comes_back_from_elsewhere_is_told_to_read_everything_again(string id)
    {
        await using var page = await EventStream.OpenAsync(api.Client, id);

        (await page.ReloadAsync()).ShouldNotBe(id);
    }

    [Fact]
    public void A_client_that_does_not_read_holds_little_and_is_told_to_read_everything_again()
    {
        using var watch = new InstanceWatch(new InstanceChanges(), TimeProvider.System);
        var feed = new ChangeFeed(watch, new RandomIdentities(), Options.Create(new ChangeOptions { Waiting = 3, Kept = 5 }));
        using var slow = feed.Subscribe(null);
        feed.Prime();
        slow.Next().IsReload.ShouldBeTrue();

        feed.Tell(Enumerable.Range(1, 3).Select(Change));
        slow.Next().Changes.Select(static one => one.Number).ShouldBe([1, 2, 3]);
        feed.Tell(Enumerable.Range(4, 4).Select(Change));
        var (isReload, changes) = slow.Next();
        (isReload, changes.Count).ShouldBe((true, 0));

        // Five are kept: who has seen the second misses nothing, who has only seen the first does.
        using var inTime = feed.Subscribe(feed.IdOf(2));
        inTime.Next().IsReload.ShouldBeTrue("five were missed, and three may wait");
        using var later = feed.Subscribe(feed.IdOf(5));
        later.Next().Changes.Select(static one => one.Number).ShouldBe([6, 7]);
        using var late = feed.Subscribe(feed.IdOf(1));
        late.Next().IsReload.ShouldBeTrue();
        using var ahead = feed.Subscribe(feed.IdOf(8));
        ahead.Next().IsReload.ShouldBeTrue();
    }

    [Fact]
    public void Nothing_is_looked_for_while_nobody_listens()
    {
        var transitions = new InstanceChanges();
        using var watch = new InstanceWatch(transitions, TimeProvider.System);
        var feed = new ChangeFeed(watch, new RandomIdentities(), Options.Create(new ChangeOptions()));

        (watch.IsActive, transitions.HasListeners).ShouldBe((false, false));
        var first = feed.Subscribe(null);
        var second = feed.Subscribe(null);
        first.Dispose();
        (watch.IsActive, transitions.HasListeners, feed.HasListeners).ShouldBe((true, true, true));
        second.Dispose();
        second.Dispose();
        (watch.IsActive, transitions.HasListeners, feed.HasListeners).ShouldBe((false, false, false));
    }

    private static LiveChange Change(int number) => new() { Kind = LiveKind.Definition, Id = number.ToString(CultureInfo.InvariantCulture), Act = "saved", At = DateTimeOffset.UnixEpoch };
}
