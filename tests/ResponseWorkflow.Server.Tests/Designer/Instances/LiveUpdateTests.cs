using ResponseWorkflow.Application.Runtime.Work;
using ResponseWorkflow.Server.Designer.Instances.Live;
using ResponseWorkflow.Server.Tests.Api;
using TestKit.Definitions;

namespace ResponseWorkflow.Server.Tests.Designer.Instances;

/// <summary>What viewers of an instance are told while it runs.</summary>
public sealed class LiveUpdateTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_viewer_is_told_of_each_transition_with_the_badges()
    {
        await api.PublishAsync("live", DefinitionJson.Chain(DefinitionJson.RunTask("a", "x"), DefinitionJson.RunTask("b", "y")));
        var id = await api.StartAsync("live");
        await using var viewer = await HubClient.ConnectAsync(api.WebSockets);

        (await viewer.ObserveAsync(id)).ShouldBeNull();
        (await viewer.NextAsync("WorkflowInstanceUpdatedAsync")).GetProperty("workflowInstanceId").GetString().ShouldBe(id);
        await api.PostAsync($"/api/bookmarks/{await api.BookmarkAsync(id)}/resume");

        var badges = await viewer.NextAsync("ActivityExecutionLogUpdatedAsync");
        badges.ShouldFit("signalr-activity-log-updated");
        badges.GetProperty("stats").EnumerateArray().Single(static one => one.GetProperty("activityId").GetString() == "b").GetProperty("isBlocked").GetBoolean().ShouldBeTrue();
        await viewer.NextAsync("WorkflowExecutionLogUpdatedAsync");
        (await viewer.NextAsync("WorkflowInstanceUpdatedAsync")).GetProperty("workflowInstanceId").GetString().ShouldBe(id);
    }

    [Fact]
    public async Task What_is_not_there_cannot_be_watched()
    {
        await using var viewer = await HubClient.ConnectAsync(api.WebSockets);

        (await viewer.ObserveAsync("nobody"))!.ShouldContain("instance.unknown");
        (await viewer.ObserveAsync(null))!.ShouldContain("instance.unknown");
        (await viewer.ObserveAsync("\0"))!.ShouldContain("instance.unknown");
    }

    [Fact]
    public void Nothing_is_done_while_nobody_watches()
    {
        var changes = new InstanceChanges();
        using var watch = new InstanceWatch(changes, TimeProvider.System);

        changes.HasListeners.ShouldBeFalse();
        var first = watch.Add("a");
        var second = watch.Add("a");
        (changes.HasListeners, watch.IsActive).ShouldBe((true, true));
        first.Dispose();
        (changes.HasListeners, watch.IsActive).ShouldBe((true, true));
        second.Dispose();
        second.Dispose();
        (changes.HasListeners, watch.IsActive).ShouldBe((false, false));
    }

    [Fact]
    public void Each_version_is_told_once_and_again_to_who_joins()
    {
        using var watch = new InstanceWatch(new InstanceChanges(), TimeProvider.System);
        var told = new List<long>();
        using var ticket = watch.Add("a", told.Add);

        watch.Note("a", 1).ShouldBeTrue();
        watch.Note("a", 1).ShouldBeFalse();
        watch.Note("other", 1).ShouldBeFalse();
        using var late = watch.Add("a");
        watch.Note("a", 1).ShouldBeTrue();
        watch.Note("a", 2).ShouldBeTrue();
        told.ShouldBe([1, 1, 2]);
    }

    [Fact]
    public async Task Our_own_pages_are_told_by_server_sent_events()
    {
        await api.PublishAsync("events", DefinitionJson.Chain(DefinitionJson.RunTask("a", "x"), DefinitionJson.RunTask("b", "y")));
        var id = await api.StartAsync("events");
        using var response = await api.Client.GetAsync(new Uri($"/api/instances/{id}/events", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, Token);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(Token));

        (await DataAsync(reader)).ShouldBe($$"""{"instanceId":"{{id}}","rowVersion":1}""");
        await api.PostAsync($"/api/bookmarks/{await api.BookmarkAsync(id)}/resume");
        (await DataAsync(reader)).ShouldBe($$"""{"instanceId":"{{id}}","rowVersion":2}""");
        (await api.GetAsync("/api/instances/nobody/events")).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    private static async Task<string> DataAsync(StreamReader reader)
    {
        const string prefix = "data: ";
        while (await reader.ReadLineAsync(Token) is { } line)
        {
            if (line.StartsWith(prefix, StringComparison.Ordinal))
                return line[prefix.Length..];
        }

        throw new InvalidOperationException("The stream has ended.");
    }
}
