using System.Globalization;
using System.Text.Json.Nodes;
using Browser.Setting;

namespace Browser.Openings;

/// <summary>What does not go as planned while circuits are opened. Each begins where it goes wrong.</summary>
[Collection(BrowserFixture.Lines)]
public sealed class OpeningExceptionTests(BrowserFixture browser, OpeningProvince province)
{
    [Fact]
    public async Task A_local_test_that_fails_is_repaired_and_made_again()
    {
        var (_, opening) = await province.OrderAsync("7101");
        var work = await province.WorkAsync(opening, OpeningProvince.Lead, withTest: false);
        await using var session = await browser.SignedInAsync("maintainer-JC");
        var (page, desk) = (session.Page, new TaskDesk(session, province, "en"));
        await desk.TakeAsync("maintainer-JC", work, "localTest");

        // What is missing or is no number is named where it is to be typed, and stays what it is.
        await desk.MeasureAsync("Bit error ratio over 24 h", "few");
        await desk.HandInAsync("Complete");
        await Expect(desk.Indicator("Bit error ratio over 24 h").Locator(".form-error")).ToContainTextAsync("must be a number");
        await desk.MeasureAsync("Bit error ratio over 24 h", "1e-6");
        await desk.HandInAsync("Complete");
        await Expect(desk.Indicator("Errored seconds").Locator(".form-error")).ToContainTextAsync("is mandatory");
        await Expect(desk.Field("Signature of the tester").Locator(".form-error")).ToContainTextAsync("is to be filled in");
        await session.ShotAsync("refused");

        await FillTestAsync(page, desk, "1e-6");
        await Expect(page.Locator(".test-head .verdict")).ToHaveTextAsync("Failed");
        await session.ShotAsync("failed");
        await desk.FinishAsync("Complete");

        // The specialist sees what has failed and says what was wrong; the circuit is tested again.
        await desk.TakeAsync("operations-JC", work, "repairConfiguration");
        await Expect(desk.Field("Failed indicators")).ToContainTextAsync("≤ 1e-11");
        await Expect(desk.Field("Failed indicators")).ToContainTextAsync("Bit error ratio over 24 h");
        await Expect(page.Locator(".task-work")).ToContainTextAsync("Mbit/s");
        await desk.TypeAsync("What was mended", "The VLAN was wrong at end A.");
        await session.ShotAsync("repair");
        await desk.FinishAsync("Mended, test again");
        await desk.TakeAsync("maintainer-JC", work, "localTest");
        await session.ShotAsync("again");
        await FillTestAsync(page, desk, "1e-12");
        await Expect(page.Locator(".test-head .verdict")).ToHaveTextAsync("Passed");
        await desk.FinishAsync("Complete");
        await province.TaskAsync(opening, "appointment");

        // What is no number may have been refused before it was corrected, when it was stored by itself.
        session.ForgiveStatus(400);
        session.ForgiveStatus(422);
        desk.ShouldBeWell();
    }

    [Fact]
    public async Task Whoever_takes_over_a_test_that_somebody_else_has_signed_signs_it_anew()
    {
        var (_, opening) = await province.OrderAsync("7106");
        var work = await province.WorkAsync(opening, OpeningProvince.Lead, withTest: false);
        await using var session = await browser.SignedInAsync("maintainer-JC");
        var (page, desk) = (session.Page, new TaskDesk(session, province, "en"));
        await desk.TakeAsync("maintainer-JC", work, "localTest");
        await FillTestAsync(page, desk, "1e-12");
        await page.Locator(".outcome-saved").GetByText("Saved at").WaitForAsync();
        var task = await province.TaskAsync(work, "localTest");
        await (await browser.OfficeAsync()).AsAsync("maintainer-JC", HttpMethod.Post, $"api/human-tasks/{task}/delegate", new { to = "relief-JC" }, TestContext.Current.CancellationToken);

        await desk.SitAsync("relief-JC");
        await session.GoAsync($"/tasks/{task}");
        await desk.HandInAsync("Complete");

        await Expect(desk.Field("Signature of the tester").Locator(".form-error")).ToContainTextAsync("confirmed by somebody else");
        await Expect(page.GetByRole(AriaRole.Textbox, new PageGetByRoleOptions { Name = "Instrument" })).ToHaveValueAsync("BERT-100");
        await session.ShotAsync("signed-by-another");
        await TaskDesk.PressAsync(desk.Field("Signature of the tester"), "Sign again");
        await desk.ConfirmAsync("Signature of the tester");
        await desk.FinishAsync("Complete");
        session.ForgiveStatus(400);
        desk.ShouldBeWell();
    }

