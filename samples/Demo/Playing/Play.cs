using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ResponseWorkflow.Demo.Playing;

/// <summary>Plays whole cases by itself, through the public API, and tells their course.</summary>
/// <param name="cast">Who plays.</param>
/// <param name="book">What is played.</param>
/// <param name="server">Where the server is.</param>
internal sealed class Play(Cast cast, PlayBook book, Uri server)
{
    private const string Branch = "JC";
    private const int Looks = 480;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

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

    // More time for the order, which all of its branches see. Whether it was asked for in time is told by the case.
    private async Task ExtendAsync(PlayRequest request, PlayText words, string orderId, CancellationToken cancellationToken)
    {
        var started = await StartAsync("extension", request, words.With(("order", orderId)), cancellationToken);
        Console.WriteLine($"Extension 延期申请 {started.GetProperty("number")}");
        await PlayAsync(started, words, cancellationToken);
        var ended = await cast.Administrator.GetAsync($"api/cases/{started.GetProperty("caseId").GetString()}", cancellationToken);
        var isLate = ended.GetProperty("data").GetProperty("late").GetBoolean();
        Console.WriteLine($"  {started.GetProperty("number")}  {(isLate ? "filed late, one timeout 逾期提出，计一次超时" : "filed in time 按时提出")}");
    }

    // Somebody wants the order sooner. Nothing is done until that limit is over, so that what is asked for then is too late however fast this machine is.
    private async Task BringForwardAsync(string orderId, CancellationToken cancellationToken)
    {
        var desk = await cast.OfAsync(book.BroughtForward.By, cancellationToken);
        var limits = await desk.GetAsync($"api/cases/{orderId}/limits", cancellationToken);
        var whole = limits.GetProperty("items").EnumerateArray().First(static limit => limit.GetProperty("isCaseDue").GetBoolean());
        var limit = DateTimeOffset.UtcNow.AddSeconds(book.BroughtForward.Seconds);
        await desk.SendAsync(HttpMethod.Post, $"api/limits/{whole.GetProperty("id").GetString()}/move", new { limit, book.BroughtForward.Reason }, cancellationToken);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Brought forward 提前 to {limit:u}: {book.BroughtForward.Reason}"));
        while (DateTimeOffset.UtcNow <= limit)
            await Task.Delay(Pause, cancellationToken);
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
        using var system = new OrderSystem(await cast.OrderSystemAsync(Branch, cancellationToken), book.Order);
        var relations = new JsonArray(new JsonObject { ["relationshipType"] = "qualifiedBy", ["id"] = verification.GetProperty("number").GetString() });
        if (await ReservationAsync(verification, cancellationToken) is { } reservation)
            relations.Add(new JsonObject { ["relationshipType"] = "reservedBy", ["id"] = reservation });
        var id = await system.HandInAsync(words, relations, cancellationToken);
        var play = new CasePlay(cast, book, words, id);
        await play.RunAsync(1, cancellationToken);
        await BegunAsync(id, cancellationToken);
        await ExtendAsync(book.Extension, words, id, cancellationToken);
        await BringForwardAsync(id, cancellationToken);
        await ExtendAsync(book.LateExtension, words, id, cancellationToken);
        await play.RunAsync(int.MaxValue, cancellationToken);
        await PlayReport.WriteAsync(play, cast, server, cancellationToken);
        await PlayReport.WriteOrderAsync(id, cast, cancellationToken);
        var state = await system.StateAsync(id, cancellationToken);
        Console.WriteLine($"The order is {state} over TMF641 (接口状态). Case 工单: {new Uri(server, $"cases/{id}")}");
        if (state != "completed")
            throw new DemoException($"The order has ended as {state}.");
    }

    // An extension moves the limits of circuits that are being worked on, so all of them have begun before it is asked for.
    private async Task BegunAsync(string orderId, CancellationToken cancellationToken)
    {
        for (var looks = 0; looks < Looks; looks++)
        {
            var order = await cast.Administrator.GetAsync($"api/orders/{orderId}", cancellationToken);
            if (order.GetProperty("circuits").EnumerateArray().All(static circuit => circuit.GetProperty("caseNumber").ValueKind == JsonValueKind.String))
                return;
            await Task.Delay(Pause, cancellationToken);
        }

        throw new DemoException("The work on the circuits does not begin.");
    }

    private async Task<string?> ReservationAsync(JsonElement verification, CancellationToken cancellationToken)
    {
        var list = await cast.Administrator.GetAsync($"api/reservations?caseId={verification.GetProperty("caseId").GetString()}", cancellationToken);
        return list.GetProperty("items").EnumerateArray().Select(static one => one.GetProperty("number").GetString()).FirstOrDefault();
    }
}
