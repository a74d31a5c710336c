using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ResponseWorkflow.Demo.Playing;

/// <summary>Plays whole cases by itself, through the public API, and tells their course.</summary>
/// <param name="cast">Who plays.</param>
/// <param name="book">What is played.</param>
/// <param name="server">Where the server is.</param>
internal sealed class Play(Cast cast, PlayBook book, Uri server)
{
    private const string Orders = "tmf-api/serviceOrdering/v4/serviceOrder";
    private const string Branch = "JC";

    /// <summary>Plays a case.</summary>
    /// <param name="name">Which.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="DemoException">The server refuses, or the case does not go on.</exception>
    public async Task RunAsync(string name, CancellationToken cancellationToken)
    {
        var words = await WordsAsync(cancellationToken);
        var verification = await VerifyAsync(words, cancellationToken);
        if (name == DemoSettings.CircuitOrder)
            await OrderAsync(words, verification, cancellationToken);
    }

    // A customer of the branch, whom the demonstration has on file.
    private async Task<PlayText> WordsAsync(CancellationToken cancellationToken)
    {
        var manager = await cast.OfAsync(book.Verification.By, cancellationToken);
        var customer = (await manager.GetAsync("api/customers?grade=Gold&pageSize=1", cancellationToken)).GetProperty("items")[0];
        return new PlayText(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["customer"] = customer.GetProperty("name").GetString()!,
            ["customerNumber"] = customer.GetProperty("number").GetString()!,
            ["address"] = customer.GetProperty("address").GetString() ?? "",
            ["stamp"] = DateTimeOffset.UtcNow.ToString("MMddHHmmss", CultureInfo.InvariantCulture),
        });
    }

    private async Task<JsonElement> VerifyAsync(PlayText words, CancellationToken cancellationToken)
    {
        var started = await StartAsync(DemoSettings.Verification, book.Verification, words, cancellationToken);
        Console.WriteLine($"Resource verification 资源核查 {started.GetProperty("number")}");
        await PlayAsync(started, words, cancellationToken);
        return started;
    }

    // The customer's room is not ready: the order gets another limit, which all of its branches see.
    private async Task ExtendAsync(PlayText words, string orderId, CancellationToken cancellationToken)
    {
        var started = await StartAsync("extension", book.Extension, words.With(("order", orderId)), cancellationToken);
        Console.WriteLine($"Extension 延期申请 {started.GetProperty("number")}");
        await PlayAsync(started, words, cancellationToken);
    }

    private async Task PlayAsync(JsonElement started, PlayText words, CancellationToken cancellationToken)
    {
        var play = new CasePlay(cast, book, words, started.GetProperty("caseId").GetString()!);
        await play.RunAsync(int.MaxValue, cancellationToken);
        await PlayReport.WriteAsync(play, cast, server, cancellationToken);
    }

    private async Task<JsonElement> StartAsync(string kind, PlayRequest request, PlayText words, CancellationToken cancellationToken)
    {
        var starter = await cast.OfAsync(request.By, cancellationToken);
        var units = await starter.GetAsync($"api/units?search={request.Unit}", cancellationToken);
        var body = new JsonObject
        {
            ["kind"] = kind,
            ["unitId"] = units.GetProperty("items").EnumerateArray().First(one => one.GetProperty("code").GetString() == request.Unit).GetProperty("id").GetString(),
            ["title"] = words.Fill(request.Title),
            ["customerNumber"] = words.Fill("{customerNumber}"),
            ["customerName"] = words.Fill("{customer}"),
            ["grade"] = "Gold",
            ["data"] = words.Fill(request.Data),
        };
        return await starter.SendAsync(HttpMethod.Post, "api/cases", body, cancellationToken);
    }

    private async Task OrderAsync(PlayText words, JsonElement verification, CancellationToken cancellationToken)
    {
        using var system = await cast.OrderSystemAsync(Branch, cancellationToken);
        var order = words.Fill(book.Order)!.AsObject();
        order["externalId"] = words.Fill("EO-{stamp}");
        order["requestedCompletionDate"] = words.Fill("{now+240h}");
        var relations = new JsonArray(new JsonObject { ["relationshipType"] = "qualifiedBy", ["id"] = verification.GetProperty("number").GetString() });
        if (await ReservationAsync(verification, cancellationToken) is { } reservation)
            relations.Add(new JsonObject { ["relationshipType"] = "reservedBy", ["id"] = reservation });
        order["orderRelationship"] = relations;
        var made = await SendAsync(system, order, cancellationToken);
        Console.WriteLine($"Circuit order 电路调单 {made.GetProperty("caseNumber")}: handed in over TMF641 as {made.GetProperty("externalId")}, {made.GetProperty("state")}");
        var id = made.GetProperty("id").GetString()!;
        var play = new CasePlay(cast, book, words, id);
        await play.RunAsync(1, cancellationToken);
        await ExtendAsync(words, id, cancellationToken);
        await play.RunAsync(int.MaxValue, cancellationToken);
        await PlayReport.WriteAsync(play, cast, server, cancellationToken);
        var ended = await system.GetFromJsonAsync<JsonElement>($"{Orders}/{id}", cancellationToken);
        Console.WriteLine($"The order is {ended.GetProperty("state")} over TMF641 (接口状态). Case 工单: {new Uri(server, $"cases/{id}")}");
        if (ended.GetProperty("state").GetString() != "completed")
            throw new DemoException($"The order has ended as {ended.GetProperty("state")}.");
    }

    private async Task<string?> ReservationAsync(JsonElement verification, CancellationToken cancellationToken)
    {
        var list = await cast.Administrator.GetAsync($"api/reservations?caseId={verification.GetProperty("caseId").GetString()}", cancellationToken);
        return list.GetProperty("items").EnumerateArray().Select(static one => one.GetProperty("number").GetString()).FirstOrDefault();
    }

    private static async Task<JsonElement> SendAsync(HttpClient system, JsonObject order, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Orders) { Content = JsonContent.Create(order) };
        request.Headers.Add("Idempotency-Key", order["externalId"]!.GetValue<string>());
        using var answer = await system.SendAsync(request, cancellationToken);
        var text = await answer.Content.ReadAsStringAsync(cancellationToken);
        return answer.IsSuccessStatusCode ? JsonSerializer.Deserialize<JsonElement>(text) : throw new DemoException($"The order was answered with {(int)answer.StatusCode}: {text}");
    }
}
