using Browser.Pages;
using Browser.Setting;

namespace Browser.Roles;

/// <summary>Somebody in a role, at work in the pages.</summary>
/// <param name="office">Where.</param>
/// <param name="session">Whose browser it is.</param>
/// <param name="roleId">The role.</param>
/// <param name="language">What is read: <c>zh-CN</c> or <c>en</c>.</param>
internal sealed class RoleDesk(Office office, Session session, string roleId, string language)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    // What is made in one language is not found in the other.
    private string Mark => $"{roleId}-{language}".ToUpperInvariant();

    private IPage Page => session.Page;

    /// <summary>Does all of it, one after the other.</summary>
    public async Task DoAsync(RoleActs acts)
    {
        foreach (var (act, work) in new (RoleActs, Func<Task>)[]
        {
            (RoleActs.FinishesTask, FinishTaskAsync), (RoleActs.StartsCase, StartCaseAsync), (RoleActs.ChangesOwner, ChangeOwnerAsync), (RoleActs.AddsCustomer, AddCustomerAsync),
            (RoleActs.Publishes, PublishAsync), (RoleActs.CancelsInstance, CancelInstanceAsync), (RoleActs.AddsUser, AddUserAsync), (RoleActs.ReadsAudit, ReadAuditAsync),
        })
        {
            if (acts.HasFlag(act))
                await work();
        }
    }

    private string Say(string chinese, string english) => language == "en" ? english : chinese;

    private ILocator Button(string chinese, string english) => Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = Say(chinese, english), Exact = true });

    private async Task FinishTaskAsync()
    {
        var title = $"Task of {Mark}";
        var task = await office.AskAsync(title, ["Done"], Token, ("role", roleId), ("buttons", new { Done = new { zh = "完成", en = "Done" } }));
        await session.GoAsync($"/tasks?tab=Units&search={Uri.EscapeDataString(title)}");
        await Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = title }).First.WaitForAsync();
        await session.GoAsync($"/tasks/{task}");
        await Button("签收任务", "Claim the task").ClickAsync();
        await Page.Locator(".outcome-bar").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = Say("完成", "Done"), Exact = true }).ClickAsync();
        await Page.GetByText(Say("已提交：完成", "Handed in: Done")).WaitForAsync();
        await session.ShotAsync($"{Mark}-task");
    }

    private async Task StartCaseAsync()
    {
        await office.CanStartAsync(Token);
        await session.GoAsync("/start");
        await Page.Locator(".start-card", new PageLocatorOptions { Has = Page.Locator("b").GetByText(Say("故障", "Fault"), new LocatorGetByTextOptions { Exact = true }) }).ClickAsync();
        await Page.GetByLabel(Say("标题", "Title"), new PageGetByLabelOptions { Exact = true }).FillAsync($"Case of {Mark}");
        await Page.AnswerAsync(Say("发起工单", "Start a case"));
        await Page.WaitForURLAsync("**/cases/GZ-**");
        await session.GoAsync($"{new Uri(Page.Url).AbsolutePath}?tab=talk");
        await Page.GetByLabel(Say("评论", "Comments"), new PageGetByLabelOptions { Exact = true }).FillAsync($"Seen by {Mark}");
        await Button("发表", "Send").ClickAsync();
        await Page.Locator(".ant-list").GetByText($"Seen by {Mark}").WaitForAsync();
        await session.ShotAsync($"{Mark}-case");
    }

    // Of the case that was just started, which is open.
    private async Task ChangeOwnerAsync()
    {
        await Button("编辑", "Edit").ClickAsync();
        await Page.Locator("#ownerId").FillAsync("何云");
        await Page.Locator(".ant-select-item-option", new PageLocatorOptions { HasText = "何云" }).First.ClickAsync();
        await Page.GetByRole(AriaRole.Dialog).Locator(".ant-modal-footer .ant-btn-primary").ClickAsync();
        await Page.GetByText(Say("负责人：何云", "Owner: 何云")).WaitForAsync();
    }

    private async Task AddCustomerAsync()
    {
        await session.GoAsync("/customers");
        await Button("新增客户", "Add customer").ClickAsync();
        var dialog = Page.GetByRole(AriaRole.Dialog);
        await dialog.Locator("#number").FillAsync($"K-{Mark}");
        await dialog.Locator("#name").FillAsync($"{Mark} Ltd.");
        await dialog.Locator(".ant-form-item", new LocatorLocatorOptions { Has = Page.Locator("#grade") }).Locator(".ant-select-selector").ClickAsync();
        await Page.Locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option").First.ClickAsync();
        await ChooseUnitAsync(dialog);
        await dialog.Locator(".ant-modal-footer .ant-btn-primary").ClickAsync();
        await Page.DialogsGoneAsync();
        await session.GoAsync($"/customers?search=K-{Mark}");
        await Page.GetByText($"{Mark} Ltd.").First.WaitForAsync();
        await session.ShotAsync($"{Mark}-customer");
    }

    private async Task PublishAsync()
    {
        var (id, name) = ($"day-{Mark}", $"Process of {Mark}");
        await office.DraftAsync(id, name, "begun", Token);
        await session.GoAsync($"/processes?search={id}");
        await ChooseAsync(name, "发布…", "Publish…");
        var dialog = Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel(Say("修改说明", "Change note")).FillAsync("the first of this day");
        await dialog.Locator(".ant-modal-footer .ant-btn-primary").ClickAsync();
        await Page.GetByText(Say("版本 1 已发布", "Version 1 is published")).WaitForAsync();
        await session.ShotAsync($"{Mark}-published");
    }

    private async Task CancelInstanceAsync()
    {
        var (id, name) = ($"ran-{Mark}", $"Run of {Mark}");
        await office.PublishAsync(id, name, Token);
        await office.RunAsync(id, name, Token);
        await session.GoAsync($"/instances?definitionId={id}");
        await ChooseAsync(name, "取消实例", "Cancel instance");
        await Page.AnswerAsync(Say("取消实例", "Cancel instance"));
        await Page.Row(name).GetByText(Say("已取消", "Cancelled")).WaitForAsync();
        await session.ShotAsync($"{Mark}-cancelled");
    }

    private async Task AddUserAsync()
    {
        var name = $"by.{roleId}.{language[..2]}";
        await session.GoAsync("/users");
        await Button("新建用户", "Add user").ClickAsync();
        var dialog = Page.GetByRole(AriaRole.Dialog);
        await dialog.Locator("#signInName").FillAsync(name);
        await dialog.Locator("#displayName").FillAsync("钱多");
        await ChooseUnitAsync(dialog);
        await dialog.GetByLabel(Say("初始密码", "First password")).FillAsync("first horse 1");
        await dialog.Locator(".ant-modal-footer .ant-btn-primary").ClickAsync();
        await Page.DialogsGoneAsync();
        await session.GoAsync($"/users?search={name}");
        await Page.Row(name).WaitForAsync();
        await session.ShotAsync($"{Mark}-user");
    }

    private async Task ReadAuditAsync()
    {
        await session.GoAsync("/audit?actor=zhao.min");
        await Page.GetByText("赵敏").First.WaitForAsync();
        await session.ShotAsync($"{Mark}-audit");
    }

    private async Task ChooseUnitAsync(ILocator dialog)
    {
        await dialog.GetByLabel(Say("单位", "Unit"), new LocatorGetByLabelOptions { Exact = true }).FillAsync("HQ");
        await Page.Locator(".ant-select-item-option").Filter(new LocatorFilterOptions { HasText = "(HQ)" }).ClickAsync();
    }

    private async Task ChooseAsync(string row, string chinese, string english)
    {
        await Page.Row(row).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = Say("更多", "More") }).ClickAsync();
        await Page.GetByRole(AriaRole.Menuitem, new PageGetByRoleOptions { Name = Say(chinese, english), Exact = true }).ClickAsync();
    }
}
