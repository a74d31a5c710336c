using System.Text.Json.Nodes;
using Browser.Setting;

namespace Browser.Pages;

/// <summary>Documents on the page of a case, and the page on which their templates are changed.</summary>
[Collection(BrowserFixture.Tasks)]
public class DocumentPageTests(BrowserFixture browser)
{
    private const string Own = "answer-of-any-kind";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("zh-CN", "现有资源可满足", "核查结论")]
    [InlineData("en", "Feasible on existing resources", "2 Conclusion")]
    public async Task A_document_is_opened_printed_filed_and_corrected_on_its_case(string language, string conclusion, string heading)
    {
        var office = await browser.OfficeAsync();
        var one = await FaultCase.StartAsync(office, $"with a document {language}", Token);
        await AddTemplateAsync(office);
        var made = await office.AsAsync(Office.Director, HttpMethod.Post, $"api/cases/{one.Id}/documents", new { template = Own, fields = Fields() }, Token);
        var number = made.GetProperty("document").GetProperty("number").GetString()!;
        await using var session = await browser.SignedInAsync(Office.Director, language);
        var page = session.Page;
        await session.GoAsync($"/cases/{one.Number}?tab=documents");
        var row = page.Locator("tr", new PageLocatorOptions { HasText = number });
        await row.WaitForAsync();
        await session.ShotAsync($"case-documents-{language}");

        var paper = await page.Context.RunAndWaitForPageAsync(() => row.GetByRole(AriaRole.Link).First.ClickAsync());
        await paper.GetByText(conclusion).First.WaitForAsync();
        (await paper.Locator("h2").AllInnerTextsAsync()).ShouldContain(text => text.Contains(heading));
        await paper.ScreenshotAsync(new PageScreenshotOptions { Path = Artefacts.Screenshot($"document-{language}", 1, "paper"), FullPage = true });
        await paper.CloseAsync();

        await row.GetByRole(AriaRole.Button).ClickAsync();
        await page.Locator(".ant-dropdown-menu-item", new PageLocatorOptions { HasText = language == "en" ? "File" : "归档" }).Last.ClickAsync();
        await page.GetByLabel(language == "en" ? "Filing place of the paper" : "纸质存放处").FillAsync("Cabinet 12");
        await page.Locator(".ant-modal-footer .ant-btn-primary").ClickAsync();
        await row.GetByText("Cabinet 12").WaitForAsync();

        await row.GetByRole(AriaRole.Button).ClickAsync();
        await page.Locator(".ant-dropdown-menu-item", new PageLocatorOptions { HasText = language == "en" ? "Correct" : "更正" }).ClickAsync();
        await page.Locator(".ant-modal textarea").First.WaitForAsync();
        await session.ShotAsync($"document-correct-{language}");
        await page.GetByLabel(language == "en" ? "Reason" : "原因", new PageGetByLabelOptions { Exact = true }).FillAsync("Wrong word.");
        await page.Locator(".ant-modal-footer .ant-btn-primary").ClickAsync();
        await page.Locator("tr", new PageLocatorOptions { HasText = (language == "en" ? "Supersedes " : "替代 ") + number }).WaitForAsync();
        session.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("zh-CN", "保存为新版本", "新的标题")]
    [InlineData("en", "Save as new version", "Another heading")]
    public async Task A_template_is_changed_with_its_preview_beside_it(string language, string save, string words)
    {
        var office = await browser.OfficeAsync();
        await AddTemplateAsync(office);
        await using var session = await browser.SignedInAsync(Office.Boss, language);
        var page = session.Page;
        await session.GoAsync($"/document-templates/{Own}");
        await page.Locator(".ant-collapse-header").First.ClickAsync();
        await page.Locator(".ant-collapse-content textarea").Nth(language == "en" ? 1 : 0).FillAsync(words);
        await page.FrameLocator(".template-preview iframe").GetByText(words).WaitForAsync();
        await session.ShotAsync($"template-editor-{language}");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = save }).ClickAsync();
        await page.Locator(".ant-message-success").WaitForAsync();
        (await office.AsAsync(Office.Boss, HttpMethod.Get, $"api/document-templates/{Own}", new { }, Token)).GetProperty("template").GetProperty("blocks")[0].GetProperty(language == "en" ? "en" : "zh").GetString().ShouldBe(words);
        session.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Values_are_judged_by_a_test_template_as_they_are_typed()
    {
        await using var session = await browser.SignedInAsync(Office.Boss, "en");
        var page = session.Page;
        await session.GoAsync("/test-templates?template=data");
        await session.ShotAsync("test-template");
        await page.GetByRole(AriaRole.Tab, new PageGetByRoleOptions { Name = "Try it" }).ClickAsync();
        await page.GetByLabel("Measured delay").FillAsync("63");
        await page.GetByText("63 ms is above 50 ms").WaitForAsync();
        await session.ShotAsync("test-trial");
        session.Faults.ShouldBeEmpty();
    }

    private static async Task AddTemplateAsync(Office office)
    {
        var own = await office.AsAsync(Office.Boss, HttpMethod.Get, "api/document-templates/verification-answer", new { }, Token);
        var template = JsonNode.Parse(own.GetProperty("template").GetRawText())!.AsObject();
        (template["key"], template["caseKind"], template["code"]) = (Own, null, "DFX");
        await office.AsAsync(Office.Boss, HttpMethod.Put, $"api/document-templates/{Own}", new { template }, Token);
    }

    private static JsonNode Fields() => JsonNode.Parse("""
        {
          "requester": "集团客户部", "requestedAt": "2026-03-01T02:00:00Z", "wishedDate": "2026-04-01", "request": "总部至南湖支行新开 100 Mbit/s 专线一条，要求双路由保护。",
          "conclusion": "feasible", "conclusionText": "两端均有空闲端口，A 端需布放 120 米引入光缆。", "investment": 18600, "duration": 12, "reservation": "RSV-2026-0031", "reservedUntil": "2026-04-30", "validUntil": "2026-04-30",
          "circuits": [{ "key": "C1", "type": "MSTP", "bandwidth": 100000, "siteA": "总部大楼", "siteZ": "南湖支行", "feasible": true }],
          "sites": [
            { "name": "总部大楼", "address": "江城市人民路 18 号", "feasible": true, "maintenancePoint": "人民路维护站", "distanceKm": 1.2, "accessNode": "人民路 OLT-03", "freePorts": 6, "fibreRoute": "人民路—中山路 48 芯", "network": "A", "work": "布放引入光缆 120 米", "accessInvestment": 12600, "equipmentInvestment": 6000, "investment": 18600, "duration": 12, "coordination": "物业入楼许可" },
            { "name": "南湖支行", "address": "江城市南湖大道 203 号", "feasible": true, "maintenancePoint": "南湖维护站", "distanceKm": 0.8, "accessNode": "南湖 OLT-01", "freePorts": 11, "fibreRoute": "南湖大道 24 芯", "network": "B", "investment": 0, "duration": 3 }
          ],
          "answers": [{ "department": "运行维护部", "site": "总部大楼", "sufficient": true, "work": "布放引入光缆", "investment": 18600, "duration": 12, "author": "李工", "answeredAt": "2026-03-03T06:30:00Z" }]
        }
        """)!;
}
