using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Orders;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Server.Tests.Api;
using ResponseWorkflow.Server.Tests.Openings;

namespace ResponseWorkflow.Server.Tests.CircuitChanges;

/// <summary>More time for dispatch orders, over HTTP, along every path of the definition.</summary>
public abstract class ExtensionTests
{
    private readonly OpeningWorld _world;
    private readonly string _key;
    private readonly DateTimeOffset _limit;

    protected ExtensionTests(LedgerWorld world)
    {
        (_world, _key) = (world.Carrier, world.NextKey());
        _world.Carrier.Recover();
        _limit = _world.Clock.GetUtcNow().AddDays(6);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_approved_extension_moves_the_deadlines_of_the_order_its_circuits_and_the_branches_by_the_same_difference()
    {
        var (orderId, number) = await OrderAsync();
        var opening = (await _world.PartsAsync(orderId)).Single();
        var works = await _world.PartsAsync(opening.Id);
        string[] cases = [orderId, opening.Id, .. works.Select(static one => one.Id)];
        var before = await LimitsAsync(cases);
        before.Count(static one => one.Key.EndsWith("opening.overall", StringComparison.Ordinal)).ShouldBe(4);
        var late = _limit.AddDays(4);

        // Whoever is blocked asks, the group customer department files, the provincial one brings it before headquarters.
        var id = await AskAsync("construction-A", number, late);
        (await _world.OpenAsync(id)).ShouldBe(["file"]);
        (await _world.PartsAsync(orderId)).Select(static one => one.Id).ShouldContain(id, "the request is a part of the order");
        await _world.DoAsync(id, "file", "manager-A", "File", new() { ["remark"] = "The room is being rebuilt." });
        (await _world.OpenAsync(id)).ShouldBe(["copyBranch", "province"]);
        await _world.DoAsync(id, "province", "sales", "Filed", new() { ["number"] = "OS-77" });
        await _world.DoAsync(id, "copyBranch", "dispatcher-A", "Sent");
        (await LimitsAsync(cases)).ShouldBe(before, "nothing moves before the decision");
        await _world.DoAsync(id, "follow", "dispatcher-A", "Approved");

        var after = await LimitsAsync(cases);
        after.Keys.ShouldBe(before.Keys, ignoreOrder: true);
        foreach (var (key, was) in before)
            after[key].ShouldBe(was + TimeSpan.FromDays(4), TimeSpan.FromSeconds(1), key);
        before.Keys.ShouldContain(static key => key.EndsWith("order.step", StringComparison.Ordinal));
        (await _world.StateAsync(id)).ShouldBe(("approved", "Open"), "the copy is still on its way");
        await _world.DoAsync(id, "copyProvince", "province", "Entered", new() { ["number"] = "HQ-3" });
        (await _world.StateAsync(id)).ShouldBe(("approved", "Finished"));

        await using var context = Context();
        var order = await context.DispatchOrders.SingleAsync(one => one.Id == orderId, Token);
        (order.Version, order.Extensions, order.Timeouts, order.LimitAt).ShouldBe((2, 1, 0, late));
        (await context.OrderCircuits.SingleAsync(one => one.OrderId == orderId, Token)).LimitAt.ShouldBe(late);
        var version = await context.DispatchOrderVersions.SingleAsync(one => one.OrderId == orderId && one.Version == 2, Token);
        (version.IsExtension, version.LimitAt).ShouldBe((true, late));
        var data = (await _world.CaseAsync(id)).GetProperty("data");
        (data.GetProperty("decision").GetString(), data.GetProperty("late").GetBoolean(), data.GetProperty("versionAfter").GetInt32()).ShouldBe(("approved", false, 2));
        data.GetProperty("oneStop").EnumerateArray().Select(static one => $"{one.GetProperty("step").GetString()} {one.GetProperty("result").GetString()} {one.GetProperty("remark").GetString()}".Trim())
            .ShouldBe(["one-stop-filing filed OS-77", "headquarters-decision approved"]);
        data.GetProperty("copy").EnumerateArray().Select(static one => $"{one.GetProperty("unit").GetString()} {one.GetProperty("result").GetString()}").ShouldBe(["branch-centre sent", "province-centre entered"]);
        (await _world.GetAsync("dispatcher-A", "/api/notices")).Items.ShouldContain(one => one.GetProperty("textEn").GetString()!.Contains($"order {number} has changed: version 2", StringComparison.Ordinal));
        (await _world.DocumentsAsync(id)).ShouldBe(["extension-request", "extension-request"], "the one with tracks and decision supersedes the first");
        foreach (var (language, words) in new[] { ("zh-CN", new[] { "一站式系统", "已申报", "总部批复", "省集团客户部" }), ("en", ["One-stop system", "Filed", "Decision of headquarters", "Provincial group customer department"]) })
        {
            var pages = new List<string>();
            foreach (var one in (await _world.GetAsync("hq", $"/api/cases/{id}/documents")).Items)
                pages.Add(await (await _world.ClientAsync("hq")).GetStringAsync($"/api/cases/{id}/documents/{one.GetProperty("id").GetString()}/page?language={language}", Token));
            words.ShouldAllBe(word => pages.Any(page => page.Contains(word, StringComparison.Ordinal)), $"the documents in {language}");
        }
    }

    [Fact]
    public async Task A_late_request_is_a_timeout_at_once_even_if_it_is_approved_and_several_add_up()
    {
        var (orderId, number) = await OrderAsync();
        var opening = (await _world.PartsAsync(orderId)).Single();
        await _world.PassAsync(TimeSpan.FromDays(7));

        var first = await AskAsync("manager-A", number, _limit.AddDays(10));
        await _world.DoAsync(first, "file", "manager-A", "File");
        (await TimeoutsAsync(orderId)).ShouldBe((1, 1), "it counts when it is filed");
        await ApproveAsync(first);
        (await TimeoutsAsync(orderId)).ShouldBe((1, 1));
        (await LimitsAsync([opening.Id]))[$"{opening.Id} opening.overall"].ShouldBe(_limit.AddDays(10));

        await _world.PassAsync(TimeSpan.FromDays(10));
        var second = await AskAsync("manager-A", number, _limit.AddDays(20));
        await _world.DoAsync(second, "file", "manager-A", "File");
        await ApproveAsync(second, _limit.AddDays(15));

        (await TimeoutsAsync(orderId)).ShouldBe((2, 2));
        await using var context = Context();
        var order = await context.DispatchOrders.SingleAsync(one => one.Id == orderId, Token);
        (order.Version, order.Extensions, order.LimitAt).ShouldBe((3, 2, _limit.AddDays(15)), "headquarters approved an earlier instant than asked for");
        (await _world.PartsAsync(orderId, status: null)).Select(static one => one.Id).ShouldContain(second);
    }

    [Fact]
    public async Task A_refused_request_leaves_the_clock_as_it_ran_and_everybody_is_told()
    {
        var (orderId, number) = await OrderAsync();
        var before = await LimitsAsync([orderId]);

        var id = await AskAsync("manager-A", number, _limit.AddDays(4));
        await _world.DoAsync(id, "file", "manager-A", "File");
        await _world.DoAsync(id, "province", "sales", "Filed");
        await _world.DoAsync(id, "follow", "dispatcher-A", "Refused", reason: "Not the customer's fault");

        (await LimitsAsync([orderId])).ShouldBe(before);
        (await _world.StateAsync(id)).State.ShouldBe("refused");
        (await _world.GetAsync("dispatcher-A", "/api/notices")).Items.ShouldContain(static one => one.GetProperty("textEn").GetString()!.Contains("was refused, the limit stays: Not the customer's fault", StringComparison.Ordinal));
        await using var context = Context();
        (await context.DispatchOrders.SingleAsync(one => one.Id == orderId, Token)).Version.ShouldBe(1);

        // The provincial department may refuse it as well.
        await _world.DoAsync(id, "copyBranch", "dispatcher-A", "Sent");
        await _world.DoAsync(id, "copyProvince", "province", "Entered");
        var second = await AskAsync("manager-A", number, _limit.AddDays(5));
        await _world.DoAsync(second, "file", "manager-A", "File");
        await _world.DoAsync(second, "province", "sales", "Refused", reason: "No evidence");
        (await _world.StateAsync(second)).State.ShouldBe("refused");
    }

    [Fact]
    public async Task A_cause_that_is_not_the_customers_is_recorded_and_the_limit_stays()
    {
        var (orderId, number) = await OrderAsync();
        var before = await LimitsAsync([orderId]);

        var id = await AskAsync("manager-A", number, _limit.AddDays(4));
        await _world.DoAsync(id, "file", "manager-A", "File", new() { ["party"] = "carrier", ["cause"] = "equipment" });

        (await _world.StateAsync(id)).ShouldBe(("recorded", "Finished"));
        (await LimitsAsync([orderId])).ShouldBe(before);
        var data = (await _world.CaseAsync(id)).GetProperty("data");
        (data.GetProperty("party").GetString(), data.GetProperty("decision").GetString()).ShouldBe(("carrier", "recorded"));
    }

    [Fact]
    public async Task A_request_that_the_department_does_not_file_ends_and_an_order_that_is_closed_meanwhile_voids_it()
    {
        var (orderId, number) = await OrderAsync();
        var id = await AskAsync("manager-A", number, _limit.AddDays(4));
        await _world.DoAsync(id, "file", "manager-A", "NotFiled", reason: "It can be done in time");
        (await _world.StateAsync(id)).ShouldBe(("withdrawn", "Finished"));

        id = await AskAsync("manager-A", number, _limit.AddDays(4));
        (await _world.PostAsync("manager-A", $"/api/cases/{orderId}/withdraw", new() { ["reason"] = "The customer cancels" })).Status.ShouldBe(HttpStatusCode.NoContent);
        await _world.WorkAsync();
        if ((await _world.StateAsync(id)).Status == "Open")
            await _world.DoAsync(id, "file", "manager-A", "File");
        (await _world.StateAsync(id)).Status.ShouldNotBe("Open");
        await using var context = Context();
        (await context.DispatchOrders.SingleAsync(one => one.Id == orderId, Token)).Version.ShouldBe(1);
    }

    [Fact]
    public async Task An_extension_that_is_approved_before_the_order_is_signed_holds_for_the_circuits_that_begin_later()
    {
        var orderId = await _world.OrderAsync([OpeningWorld.Circuit(_key, "A", "B")], new() { ["limitAt"] = At(_limit) });
        var late = _limit.AddDays(4);
        var asked = await AskAsync("manager-A", (await _world.CaseAsync(orderId)).GetProperty("case").GetProperty("number").GetString()!, late);
        await _world.DoAsync(asked, "file", "manager-A", "File");
        await ApproveAsync(asked);

        await new OpeningPlay(_world).DoAsync(orderId, "sign", "A");

        var opening = (await _world.PartsAsync(orderId)).Single().Id;
        var works = await _world.PartsAsync(opening);
        works.Count.ShouldBe(2);
        foreach (var id in works.Select(static one => one.Id).Prepend(opening))
            (await LimitsAsync([id]))[$"{id} opening.overall"].ShouldBe(late, TimeSpan.FromSeconds(1), id);
    }

    [Fact]
    public async Task What_cannot_be_asked_for_is_refused_with_its_field()
    {
        var (_, number) = await OrderAsync();
        await IsRefusedAsync(number, HttpStatusCode.BadRequest, "date.over", new() { ["newLimit"] = At(_world.Clock.GetUtcNow().AddDays(-1)) });
        await IsRefusedAsync(number, HttpStatusCode.BadRequest, "extension.limitNotLater", new() { ["newLimit"] = At(_limit.AddDays(-1)) });
        await IsRefusedAsync("KT-NONE", HttpStatusCode.UnprocessableEntity, "order.unknown");
        await IsRefusedAsync(number, HttpStatusCode.UnprocessableEntity, "order.circuitUnknown", new() { ["circuits"] = new JsonArray("NONE") });
        await IsRefusedAsync(number, HttpStatusCode.BadRequest, "data.choice", new() { ["party"] = "weather" });
        await IsRefusedAsync(number, HttpStatusCode.BadRequest, "field.missing", new() { ["explanation"] = null });
        await IsRefusedAsync(number, HttpStatusCode.UnprocessableEntity, "order.unknown", person: "manager-C");
        await AskAsync("manager-A", number, _limit.AddDays(4));
        await IsRefusedAsync(number, HttpStatusCode.Conflict, "extension.open", new() { ["circuits"] = new JsonArray(_key) });
    }

    private async Task<(string Id, string Number)> OrderAsync()
    {
        var id = await _world.OrderAsync([OpeningWorld.Circuit(_key, "A", "B")], new() { ["limitAt"] = At(_limit) });
        await new OpeningPlay(_world).DoAsync(id, "sign", "A");
        return (id, (await _world.CaseAsync(id)).GetProperty("case").GetProperty("number").GetString()!);
    }

    private async Task<string> AskAsync(string person, string order, DateTimeOffset limit)
    {
        var asked = await _world.PostAsync(person, "/api/cases", Request(order, limit));
        asked.Status.ShouldBe(HttpStatusCode.Created, asked.Text);
        await _world.WorkAsync();
        return asked["caseId"]!;
    }

    private async Task ApproveAsync(string id, DateTimeOffset? limit = null)
    {
        await _world.DoAsync(id, "province", "sales", "Filed");
        await _world.DoAsync(id, "follow", "dispatcher-A", "Approved", limit is { } earlier ? new() { ["limit"] = At(earlier) } : null);
        await _world.DoAsync(id, "copyBranch", "dispatcher-A", "Sent");
        await _world.DoAsync(id, "copyProvince", "province", "Entered");
        (await _world.StateAsync(id)).ShouldBe(("approved", "Finished"));
    }

    private async Task IsRefusedAsync(string order, HttpStatusCode status, string code, JsonObject? data = null, string person = "manager-A")
    {
        var request = Request(order, _limit.AddDays(4));
        foreach (var (name, value) in data ?? [])
        {
            if (value is null)
                request["data"]!.AsObject().Remove(name);
            else
                request["data"]![name] = value.DeepClone();
        }

        (await _world.PostAsync(person, "/api/cases", request)).ShouldBeProblem(status, code);
    }

    private static JsonObject Request(string order, DateTimeOffset limit) => new()
    {
        ["kind"] = "extension",
        ["title"] = "More time",
        ["data"] = new JsonObject { ["order"] = order, ["cause"] = "customer-room", ["explanation"] = "The room is not ready.", ["party"] = "customer", ["newLimit"] = At(limit) },
    };

    // The limits of cases and of their tasks that run, by case and key.
    private async Task<Dictionary<string, DateTimeOffset>> LimitsAsync(IEnumerable<string> cases)
    {
        string[] ids = [.. cases];
        await using var context = Context();
        var rows = await context.RunningLimits.Where(row => ids.Contains(row.CaseId!) && row.State == Application.TimeLimits.Running.LimitState.Running && row.LimitAt != null).ToListAsync(Token);
        return rows.Where(static row => row.Key is "opening.overall" or "order.step").ToDictionary(static row => $"{row.CaseId} {(row.TaskId is null ? "" : $"{row.ActivityId} ")}{row.Key}", static row => row.LimitAt!.Value);
    }

    private async Task<(int Order, int Circuit)> TimeoutsAsync(string orderId)
    {
        await using var context = Context();
        return ((await context.DispatchOrders.SingleAsync(one => one.Id == orderId, Token)).Timeouts, (await context.OrderCircuits.SingleAsync(one => one.OrderId == orderId, Token)).Timeouts);
    }

    private static string At(DateTimeOffset at) => at.ToString("O", CultureInfo.InvariantCulture);

    private ResponseDbContext Context() => _world.Services.GetRequiredService<Database>().CreateContext();
}
