using Browser.Setting;

namespace Browser.Pages;

/// <summary>All running time limits on one page, and that what is suspended is said wherever it is shown.</summary>
[Collection(BrowserFixture.Tasks)]
public class RunningLimitPageTests(BrowserFixture browser)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("zh-CN", "故障恢复", "已挂起", "计时中", "为何是此时？")]
    [InlineData("en", "Recovery of the fault", "Suspended", "Running", "Why this date?")]
    public async Task What_runs_is_listed_narrowed_and_explained_and_follows_what_others_do(string language, string name, string suspended, string running, string why)
    {
        var office = await browser.OfficeAsync();
        var one = await FaultCase.StartAsync(office, $"on the board {language}", Token);
        await using var session = await browser.SignedInAsync(Office.Director, language);
        await session.AddScriptAsync(PageChecks.Axe);
        var page = session.Page;
        await session.GoAsync($"/running-limits?search={one.Number}&key=fault.recovery");
        var row = page.Locator("tr[data-row-key]", new PageLocatorOptions { HasText = name });
        await row.Locator(".remaining-ok, .remaining-soon").First.WaitForAsync();
        await session.ShouldHoldAsync($"running-limits-{language}", language);

        await row.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = $"{why} {name}" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).Locator(".limit-explanation li").First.WaitForAsync();
        await session.ShotAsync($"running-limit-explained-{language}");
        await page.GetByRole(AriaRole.Dialog).Locator(".ant-drawer-close").ClickAsync();
        await page.GetByRole(AriaRole.Dialog).WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });

        await office.AsAsync(Office.Director, HttpMethod.Post, $"api/cases/{one.Id}/limits/pause", new { reason = "no access" }, Token);
        await row.Locator(".remaining-paused", new LocatorLocatorOptions { HasText = suspended }).WaitForAsync();
        await page.Locator(".ant-segmented-item", new PageLocatorOptions { HasText = running }).ClickAsync();
        await row.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        await page.Locator(".ant-segmented-item", new PageLocatorOptions { HasText = suspended }).ClickAsync();
        await row.Locator(".remaining-paused").WaitForAsync();
        await session.ShotAsync($"running-limits-suspended-{language}");

        await row.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = one.Number }).ClickAsync();
        await page.Locator("tr[data-row-key] .remaining-paused").First.WaitForAsync();
        session.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("zh-CN", "已挂起")]
    [InlineData("en", "Suspended")]
    public async Task What_is_suspended_says_so_at_the_head_of_the_case_in_the_inbox_and_on_the_task(string language, string suspended)
    {
        var office = await browser.OfficeAsync();
        var one = await FaultCase.StartAsync(office, $"said everywhere {language}", Token);
        await office.AsAsync(Office.Director, HttpMethod.Post, $"api/cases/{one.Id}/limits/pause", new { reason = "no access" }, Token);
        await using var session = await browser.SignedInAsync(Office.Director, language);
        var page = session.Page;

        await session.GoAsync($"/cases/{one.Number}?tab=timeline");
        await page.Locator("section[aria-label='" + one.Number + "'] .remaining-paused").First.WaitForAsync();
        await session.ShotAsync($"case-suspended-{language}");
        var limits = await office.AsAsync(Office.Director, HttpMethod.Get, $"api/cases/{one.Id}/limits", new { }, Token);
        var hasTask = limits.GetProperty("items").EnumerateArray().Any(limit => limit.TryGetProperty("taskId", out var task) && task.GetString() == one.TaskId);
        if (!hasTask)
            return;
        await session.GoAsync($"/tasks/{one.TaskId}");
        await page.Locator(".remaining-paused", new PageLocatorOptions { HasText = suspended }).First.WaitForAsync();
        await session.ShotAsync($"task-suspended-{language}");
        session.Faults.ShouldBeEmpty();
    }
}
