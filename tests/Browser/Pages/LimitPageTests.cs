using Browser.Setting;

namespace Browser.Pages;

/// <summary>The time limits of a case: how long is left, why, and how they are suspended and resumed.</summary>
[Collection(BrowserFixture.Tasks)]
public class LimitPageTests(BrowserFixture browser)
{
    private const string Gold = "fault.recovery.gold";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("zh-CN", "为何是此时？", "故障恢复", "计时记录")]
    [InlineData("en", "Why this date?", "Recovery of the fault", "What happened to the clock")]
    public async Task A_limit_tells_in_words_why_it_is_due_then(string language, string why, string name, string log)
    {
        var one = await FaultCase.StartAsync(await browser.OfficeAsync(), "explained", Token);
        await using var session = await browser.SignedInAsync(Office.Director, language);
        var page = session.Page;
        await session.AddScriptAsync(PageChecks.Axe);
        await session.GoAsync($"/cases/{one.Number}?tab=limits");
        var row = page.Locator("tr[data-row-key]", new PageLocatorOptions { HasText = name });
        await row.WaitForAsync();

        await row.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = why }).ClickAsync();

        var drawer = page.GetByRole(AriaRole.Dialog);
        await drawer.Locator(".limit-explanation li", new LocatorLocatorOptions { HasText = Gold }).First.WaitForAsync();
        await drawer.Locator(".limit-explanation li").Nth(4).WaitForAsync();
        await drawer.GetByText(log).WaitForAsync();
        await session.ShouldHoldAsync($"limit-{language}", language);
        session.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_leader_suspends_and_resumes_a_limit_and_colleagues_see_it_at_once()
    {
        var one = await FaultCase.StartAsync(await browser.OfficeAsync(), "suspended", Token);
        await using var leader = await browser.SignedInAsync(Office.Director);
        await using var colleague = await browser.SignedInAsync(Office.Boss);
        await colleague.GoAsync($"/cases/{one.Number}?tab=limits");
        await leader.GoAsync($"/cases/{one.Number}?tab=limits");
        await colleague.Page.Locator("tr[data-row-key] .remaining", new PageLocatorOptions { HasText = "left" }).WaitForAsync();

        var before = await DueAsync(one);
        await ActAsync(leader, "Suspend");

        await leader.Page.Locator("tr[data-row-key] .remaining-paused", new PageLocatorOptions { HasText = "Suspended · 2 h 59 min left" }).WaitForAsync();
        await colleague.Page.Locator("tr[data-row-key] .remaining-paused").WaitForAsync();

        await ActAsync(leader, "Resume");

        await leader.Page.Locator("tr[data-row-key] .remaining:not(.remaining-paused)", new PageLocatorOptions { HasText = "2 h 59 min left" }).WaitForAsync();
        await leader.Page.Locator("tr[data-row-key]").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Why this date?" }).ClickAsync();
        await leader.Page.GetByRole(AriaRole.Dialog).GetByText("no access to the site").First.WaitForAsync();

        // What was left is left to the second and below: it is due later by just as long as it was suspended.
        var (due, events) = (await DueAsync(one), (await LimitAsync(one)).GetProperty("events").EnumerateArray().ToDictionary(static entry => entry.GetProperty("kind").GetString()!, static entry => entry.GetProperty("at").GetDateTimeOffset()));
        (due - before).ShouldBe(events["Resumed"] - events["Paused"]);
        leader.Faults.ShouldBeEmpty();
        colleague.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_may_not_change_limits_is_not_offered_to()
    {
        var one = await FaultCase.StartAsync(await browser.OfficeAsync(), "only looked at", Token);
        await using var session = await browser.SignedInAsync(Office.Engineer);
        await session.GoAsync($"/cases/{one.Number}?tab=limits");
        await session.Page.Locator("tr[data-row-key] .remaining").First.WaitForAsync();

        await Expect(session.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Change the time limit" })).ToHaveCountAsync(0);
        session.Faults.ShouldBeEmpty();
    }

    private async Task<System.Text.Json.JsonElement> LimitAsync(FaultCase one)
    {
        var office = await browser.OfficeAsync();
        var limit = await office.OnlyAsync(Office.Director, $"api/cases/{one.Id}/limits", Token);
        return await office.AsAsync(Office.Director, HttpMethod.Get, $"api/limits/{limit.GetProperty("id").GetString()}", new { }, Token);
    }

    private async Task<DateTimeOffset> DueAsync(FaultCase one) => (await LimitAsync(one)).GetProperty("limit").GetProperty("limitAt").GetDateTimeOffset();

    private static async Task ActAsync(Session session, string act)
    {
        var page = session.Page;
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Change the time limit: Recovery of the fault" }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new PageGetByRoleOptions { Name = act }).ClickAsync();
        await page.Locator("#reason").FillAsync("no access to the site");
        await page.GetByRole(AriaRole.Dialog).Locator(".ant-modal-footer .ant-btn-primary").ClickAsync();
        await page.GetByRole(AriaRole.Dialog).WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
    }
}
