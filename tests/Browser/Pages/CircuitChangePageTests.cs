using System.Net.Http.Json;
using Browser.Setting;

namespace Browser.Pages;

/// <summary>An extension from the order's case to its approval, and what can be started for a circuit of the ledger.</summary>
public class CircuitChangePageTests(BrowserFixture browser)
{
    private const string Manager = "pan.yue";
    private const string Dispatcher = "cai.ming";
    private const string Province = "gu.ning";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_extension_is_asked_for_on_the_case_of_the_order_filed_and_approved()
    {
        var office = await browser.OfficeAsync();
        await office.AddAsync(Manager, "潘悦", "customer-manager", Token);
        await office.AddAsync(Dispatcher, "蔡明", "circuit-dispatcher", Token);
        await office.AddAsync(Province, "顾宁", "provincial-duty", Token);
        var order = (await office.Server.CallAsync(HttpMethod.Post, "/api/cases", $$$"""
            {"kind":"circuit-order","title":"江城银行 100M 专线开通","customerNumber":"K0012","customerName":"江城银行","grade":"Gold",
             "data":{"source":"manual","level":"branch","limitAt":"{{{DateTimeOffset.UtcNow.AddDays(5):O}}}",
                     "circuits":[{"key":"L1","number":"JC-MSTP-9001","name":"总部至分行","type":"mstp","bandwidth":100000,"leadBranch":"headquarters","endA":{"branch":"headquarters","site":"总部","address":"湖滨路 1 号"}}]}}
            """, Token)).GetProperty("number").GetString()!;
        await using var session = await browser.SignedInAsync(Office.Director, "zh-CN");
        var page = session.Page;

        await session.GoAsync($"/cases/{order}");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "申请延期" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("延期原因").ClickAsync();
        await page.Locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option", new PageLocatorOptions { HasText = "客户机房不具备条件" }).First.ClickAsync();
        await dialog.GetByLabel("原因说明").FillAsync("客户机房改造，下月完工。");
        await dialog.GetByLabel("新的时限").FillAsync(DateTime.Now.AddDays(1).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture));
        await page.Keyboard.PressAsync("Enter");
        await dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "提交给集团客户部" }).ClickAsync();
        await dialog.GetByText("不晚于现行时限").WaitForAsync();
        session.ForgiveStatus(400);
        await session.ShotAsync("extension-refused-zh");
        await dialog.GetByLabel("新的时限").FillAsync(DateTime.Now.AddDays(15).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture));
        await page.Keyboard.PressAsync("Enter");
        await dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "提交给集团客户部" }).ClickAsync();
        await page.WaitForURLAsync("**/cases/YQ-*");
        var number = Uri.UnescapeDataString(page.Url[(page.Url.LastIndexOf('/') + 1)..]);

        await DoAsync(number, "file", Manager, "File");
        await DoAsync(number, "province", Manager, "Filed", """{"number":"OS-2026-77"}""");
        await DoAsync(number, "copyBranch", Dispatcher, "Sent");
        await DoAsync(number, "copyProvince", Province, "Entered");
        await DoAsync(number, "follow", Dispatcher, "Approved");
        await session.GoAsync($"/cases/{number}?tab=data");
        await page.GetByText("同意延期").First.WaitForAsync();
        await session.ShotAsync("extension-approved-zh");
        await session.GoAsync($"/cases/{order}?tab=links");
        await page.GetByText(number).First.WaitForAsync();
        session.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_circuit_of_the_ledger_offers_what_can_be_started_for_it()
    {
        await using var session = await browser.SignedInAsync(Office.Director);
        var page = session.Page;
        await session.GoAsync("/circuits");
        await page.Locator("[data-row-main]").First.ClickAsync();
        await page.GetByText("Resources (route)").WaitForAsync();
        await session.ShotAsync("circuit-drawer-en");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Start" }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new PageGetByRoleOptions { Name = "Take down" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByText("Contract ends").WaitForAsync();
        await session.ShotAsync("circuit-closure-en");
        session.Faults.ShouldBeEmpty();
    }

    private async Task DoAsync(string number, string step, string person, string outcome, string data = "{}")
    {
        var office = await browser.OfficeAsync();
        string? id = null;
        await Poll.UntilAsync(async () =>
        {
            var tasks = await office.Server.CallAsync(HttpMethod.Get, $"/api/cases/{Uri.EscapeDataString(number)}/tasks", null, Token);
            id = tasks.GetProperty("items").EnumerateArray().Select(static one => one.GetProperty("task")).Where(one => one.GetProperty("activityId").GetString() == step).Select(static one => one.GetProperty("id").GetString()).FirstOrDefault();
            return id is not null;
        }, $"the step {step} of {number} is open");
        using var client = new HttpClient { BaseAddress = office.Server.Address };
        client.DefaultRequestHeaders.Add("Origin", office.Server.Address.GetLeftPart(UriPartial.Authority));
        (await client.PostAsJsonAsync("api/session", new { name = person, password = Office.Password }, Token)).EnsureSuccessStatusCode();
        using var body = new StringContent($$"""{"outcome":"{{outcome}}","data":{{data}}}""", System.Text.Encoding.UTF8, "application/json");
        var done = await client.PostAsync(new Uri($"api/human-tasks/{id}/complete", UriKind.Relative), body, Token);
        done.IsSuccessStatusCode.ShouldBeTrue($"{step}: {await done.Content.ReadAsStringAsync(Token)}");
    }
}