    [Fact]
    public async Task A_completion_that_the_province_rejects_is_reported_anew()
    {
        var order = await province.RegisterAsync("7102", "province");
        await province.DoAsync(order, "sign", "province", "Sign", []);
        var opening = await province.PartAsync(order, OpeningProvince.Lead);
        await province.WorkAsync(opening, OpeningProvince.Lead);
        foreach (var step in new[] { "appointment", "endToEnd", "report", "completion" })
            await province.DoAsync(opening, step, OpeningProvince.Lead);
        await using var session = await browser.SignedInAsync("province");
        var (page, desk) = (session.Page, new TaskDesk(session, province, "en"));
        await desk.TakeAsync("province", opening, "review");

        // Nothing is rejected without a reason.
        await desk.HandInAsync("Reject: mend the report");
        await page.GetByRole(AriaRole.Dialog).Locator(".ant-modal-footer .ant-btn-primary").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog).Locator(".ant-form-item-explain-error")).ToBeVisibleAsync();
        await session.ShotAsync("reason");
        await desk.GiveReasonAsync("The page of the customer's signature cannot be read.");
        await session.ShotAsync("rejected");

        // Who made the report reads why, and signs a better one; it goes the same way up.
        await desk.TakeAsync("maintainer-JC", opening, "report");
        await Expect(page.Locator(".task-work")).ToContainTextAsync("cannot be read");
        await Expect(desk.Field("Who signs").GetByRole(AriaRole.Textbox)).ToHaveValueAsync("Ms Lin");
        await Expect(desk.Field("Filing place of the paper").GetByRole(AriaRole.Textbox)).ToHaveValueAsync("Cabinet 4");
        await session.ShotAsync("report-again");
        await province.DoAsync(opening, "report", OpeningProvince.Lead);
        await province.DoAsync(opening, "completion", OpeningProvince.Lead);
        await desk.TakeAsync("province", opening, "review");
        await desk.FinishAsync("Accept");
        await province.DoAsync(opening, "activateByHand", OpeningProvince.Lead);
        await session.GoAsync($"/cases/{opening}?tab=documents");
        await Expect(page.GetByText("Supersedes").First).ToBeVisibleAsync();
        await session.ShotAsync("documents");
        desk.ShouldBeWell();
    }

    [Fact]
    public async Task An_extension_that_the_customer_has_caused_moves_the_limit_on_the_open_page()
    {
        var (order, opening) = await province.OrderAsync("7103");
        await using var session = await browser.SignedInAsync("manager-JC", "zh-CN");
        var page = session.Page;
        await session.GoAsync($"/cases/{await province.NumberAsync(order)}");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "申请延期" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("延期原因").ClickAsync();
        await page.Locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option", new PageLocatorOptions { HasText = "客户机房不具备条件" }).First.ClickAsync();
        await dialog.GetByLabel("原因说明").FillAsync("客户机房改造，下月完工。");

        // A limit that is no later than the one in force is none.
        await SendAsync(DateTime.Now.AddHours(1));
        await Expect(dialog.GetByText("不晚于现行时限")).ToBeVisibleAsync();
        session.ForgiveStatus(400);
        await session.ShotAsync("refused");
        var until = DateTime.Now.AddDays(40);
        await SendAsync(until);
        await Expect(page).ToHaveURLAsync(TaskDesk.Pattern("/cases/YQ-[^/]+$"));
        var extension = page.Url[(page.Url.LastIndexOf('/') + 1)..];

        // Whoever works on the circuit has its limits before the eyes while the two tracks are walked.
        await session.GoAsync($"/cases/{opening}?tab=limits");
        var moved = page.GetByText(until.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
        await Expect(moved).ToHaveCountAsync(0);
        await session.ShotAsync("before");
        await province.DoAsync(extension, "file", "manager-JC", "File", []);
        await province.DoAsync(extension, "province", "sales", "Filed", new JsonObject { ["number"] = "OS-2026-77" });
        await province.DoAsync(extension, "copyBranch", "dispatcher-JC", "Sent", []);
        await province.DoAsync(extension, "copyProvince", "province", "Entered", []);
        await province.DoAsync(extension, "follow", "dispatcher-JC", "Approved", []);
        await Expect(moved.First).ToBeVisibleAsync();
        await session.ShotAsync("moved");
        await session.GoAsync($"/cases/{extension}?tab=data");
        await Expect(page.GetByText("同意延期").First).ToBeVisibleAsync();
        await session.ShotAsync("approved");
        await session.GoAsync($"/cases/{order}?tab=links");
        await Expect(page.GetByText(extension).First).ToBeVisibleAsync();
        session.Faults.ShouldBeEmpty();

        async Task SendAsync(DateTime limit)
        {
            await dialog.GetByLabel("新的时限").FillAsync(limit.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
            await page.Keyboard.PressAsync("Enter");
            await dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "提交给集团客户部" }).ClickAsync();
        }
    }

    [Fact]
    public async Task An_order_that_is_withdrawn_half_way_ends_the_work_and_is_rolled_back()
    {
        var (order, opening) = await province.OrderAsync("7104");
        var work = await province.PartAsync(opening, OpeningProvince.Lead);
        foreach (var step in new[] { "sign", "coordinate", "assignByHand", "configureByHand" })
            await province.DoAsync(work, step, OpeningProvince.Lead);
        await using var engineer = await browser.SignedInAsync("maintainer-JC");
        var plan = new TaskDesk(engineer, province, "en");
        await plan.TakeAsync("maintainer-JC", work, "plan");
        await plan.TypeAsync("Content", "Install and try");

        await using var session = await browser.SignedInAsync("manager-JC");
        var (page, desk) = (session.Page, new TaskDesk(session, province, "en"));
        await session.GoAsync($"/cases/{order}");
        await session.ShotAsync("order");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Withdraw case" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.Locator(".ant-modal-footer .ant-btn-primary").ClickAsync();
        await Expect(dialog.Locator(".ant-form-item-explain-error")).ToBeVisibleAsync();
        await dialog.Locator("textarea").FillAsync("The customer moves to another city.");
        await dialog.Locator(".ant-modal-footer .ant-btn-primary").ClickAsync();
        await Expect(page.GetByText("is withdrawn").First).ToBeVisibleAsync();

        // Whoever was at work is told, and what was typed is not lost.
        await Expect(engineer.Page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("cancelled");
        await Expect(engineer.Page.GetByText("Install and try")).ToBeVisibleAsync();
        await engineer.ShotAsync("told");

        // What was configured is withdrawn by hand, as nothing else can here.
        await desk.TakeAsync("operations-JC", order, "withdrawByHand");
        await session.ShotAsync("roll-back");
        await desk.FinishAsync("Complete");
        await desk.SitAsync("manager-JC");
        await session.GoAsync($"/cases/{order}?tab=timeline");
        await session.ShotAsync("withdrawn");
        await session.GoAsync($"/orders?search={await province.NumberAsync(order)}");
        await Expect(page.Locator("tr[data-row-key]").First).ToContainTextAsync("Cancelled");
        await session.ShotAsync("ledger");

        // What is typed is stored by itself, and may have come too late.
        foreach (var status in new[] { 403, 409, 422 })
            engineer.ForgiveStatus(status);
        plan.ShouldBeWell();
        desk.ShouldBeWell();
    }

    [Fact]
    public async Task An_order_that_is_incomplete_goes_back_is_corrected_and_signed_for()
    {
        var (_, opening) = await province.OrderAsync("7105", OpeningProvince.Cooperating);
        var work = await province.PartAsync(opening, OpeningProvince.Cooperating);
        await using var session = await browser.SignedInAsync("dispatcher-NP");
        var (page, desk) = (session.Page, new TaskDesk(session, province, "en"));
        await desk.TakeAsync("dispatcher-NP", work, "sign");
        await desk.FinishAsync("Return as incomplete", "Which room of end Z?");
        await session.ShotAsync("returned");

        await desk.TakeAsync("dispatcher-JC", work, "complete");
        await Expect(page.Locator(".task-work")).ToContainTextAsync("Which room of end Z?");
        await desk.AddRowAsync("Corrected or completed", ("Key or number of the circuit", "7105"), ("Value", "1 NP Road, room 7"));
        await desk.HandInAsync("Complete");
        await Expect(desk.Field("Corrected or completed").Locator(".form-error").First).ToBeVisibleAsync();
        await Expect(desk.Field("Note").Locator(".form-error")).ToContainTextAsync("is to be filled in");
        await session.ShotAsync("refused");
        await desk.Field("Corrected or completed").GetByRole(AriaRole.Combobox).ClickAsync();
        await page.Locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option", new PageLocatorOptions { HasText = "Address of end Z" }).ClickAsync();
        await desk.TypeAsync("Note", "Asked the customer.");
        await desk.FinishAsync("Complete");

        await desk.TakeAsync("dispatcher-NP", work, "sign");
        await Expect(page.Locator(".task-page")).ToContainTextAsync("1 NP Road, room 7");
        await session.ShotAsync("sign-again");
        await desk.FinishAsync("Sign for it");
        desk.ShouldBeWell();
    }

    private static async Task FillTestAsync(IPage page, TaskDesk desk, string ratio)
    {
        await desk.MeasureAsync("Bit error ratio over 24 h", ratio);
        await desk.MeasureAsync("Errored seconds", "0");
        await desk.MeasureAsync("Protection switch", "30");
        await TaskDesk.PressAsync(desk.Indicator("Received optical power within the equipment's range"), "Passed");
        await page.GetByRole(AriaRole.Textbox, new PageGetByRoleOptions { Name = "Instrument" }).FillAsync("BERT-100");
        await desk.ConfirmAsync("Signature of the tester");
    }
}
