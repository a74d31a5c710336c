using Browser.Setting;

namespace Browser.Pages;

/// <summary>Time limits and calendars, as an administrator changes them.</summary>
public partial class TimeLimitPageTests(BrowserFixture browser)
{
    [Fact]
    public async Task A_limit_is_found_changed_with_a_preview_and_its_old_version_restored()
    {
        await using var session = await browser.SignedInAsync(Office.Boss, "zh-CN");
        await session.AddScriptAsync(PageChecks.Axe);
        var page = session.Page;
        await session.GoAsync("/limits?search=fault.triage");

        await page.GetByText("15 分钟").First.WaitForAsync();
        await session.ShotAsync("limits-triage-zh");
        await page.Locator("tr[data-row-key='Row:fault.triage'] [data-row-main]").ClickAsync();
        var drawer = page.Locator(".ant-drawer-content").First;
        await drawer.GetByText("告警故障初步定位").WaitForAsync();
        await page.SettledAsync();
        await session.ShotAsync("limit-zh");
        (await page.EvaluateAsync<string[]>(PageChecks.Violations)).ShouldBeEmpty();

        await drawer.Locator(".ant-drawer-extra .ant-btn-primary").ClickAsync();
        var editor = page.Locator(".ant-drawer-content").Last;
        await editor.GetByLabel("时限", new LocatorGetByLabelOptions { Exact = true }).Last.FillAsync("0");
        await editor.GetByLabel("原因").FillAsync("季度评审");
        await editor.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "保存前预览" }).ClickAsync();
        await editor.GetByText("时长必须大于零").First.WaitForAsync();
        await editor.GetByLabel("时限", new LocatorGetByLabelOptions { Exact = true }).Last.FillAsync("12");
        await editor.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "保存前预览" }).ClickAsync();
        await editor.GetByText("没有正在运行的时限受影响").WaitForAsync();
        await page.SettledAsync();
        await session.ShotAsync("limit-editor-zh");
        (await page.EvaluateAsync<string[]>(PageChecks.Violations)).ShouldBeEmpty();
        await editor.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "保存：0 个运行中的时限移动，0 个变为超时" }).ClickAsync();
        await page.Locator("tr[data-row-key='Row:fault.triage']").GetByText("12 分钟").WaitForAsync();

        await drawer.GetByRole(AriaRole.Tab, new LocatorGetByRoleOptions { Name = "版本 (2)" }).ClickAsync();
        await drawer.GetByText("季度评审").WaitForAsync();
        await session.ShotAsync("limit-versions-zh");
        await drawer.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "恢复此版本" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new PageGetByRoleOptions { Name = "恢复第 1 版" });
        await dialog.GetByLabel("原因").FillAsync("撤回");
        await dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "恢复此版本" }).ClickAsync();
        await page.Locator("tr[data-row-key='Row:fault.triage']").GetByText("15 分钟").WaitForAsync();
        session.ForgiveStatus(422);
        session.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_row_is_added_with_conditions_and_a_ladder_and_what_is_wrong_is_told_at_its_field()
    {
        await using var session = await browser.SignedInAsync(Office.Boss);
        var page = session.Page;
        await session.GoAsync("/limits");

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Add row" }).ClickAsync();
        var editor = page.Locator(".ant-drawer-content").Last;
        await editor.GetByLabel("Row id").FillAsync("fault.added.gold");
        await editor.GetByLabel("Limit key").FillAsync("fault.added");
        await editor.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Add condition" }).ClickAsync();
        await ChooseAsync(page, "Applies to 1", "customer grade");
        await ChooseAsync(page, "Applies to 1 Value", "Gold");
        await editor.Locator(".ant-drawer-title").ClickAsync();
        await editor.GetByLabel("Limit", new LocatorGetByLabelOptions { Exact = true }).Last.FillAsync("2");
        await editor.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Add warning" }).ClickAsync();
        await editor.GetByLabel("Warnings 1 Before the limit", new LocatorGetByLabelOptions { Exact = true }).FillAsync("200");
        await editor.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Add step" }).ClickAsync();
        foreach (var (label, text) in new[] { ("Clock starts Chinese", "申告"), ("Clock starts English", "the report"), ("Clock stops Chinese", "恢复"), ("Clock stops English", "service is back") })
            await editor.GetByLabel(label).FillAsync(text);
        await editor.GetByLabel("Reason").FillAsync("a new kind of work");
        await editor.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Save", Exact = true }).ClickAsync();
        await editor.GetByText("The warning would come before the start").First.WaitForAsync();
        await session.ShotAsync("limit-refused-en");
        await editor.GetByLabel("Warnings 1 Before the limit", new LocatorGetByLabelOptions { Exact = true }).FillAsync("20");
        await editor.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Save", Exact = true }).ClickAsync();
        await editor.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });

        await session.GoAsync("/limits?search=fault.added");
        await page.Locator("tr[data-row-key='Row:fault.added.gold']").GetByText("customer grade Gold").WaitForAsync();
        await page.Locator("tr[data-row-key='Row:fault.added.gold']").GetByText("20 min before").WaitForAsync();
        await session.ShotAsync("limit-added-en");
        session.ForgiveStatus(422);
        session.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_being_edited_is_tried_before_it_is_saved()
    {
        await using var session = await browser.SignedInAsync(Office.Boss);
        var page = session.Page;
        await session.GoAsync("/limits?row=fault.recovery.silver");
        await page.Locator(".ant-drawer-content .ant-drawer-extra .ant-btn-primary").First.ClickAsync();
        var editor = page.Locator(".ant-drawer-content").Last;
        await editor.GetByLabel("Limit", new LocatorGetByLabelOptions { Exact = true }).Last.FillAsync("7");

        await editor.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Try it" }).ClickAsync();
        var trial = page.Locator(".ant-drawer-content").Last;
        await ChooseAsync(page, "Fact 1 Value", "Silver");
        await trial.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Calculate" }).ClickAsync();
        await trial.GetByText("7 h").First.WaitForAsync();
        await session.ShotAsync("limit-draft-tried-en");

        await trial.GetByLabel("By what is being edited").UncheckAsync();
        await trial.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Calculate" }).ClickAsync();
        await trial.GetByText("7 h").First.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        session.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("zh-CN", "时限用语", "增加等级", "保存", "原因")]
    [InlineData("en", "Words of time limits", "Add a grade", "Save", "Reason")]
    public async Task The_words_are_changed_and_others_see_it_at_once(string language, string title, string add, string save, string reason)
    {
        await using var session = await browser.SignedInAsync(Office.Boss, language);
        await using var other = await browser.SignedInAsync(Office.Boss, language);
        await session.AddScriptAsync(PageChecks.Axe);
        await other.GoAsync("/limits/words");
        await session.GoAsync("/limits/words");
        var page = session.Page;
        await page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = title }).WaitForAsync();
        await session.ShouldHoldAsync($"limit-words-{language}", language);
        var before = await other.Page.Locator(".words-table").Last.Locator("tbody tr").CountAsync();

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = add }).ClickAsync();
        var row = page.Locator(".words-table").Last.Locator("tbody tr").Last;
        var inputs = row.Locator("input:not([role=combobox])");
        await inputs.Nth(0).FillAsync($"Diamond-{language}");
        await inputs.Nth(1).FillAsync($"钻石{language}");
        await inputs.Nth(2).FillAsync($"Diamond {language}");
        await page.GetByLabel(reason).FillAsync("a further grade");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = save, Exact = true }).ClickAsync();

        await Poll.UntilAsync(async () => await other.Page.Locator(".words-table").Last.Locator("tbody tr").CountAsync() == before + 1, "the other page shows the grade");
        session.Faults.ShouldBeEmpty();
        other.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("zh-CN", "新增日历", "日历编号", "名称 中文", "名称 英文", "周一", "原因")]
    [InlineData("en", "New calendar", "Calendar id", "Name Chinese", "Name English", "Monday", "Reason")]
    public async Task A_calendar_is_added_and_what_is_wrong_is_told_at_its_field(string language, string add, string id, string zh, string en, string monday, string reason)
    {
        await using var session = await browser.SignedInAsync(Office.Boss, language);
        var page = session.Page;
        await session.GoAsync("/calendars");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = add }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new PageGetByRoleOptions { Name = add });
        await dialog.GetByLabel(id).FillAsync("24x7");
        await dialog.GetByLabel(zh).FillAsync("夜班");
        await dialog.GetByLabel(en).FillAsync($"night shift {language}");
        await dialog.GetByLabel(monday, new LocatorGetByLabelOptions { Exact = true }).FillAsync("20:00-25:00");
        await dialog.GetByLabel(reason).FillAsync("nights");
        await dialog.Locator(".ant-modal-footer .ant-btn-primary").ClickAsync();
        await dialog.Locator(".ant-form-item-explain-error").First.WaitForAsync();
        await dialog.GetByLabel(id).FillAsync($"night-{language.ToLowerInvariant()}");
        await dialog.Locator(".ant-modal-footer .ant-btn-primary").ClickAsync();
        await dialog.GetByRole(AriaRole.Alert).First.WaitForAsync();
        await session.ShotAsync($"calendar-refused-{language}");

        await dialog.GetByLabel(monday, new LocatorGetByLabelOptions { Exact = true }).FillAsync("20:00-24:00");
        await dialog.Locator(".ant-modal-footer .ant-btn-primary").ClickAsync();

        await dialog.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        await page.GetByText("20:00-24:00").First.WaitForAsync();
        await session.ShotAsync($"calendar-added-{language}");
        session.ForgiveStatus(400);
        session.ForgiveStatus(422);
        session.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_row_that_another_administrator_saves_is_in_the_list_within_moments()
    {
        var office = await browser.OfficeAsync();
        await using var session = await browser.SignedInAsync(Office.Boss);
        var page = session.Page;
        await session.GoAsync("/limits?search=fault.meter-result");
        var row = page.Locator("tr[data-row-key='Row:fault.meter-result']");
        await row.GetByText("10 min").First.WaitForAsync();

        var one = await office.AsAsync(Office.Boss, HttpMethod.Get, "api/time-limits/rows/fault.meter-result", new { }, TestContext.Current.CancellationToken);
        var rule = System.Text.Json.Nodes.JsonNode.Parse(one.GetProperty("limit").GetProperty("rule").GetRawText())!.AsObject();
        rule["within"] = new System.Text.Json.Nodes.JsonObject { ["limit"] = "11 min" };
        await office.AsAsync(Office.Boss, HttpMethod.Put, "api/time-limits/rows/fault.meter-result", new { rule, reason = "seen live" }, TestContext.Current.CancellationToken);

        await row.GetByText("11 min").First.WaitForAsync();
        await page.GetByRole(AriaRole.Status).GetByText("changed the rules of time limits").WaitForAsync();
        session.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_calculation_is_tried_and_explained()
    {
        await using var session = await browser.SignedInAsync(Office.Boss);
        await session.AddScriptAsync(PageChecks.Axe);
        var page = session.Page;
        await session.GoAsync("/limits?row=fault.recovery.silver");

        await page.Locator(".ant-drawer-content").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Try it" }).ClickAsync();
        var trial = page.Locator(".ant-drawer-content").Last;
        await ChooseAsync(page, "Fact 1 Value", "Silver");
        await trial.GetByLabel("Fact 2 Value").FillAsync("80");
        await trial.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Calculate" }).ClickAsync();

        await trial.GetByText("the way to a fault point beyond 50 km").First.WaitForAsync();
        await trial.Locator("code", new LocatorLocatorOptions { HasText = "fault.recovery.silver" }).WaitForAsync();
        await page.SettledAsync();
        await session.ShotAsync("limit-trial-en");
        (await page.EvaluateAsync<string[]>(PageChecks.Violations)).ShouldBeEmpty();
        session.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_is_taken_whole_or_refused_with_each_bad_row()
    {
        await using var session = await browser.SignedInAsync(Office.Boss);
        var page = session.Page;
        await session.GoAsync("/limits");

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Import" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new PageGetByRoleOptions { Name = "Import time limits" });
        const string Row = """{ "id": "fault.import", "key": "fault.import", "within": { "limit": "1 h" }, "calendar": "24x7", "starts": { "zh-CN": "起", "en": "start" }, "stops": { "zh-CN": "止", "en": "stop" } }""";
        await SendAsync($$"""{ "rows": [{{Row.Replace("1 h", "0 h", StringComparison.Ordinal)}}] }""");
        await dialog.GetByText("Nothing is stored: 1 rows are wrong").WaitForAsync();
        await dialog.GetByText("more than zero").WaitForAsync();
        await session.ShotAsync("limits-import-refused");
        await SendAsync($$"""{ "rows": [{{Row}}] }""");
        await dialog.GetByText("The file would add 1 rows and change 0").WaitForAsync();
        await dialog.GetByText("No running deadline is affected.").WaitForAsync();
        await session.ShotAsync("limits-import-preview");
        await dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Save: 0 running deadlines move" }).ClickAsync();
        await dialog.GetByText("This field must be filled in").Or(dialog.Locator(".ant-form-item-explain-error")).First.WaitForAsync();
        await dialog.GetByLabel("Reason").FillAsync("review by mail");
        await dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Save: 0 running deadlines move" }).ClickAsync();
        await dialog.GetByText("Stored: 1 added").WaitForAsync();
        session.Faults.ShouldBeEmpty();

        Task SendAsync(string content) => dialog.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "rows.json", MimeType = "application/json", Buffer = System.Text.Encoding.UTF8.GetBytes(content) });
    }

    [Fact]
    public async Task A_make_up_day_is_seen_and_the_holidays_of_a_new_year_are_imported()
    {
        await using var session = await browser.SignedInAsync(Office.Boss, "zh-CN");
        var page = session.Page;
        await session.GoAsync("/calendars?calendar=working-days&year=2026");

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "2026-02-14 · 调休上班 · 春节 · 00:00-24:00" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog, new PageGetByRoleOptions { Name = "修改日期 2026-02-14" }).GetByText("调休上班").WaitForAsync();
        await session.ShotAsync("calendar-day-zh");
        await page.Keyboard.PressAsync("Escape");
        await session.GoAsync("/calendars?calendar=working-days&year=2027");
        await page.GetByText("该年节假日尚未公布").WaitForAsync();
        const string File = """{ "year": 2027, "holidays": [{ "name": { "zh-CN": "元旦", "en": "New Year's Day" }, "off": ["2027-01-01"], "makeUp": ["2027-01-02"] }] }""";
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "2027.json", MimeType = "application/json", Buffer = System.Text.Encoding.UTF8.GetBytes(File) });
        var dialog = page.GetByRole(AriaRole.Dialog, new PageGetByRoleOptions { Name = "导入年度文件: 2027 年" });
        await dialog.GetByText("2027-01-02").WaitForAsync();
        await dialog.GetByLabel("原因").FillAsync("国务院通知");
        await dialog.Locator(".ant-btn-primary").ClickAsync();

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "2027-01-02 · 调休上班 · 元旦 · 00:00-24:00" }).WaitForAsync();
        await session.ShotAsync("calendar-2027-zh");
        session.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_hours_of_a_calendar_are_changed_and_brought_back_after_a_look()
    {
        await using var session = await browser.SignedInAsync(Office.Boss);
        await session.AddScriptAsync(PageChecks.Axe);
        var page = session.Page;
        await session.GoAsync("/calendars?calendar=office-hours&year=2026");

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Change hours" }).ClickAsync();
        var hours = page.GetByRole(AriaRole.Dialog);
        await hours.GetByLabel("Saturday").FillAsync("10:00-11:00");
        await hours.GetByLabel("Reason").FillAsync("trial Saturdays");
        await hours.Locator(".ant-btn-primary").ClickAsync();
        await hours.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Hidden });
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "History" }).ClickAsync();
        var drawer = page.Locator(".ant-drawer-content");
        await drawer.GetByText("trial Saturdays").WaitForAsync();
        await drawer.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Restore" }).Last.ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new PageGetByRoleOptions { Name = "Restore version 1" });
        await dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Preview" }).ClickAsync();
        await dialog.GetByText("Running deadlines", new LocatorGetByTextOptions { Exact = false }).First.WaitForAsync();
        await page.SettledAsync();
        await session.ShotAsync("calendar-restore");
        (await page.EvaluateAsync<string[]>(PageChecks.Violations)).ShouldBeEmpty();
        await dialog.GetByLabel("Reason").FillAsync("trial has ended");
        await dialog.Locator(".ant-btn-primary").ClickAsync();

        await drawer.GetByText("trial has ended").WaitForAsync();
        session.Faults.ShouldBeEmpty();
    }

    private static async Task ChooseAsync(IPage page, string label, string option)
    {
        await page.Locator(".ant-select", new PageLocatorOptions { Has = page.GetByLabel(label, new PageGetByLabelOptions { Exact = true }) }).ClickAsync();
        await page.Locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden)").GetByTitle(option, new LocatorGetByTitleOptions { Exact = true }).ClickAsync();
    }
}
