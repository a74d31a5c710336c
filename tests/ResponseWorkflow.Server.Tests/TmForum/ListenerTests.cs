using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.TmForum.Listeners;
using ResponseWorkflow.Server.Tests.Access;
using Shouldly;
using TestKit.Http;
using Xunit;
using static ResponseWorkflow.Server.Tests.TmForum.NorthWorld;

namespace ResponseWorkflow.Server.Tests.TmForum;

/// <summary>Those who are told of events: registered by the hub of an interface, told through the outbox.</summary>
public sealed class ListenerTests : IAsyncLifetime
{
    private readonly NorthWorld _world = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await _world.PrepareAsync();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task A_listener_is_told_in_order_what_happens_to_an_order()
    {
        Conforms("tmf-hub.answer", (await RegisterAsync(_world.Province)).Text);
        var id = (await HandInAsync(_world.Province, Order("EO-1")))["id"]!;
        await SendAsync(_world.Province, HttpMethod.Patch, $"{OrderPath}/{id}", new() { ["priority"] = "0" });
        await _world.DoAsync(id);
        await SendAsync(_world.Province, HttpMethod.Post, "/tmf-api/serviceOrdering/v4/cancelServiceOrder", new() { ["cancellationReason"] = "Moved.", ["serviceOrder"] = new JsonObject { ["id"] = id } });

        // Nothing has been sent yet: all of it comes at once, and still one after the other.
        await PassAsync(TimeSpan.FromSeconds(6));
        _world.Told().ShouldBe(["ServiceOrderCreateEvent", "ServiceOrderAttributeValueChangeEvent", "ServiceOrderStateChangeEvent", "ServiceOrderStateChangeEvent"]);
        var events = _world.Listener.Received.Select(static one => Conforms("tmf641-event", one.Body)).ToList();
        events.Select(static one => one.GetProperty("event").GetProperty("serviceOrder").GetProperty("state").GetString()).ShouldBe(["acknowledged", "acknowledged", "inProgress", "cancelled"]);
        events[3].GetProperty("event").GetProperty("serviceOrder").GetProperty("cancellationReason").GetString().ShouldBe("Moved.");
        _world.Listener.Received.Select(static one => one.Key).ShouldBe(events.Select(static one => one.GetProperty("eventId").GetString()), "a repeat is known by its id");
    }

    [Fact]
    public async Task A_listener_that_does_not_answer_is_told_later_and_in_order()
    {
        // It asks for an hour and gets the longest wait that is set.
        await RegisterAsync(_world.Province);
        _world.Listener.Answer = static _ => StubAnswer.Fail() with { Headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["Retry-After"] = "3600" } };
        var id = (await HandInAsync(_world.Province, Order("EO-1")))["id"]!;
        await _world.DoAsync(id);
        await PassAsync(TimeSpan.FromSeconds(1));
        _world.Told().ShouldBe(["ServiceOrderCreateEvent"], "the second waits for the first");
        var listed = (await AccessWorld.SendAsync(_world.Keeper, HttpMethod.Get, "/api/listeners")).Items.ShouldHaveSingleItem();
        (listed.GetProperty("failures").GetInt32(), listed.GetProperty("lastError").GetString(), listed.GetProperty("unitCode").GetString(), listed.GetProperty("owner").GetString()).ShouldBe((1, "HTTP 503", "P", "key:oss-p"));

