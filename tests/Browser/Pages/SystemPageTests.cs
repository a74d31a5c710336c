using Browser.Setting;
using TestKit.Http;

namespace Browser.Pages;

/// <summary>The page of other systems, as an administrator sets a connection up and tries it.</summary>
public class SystemPageTests(BrowserFixture browser)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("zh-CN", "资源管理系统", "添加连接", "系统", "单位", "地址", "保存", "测试", "连接正常", "连接失败", "尚未使用", "有失败", "删除连接")]
    [InlineData("en", "Alarms", "Add a connection", "System", "Unit", "Address", "Save", "Test", "Working, ", "Not working", "Not used yet", "Failures", "Remove connection")]
    public async Task A_connection_is_added_tried_and_removed(
        string language, string system, string add, string systemLabel, string unitLabel, string addressLabel, string save, string test, string working, string broken, string unused, string failing, string remove)
    {
        await using var other = await StubServer.StartAsync(Token);
        other.Answer = static _ => StubAnswer.Done("[]");
        await using var session = await browser.SignedInAsync(Office.Boss, language);
        await session.AddScriptAsync(PageChecks.Axe);
        var page = session.Page;
        await session.GoAsync("/systems");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = add }).ClickAsync();
        var dialog = page.Locator(".ant-modal-content");
        await dialog.GetByLabel(systemLabel, new LocatorGetByLabelOptions { Exact = true }).ClickAsync();
        await page.Locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option", new PageLocatorOptions { HasText = system }).ClickAsync();
        await dialog.GetByLabel(unitLabel).ClickAsync();
        await page.Locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option").First.ClickAsync();
        await dialog.GetByLabel(addressLabel).FillAsync("nowhere");
        await page.SettledAsync();
        await session.ShotAsync($"system-dialog-{language}");
        (await page.EvaluateAsync<string[]>(PageChecks.Violations)).ShouldBeEmpty();
        await dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = save }).ClickAsync();
        await dialog.Locator(".ant-form-item-explain-error").WaitForAsync();
        await dialog.GetByLabel(addressLabel).FillAsync(other.Address.ToString());
        await dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = save }).ClickAsync();

        var row = page.Locator("tr.ant-table-row", new PageLocatorOptions { HasText = other.Address.Authority });
        await row.GetByText(unused).WaitForAsync();
        await row.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = test, Exact = true }).ClickAsync();
        await page.Locator(".ant-notification-notice", new PageLocatorOptions { HasText = working }).WaitForAsync();
        other.Answer = static _ => StubAnswer.Fail();
        await row.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = test, Exact = true }).ClickAsync();
        await page.Locator(".ant-notification-notice", new PageLocatorOptions { HasText = broken }).WaitForAsync();
        await row.GetByText(failing).WaitForAsync();
        await page.SettledAsync();
        await session.ShotAsync($"systems-{language}");

        await row.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = system }).ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = remove }).ClickAsync();
        await page.Locator(".ant-modal-confirm-btns .ant-btn-dangerous").ClickAsync();
        await row.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        session.ForgiveStatus(400);
        session.Faults.ShouldBeEmpty();
    }
}
