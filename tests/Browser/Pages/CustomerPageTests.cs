using Browser.Setting;

namespace Browser.Pages;

/// <summary>Customers and circuits, as people find, change and import them.</summary>
public class CustomerPageTests(BrowserFixture browser)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_telephone_finds_the_customer_whose_circuits_stand_beside_and_a_new_one_is_added()
    {
        await using var session = await browser.SignedInAsync(Office.Boss, "zh-CN");
        var page = session.Page;
        await session.GoAsync("/customers");

        await page.GetByPlaceholder("编号、电话、名称、联系人或地址").FillAsync("0601 2000007");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**search=*");
        await page.WaitForFunctionAsync("() => document.querySelectorAll('tr[data-row-key]').length === 1");
        await page.Row("K0007").Locator("[data-row-main]").ClickAsync();
        var drawer = page.Locator(".ant-drawer-content");
        await drawer.GetByText("JC-MSTP-0007").WaitForAsync();
        await drawer.GetByText("100 Mbit/s").WaitForAsync();
        await session.ShotAsync("customer-zh");

        await drawer.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "新增电路" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new PageGetByRoleOptions { Name = "新增电路" });
        await dialog.GetByLabel("电路编号").FillAsync("jcmstp0007");
        await dialog.Locator(".ant-form-item", new LocatorLocatorOptions { HasText = "电路类型" }).Locator(".ant-select-selector").ClickAsync();
        await page.Locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden)").GetByTitle("互联网专线", new LocatorGetByTitleOptions { Exact = true }).ClickAsync();
        await page.AnswerAsync("保存");
        await dialog.GetByText("已被使用").WaitForAsync();
        await session.ShotAsync("number-taken-zh");
        await dialog.GetByLabel("电路编号").FillAsync("JC-NET-0007");
        await page.AnswerAsync("保存");
        await drawer.GetByText("JC-NET-0007").WaitForAsync();
        await drawer.GetByRole(AriaRole.Tab, new LocatorGetByRoleOptions { Name = "电路 (2)" }).WaitForAsync();
        session.ForgiveStatus(409);
        session.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_change_that_is_refused_is_told_at_its_field_and_one_that_fits_is_shown()
    {
        await using var session = await browser.SignedInAsync(Office.Boss);
        var page = session.Page;
        await session.GoAsync("/customers?customer=K0008");

        await page.Locator(".ant-drawer-content").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Edit" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new PageGetByRoleOptions { Name = "Change customer" });
        await dialog.GetByLabel("Telephone").FillAsync("ask the porter");
        await page.AnswerAsync("Save");
        await dialog.GetByText("must be a telephone number").WaitForAsync();
        await dialog.GetByLabel("Telephone").FillAsync("0601-7777777");
        await page.AnswerAsync("Save");
        await page.Locator(".ant-drawer-content").GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "0601-7777777" }).WaitForAsync();
        await session.ShotAsync("customer-en");
        session.ForgiveStatus(400);
        session.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_was_exported_is_imported_and_one_that_is_none_is_refused()
    {
        var office = await browser.OfficeAsync();
        await using var session = await browser.SignedInAsync(Office.Boss);
        var page = session.Page;
        await session.GoAsync("/circuits");
        using var client = new HttpClient { BaseAddress = office.Server.Address };
        client.DefaultRequestHeaders.Add("Authorization", $"ApiKey {office.Server.Key}");
        var file = await client.GetByteArrayAsync(new Uri("/api/circuits/export?search=JC-MSTP-0009", UriKind.Relative), Token);

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Import" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new PageGetByRoleOptions { Name = "Import circuits" });
        await dialog.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "notes.xlsx", MimeType = "application/octet-stream", Buffer = [1, 2, 3] });
        await page.GetByText("no Excel workbook").WaitForAsync();
        await dialog.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "circuits.xlsx", MimeType = "application/octet-stream", Buffer = file });
        await dialog.GetByText("Stored: 0 added, 0 changed, 1 as before.").WaitForAsync();
        await session.ShotAsync("imported");
        session.ForgiveStatus(422);
        session.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Starting_a_case_takes_customer_and_circuit_from_the_lists_and_free_text_stays_possible()
    {
        await using var session = await browser.SignedInAsync(Office.Boss);
        var page = session.Page;
        await session.GoAsync("/cases");

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Start a case" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.Locator("#customerName").FillAsync("0601-2000012");
        await page.Locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option").GetByText("K0012").ClickAsync();
        await Expect(dialog.Locator("#customerName")).ToHaveValueAsync("江城第12号精密机械制造有限公司");
        await Expect(dialog.Locator("#customerNumber")).ToHaveValueAsync("K0012");
        await Expect(dialog.Locator("#contactPhone")).ToHaveValueAsync("0601-2000012");
        await Expect(dialog.Locator("#address")).ToHaveValueAsync("江城市南湖区文苑大道 1 号");
        await dialog.GetByText("Gold").WaitForAsync();
        await dialog.Locator("#circuitNumber").ClickAsync();
        await page.Locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option").GetByText("JC-MSTP-0012").ClickAsync();
        await Expect(dialog.Locator("#circuitNumber")).ToHaveValueAsync("JC-MSTP-0012");
        await session.ShotAsync("started-from-lists");
        await dialog.Locator("#customerName").FillAsync("Somebody new");
        await Expect(dialog.Locator("#customerName")).ToHaveValueAsync("Somebody new");
        session.Faults.ShouldBeEmpty();
    }
}
