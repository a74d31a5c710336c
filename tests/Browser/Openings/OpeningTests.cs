using System.Globalization;
using Browser.Pages;
using Browser.Setting;

namespace Browser.Openings;

/// <summary>A circuit order of a province from its registration to the ledgers, each step on the page of whoever does it.</summary>
[Collection(BrowserFixture.Lines)]
public sealed class OpeningTests(BrowserFixture browser, OpeningProvince province)
{
    private const string Number = "JC-MSTP-7001";

    [Fact]
    public async Task An_order_is_registered_dispatched_worked_on_tested_reviewed_and_found_in_the_ledgers()
    {
        await using var session = await browser.SignedInAsync("province", "zh-CN");
        await session.AddScriptAsync(PageChecks.Axe);
        var desk = new TaskDesk(session, province, "zh-CN");
        var number = await RegisterAsync(session);
        await DispatchAsync(session, desk, number);
        var opening = await province.PartAsync(number, OpeningProvince.Lead);

        // The lead branch works at its desks and, at the customer's, on a telephone; the other branch does the same meanwhile.
        var work = await province.PartAsync(opening, OpeningProvince.Lead);
        await PrepareAsync(session, desk, work);
        await session.Page.SetViewportSizeAsync(390, 844);
        await VisitAsync(session, desk, work);
        await TestAsync(session, desk, work, "localTest", "local-test");
        await session.Page.SetViewportSizeAsync(1366, 768);
        await province.WorkAsync(opening, OpeningProvince.Cooperating);

        await AgreeAsync(session, desk, opening);
        await TestAsync(session, desk, opening, "endToEnd", "end-to-end-test");
        await ReportAsync(session, desk, opening);
        await ReviewAsync(session, desk, opening);
        await province.ShouldEndAsync(number);
        await ShouldBeArchivedAsync(session, number, await province.NumberAsync(opening));
        desk.ShouldBeWell();
    }

