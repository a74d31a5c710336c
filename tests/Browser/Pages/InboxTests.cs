using Browser.Setting;

namespace Browser.Pages;

/// <summary>The inbox, as somebody works through it.</summary>
[Collection(BrowserFixture.Tasks)]
public class InboxTests(BrowserFixture browser)
{
    private const string NumberOfMine = """() => Number(/^Inbox Mine (\d+)/.exec(document.querySelector('.ant-menu a[href="/tasks"]').textContent)?.[1] ?? 0)""";

    private static readonly object NoteForm = new
    {
        schema = new { type = "object", properties = new { note = new { type = "string" } } },
        ui = new { order = new[] { "note" }, fields = new { note = new { kind = "text", label = new Dictionary<string, string>(StringComparer.Ordinal) { ["zh-CN"] = "备注", ["en"] = "Note" } } } },
    };

    private static readonly string[] DoneOnly = ["Done"];

    private static readonly string[] ApproveOrReject = ["Approve", "Reject"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Parts
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var path in new[] { "/tasks", "/tasks?tab=Units", "/tasks?tab=Units&page=3", "/tasks?tab=Done", "/tasks?tab=Started", "/tasks?tab=Copied", "/tasks?tab=Units&overdue=true", "/tasks?search=nothing-like-it", "/tasks?tab=Units&view=list" })
            {
                data.Add(path, "zh-CN");
                if (TestSize.IsFull)
                    data.Add(path, "en");
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public async Task A_part_of_the_inbox_fits_is_translated_and_has_no_barrier(string path, string language)
    {
        await using var session = await browser.SignedInAsync(Office.Engineer, language);
        await session.AddScriptAsync(PageChecks.Axe);

        await session.GoAsync(path);

        await session.ShouldHoldAsync($"{path.Trim('/').Replace('?', '-').Replace('&', '-')}-{language}", language);
    }

    [Theory]
    [InlineData("zh-CN", "我的任务", "剩", "超", "代 马丽", "退回", "催办")]
    [InlineData("en", "Mine", "left", "overdue", "For 马丽", "Returned", "Urged")]
    public async Task Who_works_on_tasks_begins_with_them_and_sees_what_is_particular_about_each(string language, string tab, string left, string overdue, string behalf, string returned, string urged)
    {
        await using var session = await browser.SignedInAsync(Office.Engineer, language);
        var page = session.Page;

        await session.GoAsync("/");

        await page.WaitForURLAsync("**/tasks");
        await page.Locator(".remaining").First.WaitForAsync();
        await session.ReadyAsync();
        await Expect(page.GetByRole(AriaRole.Tab, new PageGetByRoleOptions { Name = tab }).First).ToHaveAttributeAsync("aria-selected", "true");
        var remaining = await page.Locator(".remaining").AllInnerTextsAsync();
        remaining.ShouldContain(text => text.Contains(left, StringComparison.Ordinal));
        remaining.ShouldContain(text => text.Contains(overdue, StringComparison.Ordinal));
        foreach (var kind in new[] { "remaining-overdue", "remaining-soon", "remaining-ok" })
            await page.Locator($".{kind}").First.WaitForAsync();
        foreach (var mark in new[] { behalf, returned, urged })
            await page.Locator(".marks").GetByText(mark).First.WaitForAsync();

        // What is due first comes first.
        await page.Locator(".remaining").First.And(page.Locator(".remaining-overdue")).WaitForAsync();
        session.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Filters_order_and_pages_stand_in_the_address_and_a_view_keeps_them()
    {
        await using var session = await browser.SignedInAsync(Office.Engineer);
        var page = session.Page;
        await session.GoAsync("/tasks?tab=Units&view=list");

        await page.Locator(".ant-select", new PageLocatorOptions { Has = page.GetByLabel("Priority") }).ClickAsync();
        await page.Locator(".ant-select-item-option", new PageLocatorOptions { HasText = "Urgent" }).ClickAsync();
        await page.WaitForURLAsync("**priority=Urgent**");
        await session.ReadyAsync();
        await Expect(page.Locator("tr[data-row-key]")).ToHaveCountAsync((TaskAmounts.Claimable + 2) / 7);
        await page.Locator(".ant-select", new PageLocatorOptions { Has = page.GetByLabel("Grade") }).ClickAsync();
        await page.Locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option", new PageLocatorOptions { HasText = "AAA" }).ClickAsync();
        await page.WaitForURLAsync("**grade=AAA**");
        await page.GetByRole(AriaRole.Columnheader, new PageGetByRoleOptions { Name = "Arrived" }).ClickAsync();
        await page.WaitForURLAsync("**sort=Time**");
        await session.ReadyAsync();
        await page.Mouse.MoveAsync(0, 0);
        await page.Locator(".ant-tooltip:not(.ant-tooltip-hidden)").First.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Hidden });
        var shown = await session.FirstCellsAsync();
        shown.Count.ShouldBeInRange(1, 10);

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Saved views" }).ClickAsync();
        await page.GetByPlaceholder("Name of the view").FillAsync("Urgent AAA");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save this view" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Delete the view 'Urgent AAA'" }).WaitForAsync();
        await session.GoAsync("/tasks");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Saved views" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Urgent AAA", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**grade=AAA**");
        await session.ReadyAsync();
        (await session.FirstCellsAsync()).ShouldBe(shown);
        session.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("zh-CN", "已签收", "键盘快捷键")]
    [InlineData("en", "Claimed “", "Keyboard")]
    public async Task A_task_is_found_claimed_and_opened_without_a_mouse(string language, string told, string keys)
    {
        var title = $"Splice the cable {language}";
        var office = await browser.OfficeAsync();
        var task = await office.AskAsync(title, DoneOnly, Token);
        await using var session = await browser.SignedInAsync(Office.Engineer, language);
        var page = session.Page;
        await session.GoAsync("/tasks?tab=Units");

        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync(title);
        await page.WaitForURLAsync("**search=**");
        await page.Row(title).WaitForAsync();
        await page.WaitForFunctionAsync("() => document.querySelectorAll('tr[data-row-key]').length === 1");
        await page.Keyboard.PressAsync("Tab");
        await page.EvaluateAsync("document.activeElement.blur()");
        await page.Keyboard.PressAsync("?");
        await page.Locator(".ant-modal-title", new PageLocatorOptions { HasText = keys }).WaitForAsync();
        await page.WaitForFunctionAsync("() => document.querySelector('.ant-modal').contains(document.activeElement)");
        await session.ShotAsync("keys");
        await page.Keyboard.PressAsync("Escape");
        await page.DialogsGoneAsync();
        await page.Keyboard.PressAsync("j");
        await page.WaitForFunctionAsync("title => document.activeElement.textContent === title", title);
        await page.Keyboard.PressAsync("x");
        await page.Locator(".bulk-bar").WaitForAsync();
        await page.Keyboard.PressAsync("x");
        await page.Locator(".bulk-bar").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        await page.EvaluateAsync("document.activeElement.blur()");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("c");
        await page.GetByText(told).First.WaitForAsync();
        await page.Row(title).WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });

        await session.GoAsync($"/tasks?view=list&search={Uri.EscapeDataString(title)}");
        await page.Row(title).WaitForAsync();
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("e");
        await page.WaitForURLAsync($"**/tasks/{task}");
        (await office.AsAsync(Office.Engineer, HttpMethod.Post, $"api/human-tasks/{task}/complete", new { }, Token)).GetProperty("state").GetString().ShouldBe("Completed");
    }

    [Fact]
    public async Task What_others_do_appears_by_itself_and_the_numbers_follow()
    {
        var office = await browser.OfficeAsync();
        await using var session = await browser.SignedInAsync(Office.OtherEngineer);
        var page = session.Page;
        await session.GoAsync("/tasks?search=Lights%20out");
        var before = await MineAsync(page);

        var task = await office.AskAsync("Lights out", DoneOnly, Token);
        await office.AsAsync(Office.OtherEngineer, HttpMethod.Post, $"api/human-tasks/{task}/claim", new { }, Token);

        await page.Row("Lights out").WaitForAsync();
        await page.GetByRole(AriaRole.Status).GetByText("just now").WaitForAsync();
        await page.WaitForFunctionAsync($"before => ({NumberOfMine})() === before + 1", before);
        await session.ShotAsync("told");
        await office.AsAsync(Office.OtherEngineer, HttpMethod.Post, $"api/human-tasks/{task}/complete", new { }, Token);
        await page.Row("Lights out").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        session.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Many_are_completed_at_once_with_one_reason_and_each_refusal_is_told()
    {
        var office = await browser.OfficeAsync();
        var tasks = new List<string>();
        foreach (var name in new[] { "one", "two", "three" })
            tasks.Add(await office.AskAsync($"Batch {name}", ApproveOrReject, Token));
        tasks.Add(await office.AskAsync("Batch form", ["Reject"], Token, ("form", NoteForm)));
        await using var session = await browser.SignedInAsync(Office.Engineer);
        await session.AddScriptAsync(PageChecks.Axe);
        var page = session.Page;
        await session.GoAsync("/tasks?tab=Units&search=Batch");
        await page.Locator("thead .ant-checkbox-input").ClickAsync();
        await page.GetByText("4 selected").WaitForAsync();

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Complete…" }).ClickAsync();
        await page.GetByText("1 task has a form").WaitForAsync();
        await page.GetByRole(AriaRole.Radio, new PageGetByRoleOptions { Name = "Reject" }).CheckAsync();
        await page.AnswerAsync("Complete 3 tasks");
        await page.GetByText("This field is required").Or(page.Locator(".ant-form-item-explain-error")).First.WaitForAsync();
        await session.ShotAsync("reason");
        (await page.EvaluateAsync<string[]>(PageChecks.Violations)).ShouldBeEmpty();
        await page.GetByLabel("Reason (required").FillAsync("no free fibre");

        // Meanwhile somebody else is quicker with one of them.
        await page.RouteAsync("**/api/changes*", static route => route.AbortAsync());
        await office.AsAsync(Office.OtherEngineer, HttpMethod.Post, $"api/human-tasks/{tasks[1]}/complete", new { outcome = "Approve" }, Token);
        await page.AnswerAsync("Complete 3 tasks");

        await page.AskedAsync("1 of 3");
        await session.ShotAsync("results");
        await page.Locator(".ant-modal-confirm").GetByText("罗强").WaitForAsync();
        await page.Locator(".ant-modal-confirm").GetByText("Batch two").WaitForAsync();
        await page.AnswerAsync("Close");
        await page.Row("Batch one").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        await page.Row("Batch form").WaitForAsync();
        var details = await office.Server.CallAsync(HttpMethod.Get, $"/api/human-tasks/table?tab=Seen&search=Batch", null, Token);
        details.GetProperty("total").GetInt32().ShouldBe(0, "a program has no tasks");
    }

    [Fact]
    public async Task Who_leads_gives_tasks_to_others()
    {
        var office = await browser.OfficeAsync();
        var task = await office.AskAsync("Hand over", DoneOnly, Token);
        await using var session = await browser.SignedInAsync(Office.Director);
        await session.AddScriptAsync(PageChecks.Axe);
        var page = session.Page;
        await session.GoAsync("/tasks?tab=Overseen&search=Hand%20over");
        await page.Row("Hand over").Locator("input[type=checkbox]").ClickAsync();

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Reassign…" }).ClickAsync();
        await page.Locator(".ant-modal .ant-select-selector").ClickAsync();
        await page.Keyboard.TypeAsync("罗强");
        await page.Locator(".ant-select-item-option", new PageLocatorOptions { HasText = "罗强" }).ClickAsync();
        await page.Locator(".ant-modal-title").ClickAsync();
        await page.Locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden)").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        await session.ShotAsync("reassign");
        (await page.EvaluateAsync<string[]>(PageChecks.Violations)).ShouldBeEmpty();
        await page.AnswerAsync("Reassign 1 task");

        await page.Row("Hand over").GetByText("罗强").WaitForAsync();
        (await office.AsAsync(Office.OtherEngineer, HttpMethod.Post, $"api/human-tasks/{task}/complete", new { }, Token)).GetProperty("state").GetString().ShouldBe("Completed");
        session.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("zh-CN", "签收", "查看", "菜单")]
    [InlineData("en", "Claim", "Open", "Menu")]
    public async Task On_a_phone_the_inbox_is_a_list_of_cards_with_large_buttons(string language, string claim, string look, string menu)
    {
        var title = $"Climb the mast {language}";
        var office = await browser.OfficeAsync();
        await office.AskAsync(title, DoneOnly, Token);
        await using var session = await browser.SignedInAsync(Office.Engineer, language);
        await session.AddScriptAsync(PageChecks.Axe);
        var page = session.Page;
        await page.SetViewportSizeAsync(390, 844);
        await session.GoAsync("/tasks");
        await page.Locator(".card-list > li").First.WaitForAsync();
        await session.ShouldHoldAsync($"mine-{language}", language);
        await session.GoAsync($"/tasks?tab=Units&search={Uri.EscapeDataString(title)}");
        var card = page.GetByRole(AriaRole.Article);
        await card.WaitForAsync();
        await session.ShouldHoldAsync($"cards-{language}", language);

        foreach (var name in new[] { claim, look })
        {
            var box = (await card.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = $"{name} {title}" }).BoundingBoxAsync()).ShouldNotBeNull();
            (box.Height, box.Width).ShouldSatisfyAllConditions(static size => size.Height.ShouldBeGreaterThanOrEqualTo(40), static size => size.Width.ShouldBeGreaterThan(120));
        }

        await card.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = $"{claim} {title}" }).ClickAsync();
        await card.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = menu, Exact = true }).ClickAsync();
        await page.Locator(".ant-drawer-open a[href='/tasks']").WaitForAsync();
        await session.ShotAsync("menu");
        session.Faults.ShouldBeEmpty();
    }

    private static async Task<int> MineAsync(IPage page) =>
        await page.EvaluateAsync<int>(NumberOfMine);
}
