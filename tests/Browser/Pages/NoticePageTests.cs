using Browser.Setting;

namespace Browser.Pages;

/// <summary>What people are told, as they see it: the bell, the message over the page, and the list.</summary>
public class NoticePageTests(BrowserFixture browser)
{
    private static readonly string[] DoneOnly = ["Done"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("zh-CN", "催办：", "查看全部", "全部通知")]
    [InlineData("en", "Urged: ", "See all", "All notices")]
    public async Task An_urge_is_shown_over_the_page_counted_in_the_bell_and_read_in_the_list(string language, string urged, string seeAll, string all)
    {
        var office = await browser.OfficeAsync();
        var title = $"Urgent work {language}";
        var task = await office.AskAsync(title, DoneOnly, Token);
        await office.AsAsync(Office.OtherEngineer, HttpMethod.Post, $"api/human-tasks/{task}/claim", new { }, Token);
        await using var session = await browser.SignedInAsync(Office.OtherEngineer, language);
        var page = session.Page;
        await session.GoAsync("/tasks");
        await page.Locator("header button .anticon-bell").WaitForAsync();

        await office.AsAsync(Office.Director, HttpMethod.Post, $"api/human-tasks/{task}/urge", new { reason = "The customer waits." }, Token);

        var toast = page.Locator(".ant-notification-bottomLeft .ant-notification-notice", new PageLocatorOptions { HasText = urged + title });
        await toast.WaitForAsync();
        (await toast.InnerTextAsync()).ShouldContain("The customer waits.");
        await session.ShotAsync($"notice-toast-{language}");
        await page.Locator("header button:has(.anticon-bell)").ClickAsync();
        await page.Locator(".notice-entry", new PageLocatorOptions { HasText = urged + title }).WaitForAsync();
        await session.ShotAsync($"notice-bell-{language}");
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = seeAll }).ClickAsync();
        await page.WaitForURLAsync("**/notices");
        await page.Locator(".row-unread", new PageLocatorOptions { HasText = urged + title }).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = urged + title }).ClickAsync();
        await page.Locator(".ant-drawer .notice-body", new PageLocatorOptions { HasText = "The customer waits." }).WaitForAsync();
        (await page.GetByText(all).CountAsync()).ShouldBeGreaterThan(0);
        await page.Locator($"tr:not(.row-unread):has-text('{urged + title}')").WaitForAsync();
        await session.ShotAsync($"notice-drawer-{language}");
        session.Faults.ShouldBeEmpty();
    }
}
