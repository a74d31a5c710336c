using System.Globalization;
using Browser.Setting;

namespace Browser.Pages;

/// <summary>What happens to running cases: rows that change, ladders that climb, and days that count.</summary>
public partial class TimeLimitPageTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_administrator_halves_a_limit_in_the_table_and_running_cases_turn_red_and_staff_are_warned()
    {
        var office = await browser.OfficeAsync();
        var rule = new Dictionary<string, object>(StringComparer.Ordinal) { ["within"] = new { limit = "4 h" }, ["warnings"] = new[] { new { before = "30 min" } } };
        var one = await TimedCase.StartAsync(office, "support-request", "drill.halved", rule, Token);
        await one.BeganAsync(office, TimeSpan.FromMinutes(150), Token);
        await using var engineer = await browser.SignedInAsync(Office.Engineer);
        await using var director = await browser.SignedInAsync(Office.Director);
        await using var boss = await browser.SignedInAsync(Office.Boss);
        await engineer.GoAsync("/notices");
        await director.GoAsync($"/running-limits?search={one.Number}");
        await director.Page.Locator("tr[data-row-key] .remaining-ok, tr[data-row-key] .remaining-soon").First.WaitForAsync();
        await boss.GoAsync("/limits?key=drill.halved");
        var page = boss.Page;

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Edit in the table" }).ClickAsync();
        var limit = page.GetByLabel("drill.halved Limit", new PageGetByLabelOptions { Exact = true });
        await limit.FillAsync("0");
        await page.Locator(".limit-cell-changed").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Review changes (1)" }).ClickAsync();
        var drawer = page.GetByRole(AriaRole.Dialog, new PageGetByRoleOptions { Name = "1 changed row" });
        await drawer.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Preview" }).ClickAsync();
        await drawer.GetByRole(AriaRole.Alert).GetByText("'within.limit'").WaitForAsync();
        await boss.ShotAsync("limits-edit-refused");
        await limit.FillAsync("2");
        await drawer.GetByText("Running clocks too").ClickAsync();
        await drawer.GetByLabel("Reason").FillAsync("the customer asks for it");
        await drawer.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Preview" }).ClickAsync();
        await drawer.GetByText(one.Number).WaitForAsync();
        await boss.ShotAsync("limits-edited-in-the-table");
        await drawer.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Save: 1 row, 1 running deadlines move, 1 become overdue" }).ClickAsync();

        await page.Locator("tr[data-row-key='Row:drill.halved']").GetByText("2 h").First.WaitForAsync();
        await director.Page.Locator("tr[data-row-key] .remaining-overdue").First.WaitForAsync();
        await director.ShotAsync("case-turned-red");
        await engineer.Page.Locator("tr[data-row-key]", new PageLocatorOptions { HasText = "Warning: service is restored" }).First.WaitForAsync();
        await engineer.Page.Locator("tr[data-row-key]", new PageLocatorOptions { HasText = "Overdue: service is restored" }).First.WaitForAsync();
        boss.ForgiveStatus(422);
        foreach (var session in new[] { boss, director, engineer })
            session.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_ladder_climbs_is_acknowledged_with_an_instruction_and_stops_when_service_is_restored()
    {
        var office = await browser.OfficeAsync();
        object Step(string after) => new { after, from = "limit", role = "desk", unit = "own", channel = "in-app" };
        var rule = new Dictionary<string, object>(StringComparer.Ordinal) { ["within"] = new { limit = "10 min" }, ["escalation"] = new[] { Step("5 min"), Step("20 min"), Step("24 h") } };
        var one = await TimedCase.StartAsync(office, "cutover", "drill.ladder", rule, Token);
        await using var session = await browser.SignedInAsync(Office.Director);
        var page = session.Page;
        await session.GoAsync("/notices?show=awaited");
        var escalations = page.Locator("tr[data-row-key]", new PageLocatorOptions { HasText = $"Escalation: {one.Number}" });

        await one.BeganAsync(office, TimeSpan.FromMinutes(16), Token);
        await Expect(escalations).ToHaveCountAsync(1);
        await escalations.GetByRole(AriaRole.Button).First.ClickAsync();
        await page.GetByLabel("Instruction").FillAsync("Send the second team.");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Acknowledge", Exact = true }).ClickAsync();
        await page.Locator(".ant-drawer").GetByText("Send the second team.").WaitForAsync();
        await session.ShotAsync("escalation-acknowledged");
        await page.Locator(".ant-drawer-close").ClickAsync();
        await Expect(escalations).ToHaveCountAsync(0);

        await Poll.UntilAsync(async () => (await HandlingAsync()).Length == 1, "the first step has made its task");
        await one.BeganAsync(office, TimeSpan.FromMinutes(31), Token);
        await Expect(escalations).ToHaveCountAsync(1);
        await Poll.UntilAsync(async () => (await HandlingAsync()).Length == 2, "the second step has made its task");
        var handling = (await HandlingAsync())[0];
        await office.AsAsync(Office.Director, HttpMethod.Post, $"api/human-tasks/{handling}/claim", new { }, Token);
        await session.GoAsync($"/tasks/{handling}");
        await page.GetByLabel("What you found").FillAsync("One team is on its way.");

        // What is still to be stored when the task goes would be refused, and say so.
        await page.Locator(".outcome-saved").GetByText("Saved at").WaitForAsync();
        await page.SettledAsync();
        await session.ShotAsync("escalation-task");
        (await office.AsAsync(Office.Engineer, HttpMethod.Get, $"api/notices?kind=escalation.instruction&search={one.Number}", new { }, Token)).GetProperty("total").GetInt32().ShouldBe(1);

        await office.AsAsync(Office.Engineer, HttpMethod.Post, $"api/human-tasks/{one.TaskId}/complete", new { outcome = "Done" }, Token);
        var limit = await office.AsAsync(Office.Director, HttpMethod.Get, $"api/limits/{one.LimitId}", new { }, Token);
        limit.GetProperty("limit").GetProperty("state").GetString().ShouldBe("Stopped");
        (limit.GetProperty("limit").TryGetProperty("nextAt", out var next) ? next.ValueKind : System.Text.Json.JsonValueKind.Null).ShouldBe(System.Text.Json.JsonValueKind.Null);
        limit.GetProperty("steps").EnumerateArray().Count(static step => step.GetProperty("kind").GetString() == "Escalation").ShouldBe(2);
        await Poll.UntilAsync(async () => (await HandlingAsync()).Length == 0, "the tasks of the escalation have gone with the clock");
        await session.GoAsync($"/cases/{one.Number}?tab=limits");
        await page.Locator("tr[data-row-key]").GetByText("Done too late").First.WaitForAsync();
        session.Faults.ShouldBeEmpty();

        async Task<string[]> HandlingAsync()
        {
            var found = await office.AsAsync(Office.Director, HttpMethod.Get, $"api/human-tasks/table?tab=Seen&search={one.Number}", new { }, Token);
            return [.. found.GetProperty("items").EnumerateArray().Where(static task => task.GetRawText().Contains("Handle the escalation", StringComparison.Ordinal) && task.GetProperty("state").GetString() is "Open" or "Claimed").Select(static task => task.GetProperty("id").GetString()!)];
        }
    }

    [Theory]
    [InlineData("construction.cpe", "2025-01-24T02:00:00Z", "2025-02-05T02:00:00Z", "2025-01-26")]
    [InlineData("drill.office", "2025-03-07T08:30:00Z", "2025-03-10T01:00:00Z", "17:00")]
    public async Task A_make_up_Sunday_counts_and_office_hours_end_on_Friday_at_17(string key, string start, string limit, string told)
    {
        await using var session = await browser.SignedInAsync(Office.Boss);
        if (key == "drill.office")
        {
            var rule = new { key, within = new { limit = "1 h" }, calendar = "office-hours", starts = new Dictionary<string, string>(StringComparer.Ordinal) { ["zh-CN"] = "来电", ["en"] = "the call" }, stops = new Dictionary<string, string>(StringComparer.Ordinal) { ["zh-CN"] = "答复", ["en"] = "the answer" } };
            await (await browser.OfficeAsync()).AsAsync(Office.Boss, HttpMethod.Post, "api/time-limits/rows", new { id = key, rule, validFrom = TimedCase.ValidFrom, reason = "a row to be tried" }, Token);
        }

        var page = session.Page;
        await session.GoAsync($"/limits?row={key}");
        await page.Locator(".ant-drawer-content").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Try it" }).ClickAsync();
        var trial = page.Locator(".ant-drawer-content").Last;
        var begins = trial.Locator(".ant-picker-input input").First;
        await begins.FillAsync(Local(start));
        await begins.PressAsync("Enter");
        await trial.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Calculate" }).ClickAsync();

        await trial.Locator("b", new LocatorLocatorOptions { HasText = Local(limit) }).WaitForAsync();
        await trial.Locator("li", new LocatorLocatorOptions { HasText = told }).First.WaitForAsync();
        await session.ShotAsync(key);
        session.Faults.ShouldBeEmpty();

        // The browser tells instants in the zone of the machine, as the pages do on that of whoever reads them.
        static string Local(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture).ToLocalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
    }
}
