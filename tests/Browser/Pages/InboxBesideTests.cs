using Browser.Setting;

namespace Browser.Pages;

/// <summary>Tasks that are worked on beside the list.</summary>
[Collection(BrowserFixture.Tasks)]
public class InboxBesideTests(BrowserFixture browser)
{
    private static readonly string[] DoneOnly = ["Done"];

    private static readonly string[] AcceptOrReject = ["Accept", "Reject"];

    private static readonly object NoteForm = new
    {
        schema = new { type = "object", required = new[] { "note" }, properties = new { note = new { type = "string" } } },
        ui = new { order = new[] { "note" }, fields = new { note = new { kind = "text", label = new Dictionary<string, string>(StringComparer.Ordinal) { ["zh-CN"] = "备注", ["en"] = "Note" } } } },
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task Small_tasks_take_a_key_each(string language)
    {
        var office = await browser.OfficeAsync();
        var tasks = new List<string>();
        foreach (var number in new[] { 1, 2, 3 })
        {
            tasks.Add(await office.AskAsync($"Small {language} {number}", DoneOnly, Token));
            await office.AsAsync(Office.Engineer, HttpMethod.Post, $"api/human-tasks/{tasks[^1]}/claim", new { }, Token);
        }

        await using var session = await browser.SignedInAsync(Office.Engineer, language);
        var page = session.Page;
        await session.GoAsync($"/tasks?search={Uri.EscapeDataString($"Small {language}")}");
        await page.WaitForFunctionAsync("() => document.querySelectorAll('tr[data-row-key]').length === 3");

        await page.Keyboard.PressAsync("j");
        await page.Locator(".inbox-beside .outcome-bar").WaitForAsync();
        await page.Keyboard.PressAsync("e");
        for (var left = 3; left > 0; left--)
        {
            await page.WaitForFunctionAsync("() => document.activeElement.closest('.outcome-bar') !== null");
            await page.Keyboard.PressAsync("Enter");
            await page.WaitForFunctionAsync("left => document.querySelectorAll('tr[data-row-key]').length === left", left - 1);
        }

        foreach (var task in tasks)
            (await office.AsAsync(Office.Engineer, HttpMethod.Get, $"api/human-tasks/{task}", new { }, Token)).GetProperty("task").GetProperty("state").GetString().ShouldBe("Completed");
        session.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("zh-CN", "签收任务", "备注", "在单独页面打开任务")]
    [InlineData("en", "Claim the task", "Note", "Open tasks on their page")]
    public async Task A_task_is_claimed_filled_in_and_finished_beside_the_list(string language, string claim, string note, string onPage)
    {
        var title = $"Beside {language}";
        var office = await browser.OfficeAsync();
        var task = await office.AskAsync(title, AcceptOrReject, Token, ("form", NoteForm));
        await using var session = await browser.SignedInAsync(Office.Engineer, language);
        await session.AddScriptAsync(PageChecks.Axe);
        var page = session.Page;
        await session.GoAsync($"/tasks?tab=Units&search={Uri.EscapeDataString(title)}");
        var beside = page.Locator(".inbox-beside");

        await page.Row(title).GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = title }).ClickAsync();
        await beside.GetByRole(AriaRole.Heading, new LocatorGetByRoleOptions { Name = title }).WaitForAsync();
        page.Url.ShouldContain($"open={task}");
        await session.ShouldHoldAsync($"unclaimed-{language}", language);
        await beside.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = claim }).ClickAsync();

        // It is nobody's to claim any more, and stays open nevertheless.
        await page.Row(title).WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        await beside.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Accept" }).ClickAsync();
        await page.Locator(".ant-notification-notice").WaitForAsync();
        await session.ShotAsync("missing");
        await beside.GetByLabel(note).FillAsync("fibre 7");
        await session.ShouldHoldAsync($"claimed-{language}", language);
        await beside.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Accept" }).ClickAsync();
        await beside.Locator(".ant-empty").WaitForAsync();
        var detail = await office.AsAsync(Office.Engineer, HttpMethod.Get, $"api/human-tasks/{task}", new { }, Token);
        detail.GetProperty("task").GetProperty("outcome").GetString().ShouldBe("Accept");
        detail.GetProperty("data").GetProperty("note").GetString().ShouldBe("fibre 7");

        // Whoever wants a page for each has it from now on.
        await page.GetByTitle(onPage).ClickAsync();
        await beside.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        await session.GoAsync("/tasks");
        await page.Locator("tr[data-row-key]").First.WaitForAsync();
        await beside.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        session.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("zh-CN", "已超时", "Esc")]
    [InlineData("en", "Overdue", "Esc")]
    public async Task What_is_overdue_stands_under_its_own_heading(string language, string overdue, string escape)
    {
        await using var session = await browser.SignedInAsync(Office.Engineer, language);
        var page = session.Page;
        await session.GoAsync("/tasks");
        await page.Locator(".list-heading").First.WaitForAsync();

        var headings = await page.Locator(".list-heading").AllInnerTextsAsync();
        headings[0].ShouldBe(overdue);
        headings.ShouldBeUnique();
        await page.Keyboard.PressAsync("?");
        await page.Locator(".key-list").GetByText(escape).WaitForAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.DialogsGoneAsync();

        // What was done is ordered by when it was done.
        await session.GoAsync("/tasks?tab=Done");
        await page.Locator("tr[data-row-key]").First.WaitForAsync();
        await Expect(page.Locator(".list-heading")).ToHaveCountAsync(0);
        session.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Escape_leads_from_the_task_back_to_its_row()
    {
        await using var session = await browser.SignedInAsync(Office.Engineer);
        var page = session.Page;
        await session.GoAsync("/tasks");
        await page.Locator("tr[data-row-key]").First.WaitForAsync();

        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        var second = await page.EvaluateAsync<string>("document.activeElement.closest('[data-row-key]').dataset.rowKey");
        await page.WaitForURLAsync($"**open={second}*");
        await page.Locator(".inbox-beside .task-work").WaitForAsync();
        await page.Keyboard.PressAsync("e");
        await page.WaitForFunctionAsync("() => document.activeElement.closest('.inbox-beside') !== null");
        await page.Keyboard.PressAsync("Escape");

        await page.WaitForFunctionAsync("row => document.activeElement.closest('[data-row-key]')?.dataset.rowKey === row", second);
        session.Faults.ShouldBeEmpty();
    }
}
