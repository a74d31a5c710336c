using Browser.Setting;

namespace Browser.Pages;

/// <summary>The page to start something from, and the search of the header.</summary>
[Collection(BrowserFixture.Tasks)]
public class StartAndSearchTests(BrowserFixture browser)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/start", "zh-CN")]
    [InlineData("/start", "en")]
    [InlineData("/start?search=nothing-like-it", "en")]
    [InlineData("/search", "zh-CN")]
    [InlineData("/search", "en")]
    [InlineData("/search?q=GZ", "zh-CN")]
    [InlineData("/search?q=GZ", "en")]
    public async Task A_page_fits_is_translated_and_has_no_barrier(string path, string language)
    {
        var office = await browser.OfficeAsync();
        await office.CanStartAsync(Token);
        await using var session = await browser.SignedInAsync(path.StartsWith("/start", StringComparison.Ordinal) ? Office.Director : Office.Engineer, language);
        await session.AddScriptAsync(PageChecks.Axe);

        await session.GoAsync(path);

        await session.ShouldHoldAsync($"{path.Trim('/').Replace('?', '-')}-{language}", language);
        await session.Page.SetViewportSizeAsync(390, 844);
        await session.GoAsync(path);
        await session.ShouldHoldAsync($"{path.Trim('/').Replace('?', '-')}-{language}-phone", language);
    }

    [Theory]
    [InlineData("zh-CN", "故障", "投诉", "发起工单", "标题", "最近发起")]
    [InlineData("en", "Fault", "Complaint", "Start a case", "Title", "Started lately")]
    public async Task A_case_is_started_from_the_page_and_stands_first_the_next_time(string language, string kind, string other, string button, string title, string recent)
    {
        var office = await browser.OfficeAsync();
        await office.CanStartAsync(Token);
        await using var session = await browser.SignedInAsync(Office.Director, language);
        await session.AddScriptAsync(PageChecks.Axe);
        var page = session.Page;
        await session.GoAsync("/start");

        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync(kind);
        var card = page.Locator(".start-card", new PageLocatorOptions { Has = page.Locator("b").GetByText(kind, new LocatorGetByTextOptions { Exact = true }) });
        await page.Locator(".start-card", new PageLocatorOptions { Has = page.Locator("b").GetByText(other, new LocatorGetByTextOptions { Exact = true }) }).WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        await page.Keyboard.PressAsync("Tab");
        await card.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".ant-modal-content").WaitForAsync();
        await page.SettledAsync();
        await session.ShotAsync("dialog");
        (await page.EvaluateAsync<string[]>(PageChecks.Violations)).ShouldBeEmpty();
        await page.GetByLabel(title, new PageGetByLabelOptions { Exact = true }).FillAsync($"Ring down {language}");
        await page.AnswerAsync(button);
        await page.WaitForURLAsync("**/cases/GZ-**");

        await session.GoAsync("/start");
        await page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = recent }).WaitForAsync();
        await page.Locator(".start-card").First.GetByText(kind, new LocatorGetByTextOptions { Exact = true }).WaitForAsync();
        session.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("zh-CN", "任务", "工单")]
    [InlineData("en", "Tasks", "Cases")]
    public async Task The_search_of_the_header_finds_cases_and_tasks_by_keyboard_alone(string language, string tasks, string cases)
    {
        var office = await browser.OfficeAsync();
        await office.CanStartAsync(Token);
        var title = $"Needle {language} in a haystack";
        var task = await office.AskAsync(title, ["Done"], Token);
        var number = (await office.AsAsync(Office.Director, HttpMethod.Post, "api/cases", new { kind = "fault", title }, Token)).GetProperty("number").GetString()!;
        await using var session = await browser.SignedInAsync(Office.Engineer, language);
        var page = session.Page;
        await session.GoAsync("/tasks");

        await page.Keyboard.PressAsync("Control+k");
        await page.Keyboard.TypeAsync($"needle {language}");
        await page.Keyboard.PressAsync("Enter");

        await page.WaitForURLAsync("**/search?q=**");
        await session.ReadyAsync();
        await page.GetByRole(AriaRole.Region, new PageGetByRoleOptions { Name = cases }).GetByText(number).WaitForAsync();
        await page.GetByRole(AriaRole.Region, new PageGetByRoleOptions { Name = tasks }).GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = title }).WaitForAsync();
        await session.ShotAsync("found");
        await page.EvaluateAsync("document.activeElement.blur()");
        await page.Keyboard.PressAsync("j");
        await page.WaitForFunctionAsync("number => document.activeElement.textContent === number", number);
        await page.Keyboard.PressAsync("k");
        await page.EvaluateAsync("document.activeElement.blur()");
        await page.Keyboard.PressAsync("k");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync($"**/tasks/{task}");
    }

    [Fact]
    public async Task A_search_shows_nothing_of_what_one_may_not_see()
    {
        var office = await browser.OfficeAsync();
        await office.AskAsync("Secret of the engineers", ["Done"], Token);
        await using var session = await browser.SignedInAsync(Office.Away);
        await session.GoAsync("/search?q=secret");

        await session.Page.GetByText("No task found").WaitForAsync();
        await Expect(session.Page.Locator("[data-row-main]")).ToHaveCountAsync(0);
        session.Faults.ShouldBeEmpty();
    }
}
