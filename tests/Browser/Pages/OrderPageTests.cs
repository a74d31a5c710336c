using Browser.Setting;

namespace Browser.Pages;

/// <summary>A dispatch order from its registration to the tracking board and the ledger, as the desk sees it.</summary>
public class OrderPageTests(BrowserFixture browser)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_dispatch_order_is_typed_checked_tracked_and_found_in_the_ledger()
    {
        await PublishAsync(await browser.OfficeAsync());
        await using var session = await browser.SignedInAsync(Office.Director, "zh-CN");
        var page = session.Page;
        await session.AddScriptAsync(PageChecks.Axe);
        await session.GoAsync("/start");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "电路调单" }).ClickAsync();
        await page.WaitForURLAsync("**/orders/new");

        // Whatever the caller says finds the customer, and its address is the first end.
        await page.GetByPlaceholder("名称、客户编号、电路编号、电话、地址").FillAsync("0601 2000013");
        await page.Locator(".ant-select-item-option").First.ClickAsync();
        await page.GetByText("没有进行中的工单").WaitForAsync();
        (await page.GetByLabel("客户编号").InputValueAsync()).ShouldBe("K0013");
        await page.GetByLabel("电路编号").FillAsync("JC-MSTP-9007");
        await page.GetByLabel("电路名称").FillAsync("总部至南湖支行");
        await ChooseAsync(page, "类型", "MSTP");
        await page.GetByLabel("带宽").FillAsync("0");
        await ChooseAsync(page, "主调分公司", "");
        await ChooseRowAsync(page, "A 端 分公司");
        await ChooseRowAsync(page, "Z 端 分公司");
        await page.GetByRole(AriaRole.Textbox, new PageGetByRoleOptions { Name = "Z 端 地点" }).FillAsync("南湖支行");
        await page.GetByRole(AriaRole.Combobox, new PageGetByRoleOptions { Name = "Z 端 地址" }).FillAsync("江城市南湖区文苑大道 9 号");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.GetByText("应在 1 到").First.WaitForAsync();
        await session.ShotAsync("order-refused-zh");
        await page.GetByLabel("带宽").FillAsync("100");

        // A circuit has two ends, and a limit lies ahead.
        var (z, limit) = (page.GetByRole(AriaRole.Combobox, new PageGetByRoleOptions { Name = "Z 端 地址" }), page.GetByLabel("调单上写明的时限"));
        var site = page.GetByRole(AriaRole.Textbox, new PageGetByRoleOptions { Name = "Z 端 地点" });
        await site.FillAsync(await page.GetByRole(AriaRole.Textbox, new PageGetByRoleOptions { Name = "A 端 地点" }).InputValueAsync());
        await z.FillAsync(await page.GetByRole(AriaRole.Combobox, new PageGetByRoleOptions { Name = "A 端 地址" }).InputValueAsync());
        await limit.FillAsync("2020-01-02 08:00");
        await limit.PressAsync("Enter");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.GetByText("是同一地点").First.WaitForAsync();
        await page.GetByText("已过，请填写将来的时间").First.WaitForAsync();
        await session.ShotAsync("order-same-end-zh");
        await site.FillAsync("南湖支行");
        await z.FillAsync("江城市南湖区文苑大道 9 号");
        await limit.FillAsync(DateTime.UtcNow.AddDays(40).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture));
        await limit.PressAsync("Enter");
        await session.ShouldHoldAsync("order-registration-zh", "zh-CN");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.WaitForURLAsync("**/cases/KT-*");
        var number = page.Url[(page.Url.LastIndexOf('/') + 1)..];

        // The board shows the circuit, who has it, and takes a note of what is in the way.
        await session.GoAsync($"/orders/board?search={number}");
        await page.GetByText("JC-MSTP-9007").First.WaitForAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "JC-MSTP-9007 签收 的操作" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new PageGetByRoleOptions { Name = "登记受阻" }).ClickAsync();
        await page.GetByLabel("受阻原因").FillAsync("客户机房未交付");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "登记受阻" }).ClickAsync();
        await page.Locator(".board-blocker", new PageLocatorOptions { HasText = "客户机房未交付" }).First.WaitForAsync();
        await page.GetByText("已登记受阻").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Hidden });
        await session.ShouldHoldAsync("order-board-zh", "zh-CN");

        await session.GoAsync($"/orders?search={number}");
        await session.ShouldHoldAsync("order-ledger-zh", "zh-CN");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = number }).ClickAsync();
        await page.GetByText("首次下达").WaitForAsync();
        await session.ShotAsync("order-detail-zh");
        session.ForgiveStatus(400);
        session.Faults.ShouldBeEmpty();
    }

    // The processes of orders are the centre's; where they are not there, the desk signs for an order and that is all.
    private static async Task PublishAsync(Office office)
    {
        var known = await office.Server.CallAsync(HttpMethod.Get, "/api/definitions?search=circuit-order&pageSize=50", null, Token);
        if (known.GetProperty("items").EnumerateArray().Any(static one => one.GetProperty("definitionId").GetString() == "circuit-order"))
            return;
        await office.Server.CallAsync(HttpMethod.Put, "/api/definitions/circuit-order/draft", Documents.Signing("circuit-order", "电路调单"), Token);
        await office.Server.CallAsync(HttpMethod.Post, "/api/definitions/circuit-order/publish", """{"changeNote":"first version"}""", Token);
    }

    private static async Task ChooseAsync(IPage page, string label, string choice)
    {
        await page.Locator($".order-circuit .ant-form-item:has(label[title='{label}']) .ant-select").First.ClickAsync();
        await page.Locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option", new PageLocatorOptions { HasText = choice }).First.ClickAsync();
    }

    private static async Task ChooseRowAsync(IPage page, string label)
    {
        await page.Locator($".order-ends .ant-select:has(input[aria-label='{label}'])").ClickAsync();
        await page.Locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option").First.ClickAsync();
    }
}