    // Who calls is found by the telephone; the desk types what the caller says, and one key stores it.
    private static async Task<string> RegisterAsync(Session session)
    {
        var page = session.Page;
        await session.GoAsync("/orders/new");
        await page.GetByPlaceholder("名称、客户编号、电路编号、电话、地址").FillAsync(OpeningProvince.Telephone);
        await page.Locator(".ant-select-item-option").First.ClickAsync();
        await Expect(page.GetByLabel("客户编号")).ToHaveValueAsync(OpeningProvince.Customer);
        await ChooseAsync(page, "#data_level", "省公司");
        await page.GetByLabel("电路编号").FillAsync(Number);
        await page.GetByLabel("电路名称").FillAsync("江城总行至南屏分行 100M");
        await ChooseAsync(page, "#data_circuits_0_type", "MSTP");
        await page.GetByLabel("带宽").FillAsync("100");
        await ChooseAsync(page, "#data_circuits_0_leadBranch", "江城分公司", "JC");
        await ChooseAsync(page, "#data_circuits_0_endA_branch", "江城分公司", "JC");
        await ChooseAsync(page, "#data_circuits_0_endZ_branch", "南屏分公司", "NP");
        await page.GetByRole(AriaRole.Textbox, new PageGetByRoleOptions { Name = "Z 端 地点" }).FillAsync("南屏分行");
        await page.GetByRole(AriaRole.Combobox, new PageGetByRoleOptions { Name = "Z 端 地址" }).FillAsync("南屏市屏山区滨江路 60 号");
        await page.GetByRole(AriaRole.Textbox, new PageGetByRoleOptions { Name = "Z 端 联系人" }).FillAsync("赵先生");
        await page.GetByRole(AriaRole.Textbox, new PageGetByRoleOptions { Name = "Z 端 电话" }).FillAsync("13900003333");
        await session.ShotAsync("registration");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page).ToHaveURLAsync(TaskDesk.Pattern("/cases/KT-[^/]+$"));
        return page.Url[(page.Url.LastIndexOf('/') + 1)..];
    }

    private async Task DispatchAsync(Session session, TaskDesk desk, string number)
    {
        await desk.TakeAsync("province", number, "sign");
        await desk.TypeAsync("分发要求", "周五前完成，客户当天验收。");
        await session.ShotAsync("sign");
        await desk.FinishAsync("签收并分发");
        await session.ShotAsync("signed");
        await desk.TakeAsync("network", number, "trunk");
        await desk.AddRowAsync("分配的资源", ("电路", "L1"), ("资源", "江南环 3-7 时隙"));
        await desk.FinishAsync("完成");
    }

    private async Task PrepareAsync(Session session, TaskDesk desk, string work)
    {
        await desk.TakeAsync("dispatcher-JC", work, "sign");
        await session.ShotAsync("sign-branch");
        await desk.FinishAsync("签收");
        await desk.TakeAsync("manager-JC", work, "coordinate");
        await desk.TypeAsync("客户联系人", "林女士");
        await desk.TypeAsync("电话", "13900001111");
        await desk.ChooseAsync("客户机房", "已就绪");
        await desk.ChooseAsync("供电具备", "是");
        await desk.ChooseAsync("进场许可", "是");
        await session.ShotAsync("coordinate");
        await desk.FinishAsync("完成");
        await desk.TakeAsync("operations-JC", work, "assignByHand");
        await desk.AddRowAsync("分配的资源", ("资源编号", "ODF-3/7"));
        await session.ShotAsync("assign");
        await desk.FinishAsync("完成");
        await desk.TakeAsync("operations-JC", work, "configureByHand");
        await desk.TypeAsync("已配置的数据", "两端 VLAN 120");
        await desk.FinishAsync("完成");

        // What is where, for the desk above: the board.
        await desk.SitAsync("province");
        await session.GoAsync($"/orders/board?search={Number}");
        await Expect(session.Page.GetByText(Number).First).ToBeVisibleAsync();
        await session.ShotAsync("board");
    }

    private static async Task VisitAsync(Session session, TaskDesk desk, string work)
    {
        await desk.TakeAsync("maintainer-JC", work, "plan");
        await desk.TypeInstantAsync("计划开始", Day(7));
        await desk.TypeAsync("开通内容", "安装接入设备并加电试通");
        await desk.AddRowAsync("实施步骤", ("步骤", "安装设备"), ("时长", "60"));
        await desk.TypeAsync("客户确认人", "林女士");
        await desk.SignAsync("客户签字", "林女士");
        await session.ShotAsync("plan-phone");
        await desk.FinishAsync("完成");
        await desk.TakeAsync("maintainer-JC", work, "visit");
        await desk.TypeInstantAsync("安装时间", Day(-3));
        foreach (var (label, text) in new[] { ("安装地点", "三楼机房"), ("供电", "220 V"), ("接地", "< 5 Ω"), ("温度", "22"), ("湿度", "40"), ("洁净度", "洁净") })
            await desk.TypeAsync(label, text);
        foreach (var (label, choice) in new[] { ("环境符合要求", "是"), ("标签齐全", "是"), ("试用", "已试通") })
            await desk.ChooseAsync(label, choice);
        await session.ShotAsync("visit-phone");
        await desk.FinishAsync("完成");
    }

    private static async Task TestAsync(Session session, TaskDesk desk, string caseId, string step, string shot)
    {
        await desk.TakeAsync("maintainer-JC", caseId, step);
        await session.ShotAsync($"{shot}-empty");
        await desk.MeasureAsync("误码率（24 小时）", "1e-12");
        await desk.MeasureAsync("误码秒", "0");
        await desk.MeasureAsync("保护倒换时间", "30");
        await TaskDesk.PressAsync(desk.Indicator("接收光功率在设备允许范围内"), "合格");
        await Expect(session.Page.Locator(".test-head .verdict")).ToHaveTextAsync("合格");
        await session.Page.GetByRole(AriaRole.Textbox, new PageGetByRoleOptions { Name = "测试仪表" }).FillAsync("BERT-100");
        await session.Page.GetByRole(AriaRole.Textbox, new PageGetByRoleOptions { Name = "测试地点" }).FillAsync("三楼机房");
        await desk.ConfirmAsync("测试人签名");
        await session.ShouldHoldAsync($"{shot}-filled", "zh-CN");
        await desk.FinishAsync("完成");
    }

    private async Task AgreeAsync(Session session, TaskDesk desk, string opening)
    {
        await desk.TakeAsync("maintainer-JC", opening, "appointment");
        await desk.TypeInstantAsync("测试时间", Day(1));
        await desk.TypeAsync("客户联系人", "林女士");
        await desk.TypeAsync("主调局测试人", "吴勇");
        await session.ShotAsync("appointment");
        await desk.FinishAsync("完成");
        await desk.TakeAsync("maintainer-NP", opening, "presence");
        await desk.TypeAsync("配合人员", "高远");
        await desk.TypeAsync("电话", "13900002222");
        await session.ShotAsync("presence");
        await desk.FinishAsync("确认配合");
    }

    private static async Task ReportAsync(Session session, TaskDesk desk, string opening)
    {
        await desk.TakeAsync("maintainer-JC", opening, "report");
        await desk.ChooseAsync("签字方", "客户");
        await desk.TypeAsync("签字人", "林女士");
        await desk.TypeAsync("纸质报告存放处", "四号柜");

        // Nothing goes up without the signature of the customer's side.
        await desk.HandInAsync("完成");
        await Expect(desk.Field("客户侧签字").Locator(".form-error")).ToContainTextAsync("必须填写");
        await desk.SignAsync("客户侧签字", "林女士");
        await session.ShotAsync("report");
        await desk.FinishAsync("完成");
        await desk.TakeAsync("dispatcher-JC", opening, "completion");
        await session.ShotAsync("completion");
        await desk.FinishAsync("完成");
    }

    private static async Task ReviewAsync(Session session, TaskDesk desk, string opening)
    {
        await desk.TakeAsync("province", opening, "review");
        await session.ShotAsync("review");
        await desk.FinishAsync("审核通过");
        await desk.TakeAsync("operations-JC", opening, "activateByHand");
        await desk.TypeAsync("说明", "已在资源系统登记");
        await desk.FinishAsync("完成");
        await session.ShotAsync("over");
        await desk.SitAsync("province");
    }

    private static async Task ShouldBeArchivedAsync(Session session, string order, string opening)
    {
        var page = session.Page;
        await session.GoAsync($"/cases/{opening}?tab=documents");
        await Expect(page.GetByText("已完成").First).ToBeVisibleAsync();
        await Expect(page.Locator("tr[data-row-key]")).ToHaveCountAsync(2);
        await session.ShotAsync("archive");
        await session.GoAsync($"/orders?search={order}");
        var row = page.Locator("tr[data-row-key]", new PageLocatorOptions { HasText = order });
        await Expect(row).ToContainTextAsync("已竣工");
        await session.ShotAsync("order-ledger");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = order }).ClickAsync();
        await Expect(page.GetByText("四号柜").First).ToBeVisibleAsync();
        await session.ShotAsync("order-detail");
        await session.GoAsync($"/circuits?search={Number}");
        await Expect(page.Locator("tr[data-row-key]", new PageLocatorOptions { HasText = Number })).ToContainTextAsync("在用");
        await session.ShotAsync("circuit-ledger");
    }

    // Among the units of the office some are far down: they are looked for.
    private static async Task ChooseAsync(IPage page, string field, string choice, string search = "")
    {
        await page.Locator(".ant-select", new PageLocatorOptions { Has = page.Locator(field) }).ClickAsync();
        if (search.Length > 0)
            await page.Locator(field).FillAsync(search);
        await page.Locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option", new PageLocatorOptions { HasText = choice }).First.ClickAsync();
    }

    private static string Day(int fromToday) => DateTime.Now.AddDays(fromToday).ToString("yyyy-MM-dd 10:00", CultureInfo.InvariantCulture);
}
