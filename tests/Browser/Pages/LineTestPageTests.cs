using Browser.Setting;

namespace Browser.Pages;

/// <summary>A line test, as an engineer enters it on a telephone at the customer's, where the connection comes and goes.</summary>
[Collection(BrowserFixture.Lines)]
public sealed class LineTestPageTests(BrowserFixture browser)
{
    private const string Kept = "() => Object.keys(localStorage).filter(key => key.startsWith('response-workflow.draft')).length";

    private static readonly byte[] Picture = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("zh-CN", "误码率（24 小时）", "保护倒换时间", "接收光功率在设备允许范围内", "测试仪表", "合格", "不合格", "采用 1 个自动测试值", "70 ms 高于 50 ms", "拍照", "客户已试用", "自动保存", "已提交")]
    [InlineData("en", "Bit error ratio over 24 h", "Protection switch", "Received optical power within the equipment's range", "Instrument", "Passed", "Failed", "Take over 1 measured value", "70 ms is above 50 ms", "Take a photo", "Tried by the customer", "Saved at", "Handed in")]
    public async Task A_test_is_entered_on_a_telephone_while_the_connection_is_lost_and_read_on_a_desk(
        string language, string ratio, string protection, string power, string instrument, string passed, string failed, string takeOver, string reason, string photograph, string tried, string saved, string done)
    {
        var one = await LineCase.StartAsync(await browser.OfficeAsync(), Token);
        await using var session = await browser.SignedInAsync(Office.Engineer, language);
        await session.AddScriptAsync(PageChecks.Axe);
        var page = session.Page;
        await page.SetViewportSizeAsync(390, 844);
        await session.GoAsync($"/tasks/{one.TaskId}");
        await session.ShouldHoldAsync($"empty-{language}", language);

        // Where to go and whom to call: one end only, the other is somebody else's.
        await Expect(page.Locator(".task-places li")).ToHaveCountAsync(1);
        (await page.Locator(".task-places a").First.GetAttributeAsync("href")).ShouldNotBeNull().ShouldStartWith("geo:30.5928,114.3055");
        (await page.Locator(".task-places a").Last.GetAttributeAsync("href")).ShouldBe("tel:060120123456");
        (await page.Locator(".task-places a").Last.BoundingBoxAsync()).ShouldNotBeNull().Height.ShouldBeGreaterThanOrEqualTo(44);

        // The keypad has no letter: the button writes the power of ten.
        var field = page.GetByRole(AriaRole.Textbox, new PageGetByRoleOptions { Name = ratio, Exact = true });
        (await field.GetAttributeAsync("inputmode")).ShouldBe("decimal");
        await field.FillAsync("1");
        await Row(page, ratio).Locator("button").ClickAsync();
        await page.Keyboard.TypeAsync("12");
        await page.GetByRole(AriaRole.Textbox, new PageGetByRoleOptions { Name = protection, Exact = true }).FillAsync("70");
        await Expect(field).ToHaveValueAsync("1e-12");
        await Expect(Row(page, ratio).Locator(".verdict")).ToHaveTextAsync(passed);
        await Expect(Row(page, protection)).ToContainTextAsync(reason);
        await Expect(page.Locator(".test-head .verdict")).ToHaveTextAsync(failed);
        await page.Locator(".test-head").EvaluateAsync("one => one.scrollIntoView()");
        await session.ShotAsync($"failed-{language}");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = takeOver }).ClickAsync();
        var pass = Row(page, power).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = passed, Exact = true });
        await pass.ClickAsync();
        (await pass.BoundingBoxAsync()).ShouldNotBeNull().Height.ShouldBeGreaterThanOrEqualTo(44);
        await page.Locator(".outcome-saved").GetByText(saved).WaitForAsync();

        // The connection is lost: what is typed stays on the telephone, over a restart of the page, and is stored once it is back.
        await page.RouteAsync("**/draft", static route => route.AbortAsync());
        await page.GetByRole(AriaRole.Textbox, new PageGetByRoleOptions { Name = instrument }).FillAsync("BERT-100");
        await page.GetByRole(AriaRole.Textbox, new PageGetByRoleOptions { Name = protection, Exact = true }).FillAsync("40");
        await Expect(page.Locator(".test-head .verdict")).ToHaveTextAsync(passed);
        (await page.EvaluateAsync<int>(Kept)).ShouldBe(1);
        await session.GoAsync($"/tasks/{one.TaskId}");
        await Expect(page.GetByRole(AriaRole.Textbox, new PageGetByRoleOptions { Name = instrument })).ToHaveValueAsync("BERT-100");
        await Expect(page.GetByRole(AriaRole.Textbox, new PageGetByRoleOptions { Name = protection, Exact = true })).ToHaveValueAsync("40");
        await page.UnrouteAsync("**/draft");
        await page.Locator(".outcome-saved").GetByText(saved).WaitForAsync();
        (await page.EvaluateAsync<int>(Kept)).ShouldBe(0);
        session.Forgive("ERR_FAILED");

        await page.GetByRole(AriaRole.Checkbox, new PageGetByRoleOptions { Name = tried }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = photograph }).WaitForAsync();
        await page.Locator("input[capture=environment]").SetInputFilesAsync(new FilePayload { Name = "机柜 1.png", MimeType = "image/png", Buffer = Picture });
        await page.GetByText("机柜 1.png").WaitForAsync();
        await page.EvaluateAsync("window.scrollTo(0, 0)");
        await session.ShouldHoldAsync($"filled-{language}", language);
        await page.Locator(".outcome-buttons button").First.ClickAsync();
        await page.GetByText(done).First.WaitForAsync();

        await page.SetViewportSizeAsync(1366, 768);
        await session.GoAsync($"/tasks/{one.TaskId}");
        await Expect(page.Locator(".test-table tbody tr")).ToHaveCountAsync(5);
        await session.ShouldHoldAsync($"read-{language}", language);
        session.Faults.ShouldBeEmpty();
    }

    private static ILocator Row(IPage page, string name) => page.Locator(".test-table tbody tr", new PageLocatorOptions { Has = page.GetByText(name, new PageGetByTextOptions { Exact = true }) });
}
