using Browser.Setting;

namespace Browser.Pages;

/// <summary>The page of a case.</summary>
[Collection(BrowserFixture.Tasks)]
public class CasePageTests(BrowserFixture browser)
{
    private static readonly string[] Parts = ["tasks", "timeline", "limits", "indicators", "data", "documents", "talk", "diagram", "participants", "links"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task Each_part_fits_is_translated_and_has_no_barrier(string language)
    {
        var one = await FaultCase.StartAsync(await browser.OfficeAsync(), "every part", Token);
        await using var session = await browser.SignedInAsync(Office.Director, language);
        await session.AddScriptAsync(PageChecks.Axe);

        foreach (var part in Parts)
        {
            await session.GoAsync($"/cases/{one.Number}?tab={part}");
            await session.ShouldHoldAsync($"{part}-{language}", language);
        }

        session.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("zh-CN", "打印", "江城银行股份有限公司南湖支行", "发起")]
    [InlineData("en", "Print", "江城银行股份有限公司南湖支行", "Started")]
    public async Task A_case_is_printed_with_its_facts_its_whole_time_line_and_its_comments(string language, string print, string customer, string begun)
    {
        var office = await browser.OfficeAsync();
        var one = await FaultCase.StartAsync(office, "on paper", Token);
        for (var number = 1; number <= 60; number++)
            await office.Server.CallAsync(HttpMethod.Post, $"/api/cases/{one.Id}/comments", $$"""{"text":"remark {{number}}."}""", Token);
        await using var session = await browser.SignedInAsync(Office.Director, language);
        var page = session.Page;
        await page.AddInitScriptAsync("window.print = () => { window.onPaper = document.querySelector('.print-sheet').textContent; };");
        await session.GoAsync($"/cases/{one.Number}");

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = print }).ClickAsync();

        await page.WaitForFunctionAsync("() => window.onPaper !== undefined");
        var paper = await page.EvaluateAsync<string>("window.onPaper");
        foreach (var part in new[] { one.Number, customer, begun, "remark 1.", "remark 60." })
            paper.ShouldContain(part);
        session.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Owner_and_participants_are_changed()
    {
        var one = await FaultCase.StartAsync(await browser.OfficeAsync(), "changed hands", Token);
        await using var session = await browser.SignedInAsync(Office.Director);
        var page = session.Page;
        await session.GoAsync($"/cases/{one.Number}?tab=participants");

        await page.Locator("#user").FillAsync("罗强");
        await page.Locator(".ant-select-item-option", new PageLocatorOptions { HasText = "罗强" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Add participant" }).ClickAsync();
        await page.Locator("tr[data-row-key]", new PageLocatorOptions { HasText = "罗强" }).WaitForAsync();

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Edit" }).ClickAsync();
        await page.Locator("#ownerId").FillAsync("何云");
        await page.Locator(".ant-select-item-option", new PageLocatorOptions { HasText = "何云" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Dialog).Locator(".ant-modal-footer .ant-btn-primary").ClickAsync();
        await page.GetByText("Owner: 何云").WaitForAsync();
        session.Faults.ShouldBeEmpty();
    }
}
