using System.Net.Http.Json;
using Browser.Setting;

namespace Browser.Pages;

/// <summary>A request for resource verification from its registration to the answer, as the desk and a department see it.</summary>
public class VerificationPageTests(BrowserFixture browser)
{
    private const string Builder = "ding.xin";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_request_is_typed_checked_answered_by_a_department_consolidated_and_answered()
    {
        await (await browser.OfficeAsync()).AddAsync(Builder, "丁欣", "construction-engineer", Token);
        await using var session = await browser.SignedInAsync(Office.Director, "zh-CN");
        var page = session.Page;
        await session.GoAsync("/start");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "资源核查" }).ClickAsync();
        await page.WaitForURLAsync("**/verifications/new");

        // Whatever the caller says finds the customer, and what is known of it comes with it.
        await page.GetByPlaceholder("名称、客户编号、电路编号、电话、地址").FillAsync("0601 2000012");
        await page.Locator(".ant-select-item-option").First.ClickAsync();
        await page.GetByText("没有进行中的工单").WaitForAsync();
        (await page.GetByLabel("客户编号").InputValueAsync()).ShouldBe("K0012");
        await page.GetByRole(AriaRole.Textbox, new PageGetByRoleOptions { Name = "站点名称" }).FillAsync("总部");
        await page.GetByRole(AriaRole.Spinbutton, new PageGetByRoleOptions { Name = "经度" }).FillAsync("200");
        await page.GetByRole(AriaRole.Spinbutton, new PageGetByRoleOptions { Name = "纬度" }).FillAsync("30.6");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "添加电路" }).ClickAsync();
        await ChooseAsync(page, "类型", "MSTP");
        await page.GetByRole(AriaRole.Spinbutton, new PageGetByRoleOptions { Name = "带宽" }).FillAsync("100");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.GetByText("应在 73.4 到 135.1 之间").First.WaitForAsync();
        await session.ShotAsync("verification-refused-zh");
        await page.GetByRole(AriaRole.Spinbutton, new PageGetByRoleOptions { Name = "经度" }).FillAsync("114.3");
        await session.ShotAsync("verification-registration-zh");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.WaitForURLAsync("**/cases/HC-*");
        var number = page.Url[(page.Url.LastIndexOf('/') + 1)..];

        await DoAsync(number, "byHand", """{"results":[{"key":"S1","coverable":true,"distanceKm":6,"accessNode":"OLT-1","freePorts":4}]}""", "Done");
        await DoAsync(number, "operations", """{"missing":"末端无光缆"}""", "Insufficient");
        await DoAsync(number, "construction", """{"workItems":"布放光缆 400 米","investmentAccess":18600,"investmentEquipment":4200,"durationDays":9,"newDuct":false,"justification":"占道许可"}""", "Answered");

        // The desk sees the answers beside each other, with what they come to and what is too long.
        await session.GoAsync($"/tasks/{await TaskAsync(number, "consolidate")}");
        await page.GetByText("⚠ 工期超限").WaitForAsync();
        await page.GetByText("22800").Or(page.GetByText("18600 元")).First.WaitForAsync();
        await session.ShotAsync("verification-consolidation-zh");
        session.ForgiveStatus(400);
        await DoAsync(number, "consolidate", """{"results":[{"site":"S1","feasible":"afterWork","durationDays":9}],"conclusion":"布缆后可提供。"}""", "AnswerOnly");
        await session.GoAsync($"/cases/{number}");
        await page.GetByText("布缆后可提供").Or(page.GetByText("已完成")).First.WaitForAsync();
        await session.ShotAsync("verification-answered-zh");
        session.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_registration_and_the_ledger_speak_English()
    {
        await using var session = await browser.SignedInAsync(Office.Director);
        var page = session.Page;
        await session.GoAsync("/verifications/new");
        await page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "Register a verification request" }).WaitForAsync();
        await page.GetByText("Limits if it is taken now").WaitForAsync();
        await session.ShotAsync("verification-registration-en");
        await session.GoAsync("/reservations");
        await page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "Reservation ledger" }).WaitForAsync();
        await session.ShotAsync("reservations-en");
        session.Faults.ShouldBeEmpty();
    }

    private static async Task ChooseAsync(IPage page, string label, string choice)
    {
        await page.Locator($".registration-rows .ant-select:has(input[aria-label='{label}'])").ClickAsync();
        await page.Locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option", new PageLocatorOptions { HasText = choice }).First.ClickAsync();
    }

    // The task of a step, once the process has come to it.
    private async Task<string> TaskAsync(string number, string step)
    {
        var server = (await browser.OfficeAsync()).Server;
        string? found = null;
        await Poll.UntilAsync(async () =>
        {
            var tasks = await server.CallAsync(HttpMethod.Get, $"/api/cases/{number}/tasks", null, Token);
            found = tasks.GetProperty("items").EnumerateArray().Select(static one => one.GetProperty("task")).Where(one => one.GetProperty("activityId").GetString() == step).Select(static one => one.GetProperty("id").GetString()).FirstOrDefault();
            return found is not null;
        }, $"the step {step} of {number} is open");
        return found!;
    }

    // As the department's program would: by the same address that the page uses, in the name of whoever may.
    private async Task DoAsync(string number, string step, string data, string outcome)
    {
        var id = await TaskAsync(number, step);
        var office = await browser.OfficeAsync();
        using var client = new HttpClient { BaseAddress = office.Server.Address };
        client.DefaultRequestHeaders.Add("Origin", office.Server.Address.GetLeftPart(UriPartial.Authority));
        var name = step is "operations" ? Office.Engineer : step is "construction" ? Builder : Office.Director;
        (await client.PostAsJsonAsync("api/session", new { name, password = Office.Password }, Token)).EnsureSuccessStatusCode();
        using var body = new StringContent($$"""{"outcome":"{{outcome}}","data":{{data}}}""", System.Text.Encoding.UTF8, "application/json");
        var done = await client.PostAsync(new Uri($"api/human-tasks/{id}/complete", UriKind.Relative), body, Token);
        done.IsSuccessStatusCode.ShouldBeTrue($"{step}: {await done.Content.ReadAsStringAsync(Token)}");
    }
}
