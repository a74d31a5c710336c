using Browser.Setting;

namespace Browser.Pages;

/// <summary>The page of a task, as somebody works on it, and what happens when somebody else does too.</summary>
[Collection(BrowserFixture.Tasks)]
public class TaskPageTests(BrowserFixture browser)
{
    private const string Detail = "南湖路口施工挖断 48 芯光缆";

    // A file that is what its name says.
    private static readonly byte[] Pdf = "%PDF-1.7\nthe rest"u8.ToArray();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("zh-CN", "签收任务", "光缆中断", "已恢复", "自动保存", "必须填写", "已提交：已恢复", "客户回访")]
    [InlineData("en", "Claim the task", "Fibre cut", "Restored", "Saved at", "is to be filled in", "Handed in: Restored", "Call the customer back")]
    public async Task A_task_is_claimed_filled_in_kept_and_finished(string language, string claim, string cause, string outcome, string saved, string missing, string done, string next)
    {
        var one = await StartAsync("claimed and finished");
        await using var session = await browser.SignedInAsync(Office.Engineer, language);
        var page = session.Page;
        await session.GoAsync($"/tasks/{one.TaskId}");
        // An unclaimed task can be read, not filled in.
        await Expect(page.Locator(".task-work textarea")).ToHaveCountAsync(0);

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = claim }).ClickAsync();
        await page.GetByRole(AriaRole.Radio, new PageGetByRoleOptions { Name = cause }).CheckAsync();
        await page.Locator(".task-work textarea").First.FillAsync(Detail);
        await page.Locator(".outcome-saved").GetByText(saved).WaitForAsync();
        await session.GoAsync($"/tasks/{one.TaskId}");
        await Expect(page.Locator(".task-work textarea").First).ToHaveValueAsync(Detail);
        await Expect(page.GetByRole(AriaRole.Radio, new PageGetByRoleOptions { Name = cause })).ToBeCheckedAsync();

        await Button(page, outcome).ClickAsync();
        await page.Locator(".form-error").GetByText(missing).WaitForAsync();
        await page.WaitForFunctionAsync("() => document.querySelector('.form-wrong').contains(document.activeElement)");
        await FillInstantAsync(page);
        await session.ShotAsync($"filled-{language}");
        await Button(page, outcome).ClickAsync();

        await page.GetByText(done).WaitForAsync();
        await page.Locator(".ant-list").GetByText(next).WaitForAsync();
        await session.ShotAsync($"done-{language}");
        session.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("zh-CN", "已恢复", "任务已由 罗强 于", "复制填写的内容")]
    [InlineData("en", "Restored", "The task was completed by 罗强", "Copy what you typed")]
    public async Task Of_two_who_complete_a_task_the_second_is_told_who_did_and_keeps_what_was_typed(string language, string outcome, string told, string copy)
    {
        var one = await StartAsync("two at once");
        await ActAsync(Office.Engineer, one, "claim", new { });
        await using var session = await browser.SignedInAsync(Office.Engineer, language);
        var page = session.Page;

        // As when the news come late: the page learns of it by its own attempt.
        await page.RouteAsync("**/api/changes*", static route => route.AbortAsync());
        await session.GoAsync($"/tasks/{one.TaskId}");
        await page.Locator(".task-work textarea").First.FillAsync(Detail);
        await page.GetByRole(AriaRole.Radio).First.CheckAsync();
        await FillInstantAsync(page);
        await ActAsync(Office.Director, one, "reassign", new { to = Office.OtherEngineer });
        await ActAsync(Office.OtherEngineer, one, "complete", new { outcome = "Restored", data = new { cause = "board", restoredAt = "2026-03-01T08:00:00Z" } });

        await Button(page, outcome).ClickAsync();

        await page.GetByRole(AriaRole.Alert).GetByText(told).WaitForAsync();
        await page.GetByText(Detail).WaitForAsync();
        await Button(page, copy).WaitForAsync();
        // What has ended cannot be handed in again.
        await Expect(Button(page, outcome)).ToHaveCountAsync(0);
        await session.ShotAsync($"second-{language}");
        session.Forgive("changes");
        session.ForgiveStatus(409);
        session.ForgiveStatus(403);
        session.ForgiveStatus(422);
        session.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("zh-CN", "催办")]
    [InlineData("en", "Urged")]
    public async Task What_others_do_meanwhile_is_told_and_leaves_what_is_typed_alone(string language, string act)
    {
        var one = await StartAsync("urged while typing");
        await ActAsync(Office.Engineer, one, "claim", new { });
        await using var session = await browser.SignedInAsync(Office.Engineer, language);
        var page = session.Page;
        await session.GoAsync($"/tasks/{one.TaskId}");
        await page.Locator(".task-work textarea").First.FillAsync(Detail);

        await ActAsync(Office.Director, one, "urge", new { reason = "客户在等" });

        await page.GetByRole(AriaRole.Status).GetByText("高建").GetByText(act).First.WaitForAsync();
        await Expect(page.Locator(".task-work textarea").First).ToHaveValueAsync(Detail);
        await session.ShotAsync($"urged-{language}");
        session.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("zh-CN", "转交", "人员", "撤回“转交”", "罗强")]
    [InlineData("en", "Delegate", "Person", "Take back: Delegated", "罗强")]
    public async Task A_task_is_delegated_and_taken_back(string language, string delegating, string person, string withdraw, string name)
    {
        var one = await StartAsync("delegated");
        await ActAsync(Office.Engineer, one, "claim", new { });
        await using var session = await browser.SignedInAsync(Office.Engineer, language);
        var page = session.Page;
        await session.GoAsync($"/tasks/{one.TaskId}");

        // Behind the button that takes the claim back; the component library puts a space between two Chinese signs.
        var button = page.Locator(".task-strip .ant-btn").Nth(1);
        (await button.InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal).ShouldBe(delegating);
        await button.ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel(person).FillAsync(name);
        await page.Locator(".ant-select-item-option", new PageLocatorOptions { HasText = name }).First.ClickAsync();
        await dialog.Locator(".ant-modal-footer .ant-btn-primary").ClickAsync();
        await page.Locator(".task-strip").GetByText(name).WaitForAsync();
        await session.ShotAsync($"delegated-{language}");

        await Button(page, withdraw).ClickAsync();

        await page.Locator(".task-strip").GetByText("何云").WaitForAsync();
        await page.Locator(".task-work textarea").First.WaitForAsync();
        session.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_of_the_form_becomes_one_of_the_case()
    {
        var office = await browser.OfficeAsync();
        var one = await StartAsync("with a file");
        await ActAsync(Office.Engineer, one, "claim", new { });
        await using var session = await browser.SignedInAsync(Office.Engineer);
        var page = session.Page;
        await session.GoAsync($"/tasks/{one.TaskId}");

        await page.Locator(".task-work input[type=file]").SetInputFilesAsync(new FilePayload { Name = "splice.pdf", MimeType = "application/pdf", Buffer = Pdf });

        await page.Locator(".task-work").GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "splice.pdf" }).WaitForAsync();
        await page.Locator(".outcome-saved").GetByText("Saved at").WaitForAsync();
        var stored = (await office.AsAsync(Office.Director, HttpMethod.Get, $"api/cases/{one.Id}/attachments", new { }, Token)).GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
        var draft = (await office.AsAsync(Office.Engineer, HttpMethod.Get, $"api/human-tasks/{one.TaskId}", new { }, Token)).GetProperty("draft");
        draft.GetProperty("photos")[0].GetString().ShouldBe(stored.GetProperty("id").GetString());
        session.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("zh-CN", "流程图", "记录与通知：查看其中的步骤", "故障修复：当前", "通知客户经理：未到达")]
    [InlineData("en", "Diagram", "Record and tell: show its steps", "Repair the fault: Current", "Tell the customer manager: Not reached")]
    public async Task The_process_is_drawn_and_a_step_is_opened_by_the_keyboard(string language, string tab, string container, string current, string inner)
    {
        var one = await StartAsync("drawn");
        await using var session = await browser.SignedInAsync(Office.Engineer, language);
        await session.AddScriptAsync(PageChecks.Axe);
        var page = session.Page;
        await session.GoAsync($"/tasks/{one.TaskId}");

        await page.GetByRole(AriaRole.Tab, new PageGetByRoleOptions { Name = tab }).ClickAsync();

        await page.Locator(".diagram-Current").First.WaitForAsync();
        (await page.Locator(".diagram-unseen li").AllInnerTextsAsync()).ShouldContain(text => text.StartsWith(current, StringComparison.Ordinal));
        await session.ShouldHoldAsync($"diagram-{language}", language);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = container }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".diagram-unseen").GetByText(inner).WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        session.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task The_page_holds_on_a_desk_and_on_a_telephone(string language)
    {
        var one = await StartAsync("held in the hand");
        await ActAsync(Office.Engineer, one, "claim", new { });
        await using var session = await browser.SignedInAsync(Office.Engineer, language);
        await session.AddScriptAsync(PageChecks.Axe);
        var page = session.Page;
        await session.GoAsync($"/tasks/{one.TaskId}");
        await session.ShouldHoldAsync($"desk-{language}", language);

        await page.SetViewportSizeAsync(390, 844);
        await session.GoAsync($"/tasks/{one.TaskId}");

        await session.ShouldHoldAsync($"phone-{language}", language);
        var bar = (await page.Locator(".outcome-bar").BoundingBoxAsync()).ShouldNotBeNull();
        (bar.Y + bar.Height).ShouldBeLessThanOrEqualTo(844, "the ways to finish are in sight before anybody scrolls");
        (await page.Locator(".outcome-buttons .ant-btn").First.BoundingBoxAsync()).ShouldNotBeNull().Height.ShouldBeGreaterThanOrEqualTo(44);
        // The facts are folded.
        await Expect(page.Locator(".case-facts")).ToHaveCountAsync(0);
        await page.Locator(".task-side .ant-collapse-header").First.ClickAsync();
        await page.Locator(".case-facts").WaitForAsync();
        await session.ShouldHoldAsync($"unfolded-{language}", language);
        session.Faults.ShouldBeEmpty();
    }

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name, Exact = true });

    private static async Task FillInstantAsync(IPage page)
    {
        await page.Locator(".task-work .ant-picker input").FillAsync("2026-03-01 08:30");
        await page.Keyboard.PressAsync("Enter");
    }

    private async Task<FaultCase> StartAsync(string title) => await FaultCase.StartAsync(await browser.OfficeAsync(), title, Token);

    private async Task ActAsync(string who, FaultCase one, string act, object body) =>
        await (await browser.OfficeAsync()).AsAsync(who, HttpMethod.Post, $"api/human-tasks/{one.TaskId}/{act}", body, Token);
}
