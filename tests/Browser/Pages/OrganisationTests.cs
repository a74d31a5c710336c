using Browser.Setting;
using TestKit.Files;

namespace Browser.Pages;

/// <summary>The organisation, what people hold in it, and what the audit trail shows of both.</summary>
public class OrganisationTests(BrowserFixture browser)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_unit_is_added_changed_moved_and_dissolved_and_a_code_that_is_taken_is_told_at_its_field()
    {
        await using var session = await browser.SignedInAsync(Office.Boss);
        var page = session.Page;
        await session.GoAsync("/units");

        await AddAsync(page, "HQ", "SOUTH", "南省公司", "South province", "Province");
        await AddAsync(page, "SOUTH", "SOUTH-XY", "南省客户响应中心", "South response centre", "Response centre");
        await AddAsync(page, "SOUTH", "SOUTH-A", "甲市分公司", "City A", "City branch");
        await session.ShotAsync("tree");

        await Unit(page, "South response centre").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Edit" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Code").FillAsync("HQ");
        await dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Save" }).ClickAsync();
        await dialog.Locator(".ant-form-item-explain-error").First.WaitForAsync();
        await session.ShotAsync("refused");
        await dialog.GetByLabel("Code").FillAsync("SOUTH-DESK");
        await dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Save" }).ClickAsync();
        await Unit(page, "South response centre").GetByText("SOUTH-DESK").WaitForAsync();
        await page.DialogsGoneAsync();

        await Unit(page, "South response centre").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Move" }).ClickAsync();
        await ChooseUnitAsync(page, "Unit above", "SOUTH-A");
        await page.AnswerAsync("OK");
        await page.DialogsGoneAsync();
        await Unit(page, "South response centre").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Dissolve" }).ClickAsync();
        await page.AnswerAsync("OK");
        await page.DialogsGoneAsync();
        await Unit(page, "South response centre").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Show dissolved" }).ClickAsync();
        await Unit(page, "South response centre").GetByText("Dissolved").WaitForAsync();
        session.ForgiveStatus(409);
        session.ForgiveStatus(422);
        session.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("zh-CN", "导入", "导入用户", "新增 1 行", "3 行有错误", "用户名", "保存密码")]
    [InlineData("en", "Import", "Import users", "1 added", "3 rows are wrong", "Sign-in name", "Keep passwords")]
    public async Task Users_come_from_a_file_and_their_first_passwords_are_shown_once(string language, string button, string title, string added, string wrong, string column, string keep)
    {
        await using var session = await browser.SignedInAsync(Office.Boss, language);
        await session.AddScriptAsync(PageChecks.Axe);
        var page = session.Page;
        var name = $"file.{language}";
        await session.GoAsync("/users");

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = button }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new PageGetByRoleOptions { Name = title });
        await ChooseFileAsync(dialog, Sheet.Of(["用户名", "姓名", "单位编码", "角色"], ["a b", "甲", "HQ", ""], [name, "", "HQ", ""], [$"{name}.2", "乙", "", ""]));
        await dialog.GetByText(wrong).WaitForAsync();
        await dialog.GetByRole(AriaRole.Columnheader, new LocatorGetByRoleOptions { Name = column }).WaitForAsync();
        await session.ShotAsync($"wrong-{language}");
        await ChooseFileAsync(dialog, Sheet.Of(["用户名", "姓名", "单位编码", "角色"], [name, "档案", "HQ", "reader"]));
        await dialog.GetByText(added).WaitForAsync();
        (await dialog.Locator("code.key-once").InnerTextAsync()).Length.ShouldBe(20);
        await session.ShotAsync($"passwords-{language}");
        (await page.EvaluateAsync<string[]>(PageChecks.Violations)).ShouldBeEmpty();
        var download = await page.RunAndWaitForDownloadAsync(() => dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = keep }).ClickAsync());
        (await File.ReadAllTextAsync((await download.PathAsync())!, Token)).ShouldContain($"{name}\t档案\t{await dialog.Locator("code.key-once").InnerTextAsync()}");
        await page.Keyboard.PressAsync("Escape");
        await page.Row(name).WaitForAsync();
        session.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Units_are_exported_and_imported_again()
    {
        await using var session = await browser.SignedInAsync(Office.Boss);
        var page = session.Page;
        await session.GoAsync("/units");

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "xlsx" }).ClickAsync());
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Import" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new PageGetByRoleOptions { Name = "Import units" });
        await ChooseFileAsync(dialog, await File.ReadAllBytesAsync((await download.PathAsync())!, Token));
        await dialog.GetByText("Stored: 0 added, 0 changed").WaitForAsync();
        await ChooseFileAsync(dialog, Sheet.Of(["Code", "Chinese name", "English name", "Kind", "Code of the unit above"], ["FILE-P", "档案省", "Province from a file", "Province", "HQ"]));
        await dialog.GetByText("Stored: 1 added").WaitForAsync();
        await session.ShotAsync("units-imported");
        await page.Keyboard.PressAsync("Escape");
        await Unit(page, "Province from a file").WaitForAsync();
        session.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_role_is_given_in_a_unit_and_taken_back_and_the_audit_trail_says_by_whom()
    {
        var office = await browser.OfficeAsync();
        await office.AddAsync("wu.gang", "吴刚", "reader", Token);
        await using var session = await browser.SignedInAsync(Office.Boss);
        var page = session.Page;
        await session.GoAsync("/users?search=wu.gang");

        await page.Row("wu.gang").Locator("[data-row-main]").ClickAsync();
        var drawer = page.Locator(".ant-drawer-content");
        await drawer.GetByText("Reader").WaitForAsync();
        await drawer.Locator(".ant-select-selector").First.ClickAsync();
        await page.Keyboard.TypeAsync("Maintainer");
        await page.Keyboard.PressAsync("Enter");
        await drawer.Locator(".ant-select-selector").Nth(1).ClickAsync();
        await page.Keyboard.TypeAsync("HQ");
        await page.Locator(".ant-select-item-option", new PageLocatorOptions { HasText = "(HQ)" }).ClickAsync();
        await drawer.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Give" }).ClickAsync();
        await drawer.GetByRole(AriaRole.Cell, new LocatorGetByRoleOptions { Name = "Maintainer" }).WaitForAsync();
        await session.ShotAsync("holdings");
        await drawer.GetByRole(AriaRole.Row, new LocatorGetByRoleOptions { Name = "Maintainer" }).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "End" }).ClickAsync();
        await page.AnswerAsync("OK");
        await drawer.GetByRole(AriaRole.Cell, new LocatorGetByRoleOptions { Name = "Maintainer" }).WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });

        await session.GoAsync("/audit?actor=zhao.min");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "吴刚 (wu.gang)" }).First.ClickAsync();
        await page.WaitForURLAsync("**subject=user*");
        await session.ReadyAsync();
        await Expect(page.Locator("tr[data-row-key] td:nth-child(5)")).ToHaveTextAsync(["Role ended", "Role given"]);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Expand row" }).Last.ClickAsync();
        await page.GetByText("maintainer", new PageGetByTextOptions { Exact = true }).First.WaitForAsync();
        await session.ShotAsync("audit");
        session.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_token_is_shown_once_works_and_is_revoked_and_a_deputy_is_named()
    {
        var office = await browser.OfficeAsync();
        await using var session = await browser.SignedInAsync(Office.Owner);
        var page = session.Page;
        await session.GoAsync("/me");

        var card = page.Locator(".ant-card", new PageLocatorOptions { HasText = "Access tokens" });
        await card.GetByPlaceholder("Name").FillAsync("nightly report");
        await card.Locator(".ant-select-selector").ClickAsync();
        await page.Keyboard.TypeAsync("See processes");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Escape");
        await card.GetByPlaceholder("Valid until").FillAsync(DateTime.UtcNow.AddDays(3).ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture));
        await page.Locator(".ant-picker-dropdown:not(.ant-picker-dropdown-hidden) .ant-picker-ok button").ClickAsync();
        await card.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Make a token" }).ClickAsync();
        var token = (await page.Locator(".key-once").InnerTextAsync()).Trim();
        (await StatusAsync(office, token)).ShouldBe(200);
        await session.ShotAsync("token");
        await page.AnswerAsync("OK");
        await card.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Revoke" }).ClickAsync();
        await card.GetByText("Revoked").WaitForAsync();
        (await StatusAsync(office, token)).ShouldBe(401);

        var deputies = page.Locator(".ant-card", new PageLocatorOptions { HasText = "My deputies" });
        await deputies.Locator(".ant-select-selector").ClickAsync();
        await page.Keyboard.TypeAsync(Office.OtherOwner);
        await page.Locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option").First.ClickAsync();
        await deputies.GetByPlaceholder("Start date").FillAsync(DateTime.UtcNow.AddHours(1).ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture));
        await page.Locator(".ant-picker-dropdown:not(.ant-picker-dropdown-hidden) .ant-picker-ok button").ClickAsync();
        await deputies.GetByPlaceholder("End date").FillAsync(DateTime.UtcNow.AddDays(2).ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture));
        await page.Locator(".ant-picker-dropdown:not(.ant-picker-dropdown-hidden) .ant-picker-ok button").ClickAsync();
        await deputies.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Name a deputy" }).ClickAsync();
        await deputies.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "End", Exact = true }).WaitForAsync();
        await session.ShotAsync("deputy");
        session.Faults.ShouldBeEmpty();
    }

    private static Task ChooseFileAsync(ILocator dialog, byte[] file) =>
        dialog.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "list.xlsx", MimeType = "application/octet-stream", Buffer = file });

    private static ILocator Unit(IPage page, string name) => page.Locator("tr[data-row-key]", new PageLocatorOptions { HasText = name });

    private static async Task AddAsync(IPage page, string under, string code, string nameZh, string nameEn, string kind)
    {
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = $"Add a unit under {under}", Exact = true }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Code").FillAsync(code);
        await dialog.GetByLabel("Chinese name").FillAsync(nameZh);
        await dialog.GetByLabel("English name").FillAsync(nameEn);
        await dialog.Locator(".ant-select-selector").ClickAsync();
        await page.Keyboard.TypeAsync(kind);
        await page.Locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden)").GetByTitle(kind, new LocatorGetByTitleOptions { Exact = true }).ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Save" }).ClickAsync();
        await Unit(page, nameEn).WaitForAsync();
        await page.DialogsGoneAsync();
    }

    private static async Task ChooseUnitAsync(IPage page, string label, string code)
    {
        await page.GetByRole(AriaRole.Dialog).GetByLabel(label).ClickAsync();
        await page.Keyboard.TypeAsync(code);
        await page.Locator(".ant-select-item-option", new PageLocatorOptions { HasText = $"({code})" }).ClickAsync();
    }

    private static async Task<int> StatusAsync(Office office, string token)
    {
        using var client = new HttpClient { BaseAddress = office.Server.Address };
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        using var answer = await client.GetAsync(new Uri("/api/definitions", UriKind.Relative), Token);
        return (int)answer.StatusCode;
    }
}
