using System.Net;
using System.Text.Json.Nodes;

namespace CarrierSimulator.Tests;

/// <summary>Idempotency keys, and what is kept over a restart.</summary>
public class RepeatTests
{
    [Fact]
    public async Task The_same_key_gives_the_first_answer_again_even_after_a_restart()
    {
        await using var carrier = await Carrier.StartAsync();
        var node = await Requests.NodeAsync(carrier, 3);
        var before = await Requests.CountFreeAsync(carrier, node);
        var body = Requests.Reservation(carrier.Time.GetUtcNow().AddDays(30), Requests.Item("a", node));
        var first = await carrier.PostAsync(Requests.Reservations, body, "k");

        var again = await carrier.PostAsync(Requests.Reservations, body, "k");
        await carrier.StopAsync();
        await carrier.StartAgainAsync();
        var later = await carrier.PostAsync(Requests.Reservations, body, "k");

        foreach (var repeat in new[] { again, later })
        {
            repeat.Status.ShouldBe(HttpStatusCode.Created);
            repeat.Text.ShouldBe(first.Text);
            repeat.Headers["Location"].ShouldBe(first.Headers["Location"]);
        }

        (await Requests.CountFreeAsync(carrier, node)).ShouldBe(before - 1);
        (await carrier.GetAsync(Requests.Reservations)).Body.AsArray().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_same_key_with_another_body_is_refused()
    {
        await using var carrier = await Carrier.StartAsync();
        var node = await Requests.NodeAsync(carrier, 3);
        await carrier.PostAsync(Requests.Reservations, Requests.Reservation(carrier.Time.GetUtcNow().AddDays(30), Requests.Item("a", node)), "k");

        var other = await carrier.PostAsync(Requests.Reservations, Requests.Reservation(carrier.Time.GetUtcNow().AddDays(30), Requests.Item("a", node, 2)), "k");

        other.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        other.Code.ShouldBe("idempotency.conflict");
        (await carrier.GetAsync(Requests.Reservations)).Body.AsArray().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_refusal_is_judged_anew_when_it_is_repeated()
    {
        await using var carrier = await Carrier.StartAsync();
        var node = await Requests.NodeAsync(carrier, 1);
        var free = await Requests.CountFreeAsync(carrier, node);
        var holder = await carrier.PostAsync(Requests.Reservations, Requests.Reservation(carrier.Time.GetUtcNow().AddDays(30), Requests.Item("a", node, free)));
        var body = Requests.Reservation(carrier.Time.GetUtcNow().AddDays(30), Requests.Item("a", node));
        (await carrier.PostAsync(Requests.Reservations, body, "k")).Status.ShouldBe(HttpStatusCode.Conflict);

        await carrier.DeleteAsync($"{Requests.Reservations}/{holder.Id}");

        (await carrier.PostAsync(Requests.Reservations, body, "k")).Status.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_line_that_was_not_written_to_its_end_is_as_if_it_had_never_been_begun()
    {
        await using var carrier = await Carrier.StartAsync();
        var node = await Requests.NodeAsync(carrier, 2);
        await carrier.PostAsync(Requests.Reservations, Requests.Reservation(carrier.Time.GetUtcNow().AddDays(30), Requests.Item("a", node)));
        await carrier.StopAsync();
        await File.AppendAllTextAsync(Path.Combine(carrier.Folder, "state.jsonl"), """[{"t":"reservation","i":"RR-000002","v":{"id":"RR-0""", TestContext.Current.CancellationToken);

        await carrier.StartAgainAsync();

        (await carrier.GetAsync(Requests.Reservations)).Body.AsArray().ShouldHaveSingleItem();
        (await carrier.PostAsync(Requests.Reservations, Requests.Reservation(carrier.Time.GetUtcNow().AddDays(30), Requests.Item("a", node)))).Id.ShouldBe("RR-000002");
    }

    [Fact]
    public async Task The_state_of_another_network_is_not_taken()
    {
        await using var carrier = await Carrier.StartAsync();
        await carrier.StopAsync();

        (await Should.ThrowAsync<InvalidOperationException>(() => carrier.StartAgainAsync(new SimulatorSettings { Seed = 8 }))).Message.ShouldContain("8");
        await carrier.StartAgainAsync(new SimulatorSettings());
    }

    [Fact]
    public async Task The_correlation_id_comes_back()
    {
        await using var carrier = await Carrier.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, Requests.Reservations);
        request.Headers.Add("X-Correlation-ID", "case-7");

        using var answer = await carrier.Client.SendAsync(request, TestContext.Current.CancellationToken);

        answer.Headers.GetValues("X-Correlation-ID").ShouldBe(["case-7"]);
    }

    [Theory]
    [InlineData("Basic", "cmVzcG9uc2U6c2VjcmV0", true)]
    [InlineData("Basic", "cmVzcG9uc2U6d3Jvbmc=", false)]
    [InlineData("Bearer", "token", true)]
    [InlineData("Bearer", "other", false)]
    [InlineData("X-API-Key", "key", true)]
    [InlineData("X-API-Key", "other", false)]
    public async Task Who_must_show_credentials_is_refused_without_the_right_ones(string scheme, string value, bool isAdmitted)
    {
        await using var carrier = await Carrier.StartAsync(new SimulatorSettings { BasicAccess = "response:secret", BearerToken = "token", ApiKey = "key" });
        using var request = new HttpRequestMessage(HttpMethod.Get, Requests.Reservations);
        if (scheme == "X-API-Key")
            request.Headers.Add(scheme, value);
        else
            request.Headers.Authorization = new(scheme, value);

        using var answer = await carrier.Client.SendAsync(request, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(isAdmitted ? HttpStatusCode.OK : HttpStatusCode.Unauthorized);
    }
}