        _world.Listener.Answer = static _ => StubAnswer.Done();
        await PassAsync(TimeSpan.FromSeconds(30));
        _world.Told().ShouldBe(["ServiceOrderCreateEvent", "ServiceOrderCreateEvent", "ServiceOrderStateChangeEvent"]);
        listed = (await AccessWorld.SendAsync(_world.Keeper, HttpMethod.Get, "/api/listeners")).Items.ShouldHaveSingleItem();
        (listed.GetProperty("failures").GetInt32(), listed.GetProperty("delivered").GetInt32()).ShouldBe((0, 2));
    }

    [Fact]
    public async Task A_notice_that_is_refused_or_never_taken_is_given_up_and_the_next_goes()
    {
        await RegisterAsync(_world.Province);
        _world.Listener.Answer = static _ => StubAnswer.Fail(422);
        var id = (await HandInAsync(_world.Province, Order("EO-1")))["id"]!;
        await PassAsync(TimeSpan.FromSeconds(2));
        _world.Listener.Answer = static _ => StubAnswer.Fail();
        await _world.DoAsync(id);
        await PassAsync(TimeSpan.FromMinutes(10));
        _world.Told().ShouldBe(["ServiceOrderCreateEvent", .. Enumerable.Repeat("ServiceOrderStateChangeEvent", 3)], "one attempt at what is refused, three at what is not taken");
        _world.Listener.Answer = static _ => StubAnswer.Done();
        await _world.DoAsync(id);
        await PassAsync(TimeSpan.FromSeconds(5));
        Conforms("tmf641-event", _world.Listener.Received.Last().Body).GetProperty("event").GetProperty("serviceOrder").GetProperty("state").GetString().ShouldBe("completed");
    }

    [Fact]
    public async Task A_listener_hears_of_the_events_and_units_of_its_own_only()
    {
        await RegisterAsync(_world.BranchB);
        await RegisterAsync(_world.BranchA, "eventType=ServiceOrderStateChangeEvent");
        var id = (await HandInAsync(_world.Province, Order("EO-1")))["id"]!;
        await PassAsync(TimeSpan.FromSeconds(3));
        _world.Told().ShouldBeEmpty();
        await _world.DoAsync(id);
        await PassAsync(TimeSpan.FromSeconds(3));
        _world.Told().ShouldBe(["ServiceOrderStateChangeEvent"]);
    }

    [Fact]
    public async Task A_listener_is_removed_by_its_owner_or_an_administrator_and_told_nothing_more()
    {
        var first = (await RegisterAsync(_world.Province))["id"];
        ShouldBeRefused(await SendAsync(_world.BranchA, HttpMethod.Delete, $"{HubPath}/{first}"), HttpStatusCode.NotFound, "listener.unknown listenerId");
        ShouldBeRefused(await SendAsync(_world.Province, HttpMethod.Delete, $"/tmf-api/serviceQualificationManagement/v4/hub/{first}"), HttpStatusCode.NotFound, "listener.unknown listenerId");
        await HandInAsync(_world.Province, Order("EO-1"));
        (await SendAsync(_world.Province, HttpMethod.Delete, $"{HubPath}/{first}")).Status.ShouldBe(HttpStatusCode.NoContent);
        await PassAsync(TimeSpan.FromSeconds(3));
        _world.Told().ShouldBeEmpty("what was on its way is given up");

        var second = (await RegisterAsync(_world.Province))["id"];
        (await AccessWorld.SendAsync(_world.Desk, HttpMethod.Delete, $"/api/listeners/{second}")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await AccessWorld.SendAsync(_world.Keeper, HttpMethod.Delete, $"/api/listeners/{second}")).Status.ShouldBe(HttpStatusCode.NoContent);
        (await AccessWorld.SendAsync(_world.Keeper, HttpMethod.Delete, $"/api/listeners/{second}")).ShouldBeProblem(HttpStatusCode.NotFound, "listener.unknown");
        var audit = await AccessWorld.SendAsync(_world.Keeper, HttpMethod.Get, $"/api/audit?subject=listener:{second}");
        audit.Items.Select(static one => one.GetProperty("act").GetString()).Order(StringComparer.Ordinal).ShouldBe(["listener.added", "listener.removed"]);
    }

    [Fact]
    public async Task What_is_wrong_with_a_listener_is_named()
    {
        var registered = await RegisterAsync(_world.Province, key: "key-1");
        (await RegisterAsync(_world.Province, key: "key-1"))["id"].ShouldBe(registered["id"]);
        ShouldBeRefused(await SendAsync(_world.Province, HttpMethod.Post, HubPath, Registration("")), HttpStatusCode.Conflict, "listener.twice callback");
        ShouldBeRefused(await SendAsync(_world.Province, HttpMethod.Post, HubPath, new() { ["query"] = "state=completed" }), HttpStatusCode.BadRequest, "field.missing callback", "listener.query query");
        ShouldBeRefused(await SendAsync(_world.Province, HttpMethod.Post, HubPath, Registration("eventType=NoSuchEvent")), HttpStatusCode.BadRequest, "listener.query query");
        foreach (var bad in new[] { "ftp://oss.example/", "http://user@oss.example/", "nowhere", "http://oss.example/#part" })
            ShouldBeRefused(await SendAsync(_world.Province, HttpMethod.Post, HubPath, new() { ["callback"] = bad }), HttpStatusCode.BadRequest, "listener.callback callback");
        foreach (var denied in new[] { "http://10.1.2.3/", "http://169.254.169.254/latest", "http://[::1]:5000/", "http://[::ffff:192.168.0.1]/", "http://0.0.0.0/" })
            ShouldBeRefused(await SendAsync(_world.Province, HttpMethod.Post, HubPath, new() { ["callback"] = denied }), HttpStatusCode.UnprocessableEntity, "listener.addressDenied callback");
    }

    [Fact]
    public async Task An_address_that_became_private_since_is_not_called()
    {
        var id = (await RegisterAsync(_world.Province))["id"]!;
        await _world.Services.GetRequiredService<Database>().RunAsync(
            async (storage, token) =>
            {
                await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ExecuteUpdateAsync(
                    storage.Context.TmfListeners.Where(row => row.Id == id), set => set.SetProperty(static (TmfListenerRow row) => row.Callback, "http://[::1]:9/"), token);
            },
            Token);
        await HandInAsync(_world.Province, Order("EO-1"));
        await PassAsync(TimeSpan.FromSeconds(3));
        var listed = (await AccessWorld.SendAsync(_world.Keeper, HttpMethod.Get, "/api/listeners")).Items.ShouldHaveSingleItem();
        listed.GetProperty("lastError").GetString()!.ShouldContain("AllowedNetworks");
        listed.GetProperty("failures").GetInt32().ShouldBe(1, "it is given up at once");
    }

    private async Task<Api.ApiAnswer> RegisterAsync(HttpClient client, string query = "", string? key = null)
    {
        var answer = await SendAsync(client, HttpMethod.Post, HubPath, Registration(query), key);
        answer.Status.ShouldBe(HttpStatusCode.Created, answer.Text);
        return answer;
    }

    private JsonObject Registration(string query) => new() { ["callback"] = new Uri(_world.Listener.Address, "/events").ToString(), ["query"] = query };

    private async Task PassAsync(TimeSpan time)
    {
        for (var passed = TimeSpan.Zero; passed < time; passed += TimeSpan.FromSeconds(1))
        {
            await _world.WorkAsync();
            _world.Clock.Advance(TimeSpan.FromSeconds(1));
        }
    }
}
