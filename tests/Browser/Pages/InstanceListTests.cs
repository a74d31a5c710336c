using Browser.Setting;

namespace Browser.Pages;

/// <summary>The list of instances and what can be done in it.</summary>
public class InstanceListTests(BrowserFixture browser)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Instances_are_filtered_by_state_errors_and_process_and_sorted()
    {
        await using var session = await browser.SignedInAsync(Office.Operator);
        var page = session.Page;
        await session.GoAsync("/instances?search=GZ-2026-");
        await page.GetByText($"{Amounts.Instances:N0} in all").WaitForAsync();

        await page.GetByText("Faulted", new PageGetByTextOptions { Exact = true }).First.ClickAsync();
        await page.WaitForURLAsync("**subStatus=Faulted*");
        await page.GetByText("250 in all").WaitForAsync();
        await page.GetByLabel("With errors").CheckAsync();
        await page.WaitForURLAsync("**hasIncidents=true*");
        await page.GetByRole(AriaRole.Columnheader, new PageGetByRoleOptions { Name = "Started" }).ClickAsync();
        await page.WaitForURLAsync("**sort=Created*");
        await session.ReadyAsync();
        await page.GetByText("250 in all").WaitForAsync();
        var started = await page.Locator("tr[data-row-key] td:nth-last-child(3)").AllInnerTextsAsync();
        started.Count.ShouldBe(50);
        started.ShouldBe(started.Order(StringComparer.Ordinal));
        await session.ShotAsync("faulted");

        await session.GoAsync("/instances?definitionId=many-0001&status=Running");
        await page.GetByText("125 in all").WaitForAsync();
        await page.GetByText("Process: 跨省数字电路开通 0001").WaitForAsync();
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "跨省数字电路开通 0001" }).First.ClickAsync();
        await page.WaitForURLAsync("**/processes/many-0001");
        session.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_instance_is_suspended_with_a_reason_continued_and_cancelled_and_deleted_after_a_question()
    {
        var office = await browser.OfficeAsync();
        await office.PublishAsync("operated", "Operated", Token);
        await office.RunAsync("operated", "Operated one", Token);
        await using var session = await browser.SignedInAsync(Office.Operator);
        var page = session.Page;
        await session.GoAsync("/instances?definitionId=operated");

        await page.ChooseAsync("Operated one", "Suspend…");
        await page.AnswerAsync("Suspend");
        await page.GetByText("Say why").WaitForAsync();
        await page.GetByLabel("Reason").FillAsync("customer asked");
        await page.AnswerAsync("Suspend");
        await page.Row("Operated one").GetByText("Suspended").WaitForAsync();
        await page.DialogsGoneAsync();
        await page.ChooseAsync("Operated one", "Continue");
        await page.Row("Operated one").GetByText("Suspended").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        await page.ChooseAsync("Operated one", "Cancel instance");
        await page.AskedAsync("Cancel the instance 'Operated one'?");
        await session.ShotAsync("cancel");
        await page.AnswerAsync("Cancel instance");

        await page.Row("Operated one").GetByText("Cancelled").WaitForAsync();

        await page.DialogsGoneAsync();
        await page.ChooseAsync("Operated one", "Delete");
        await page.AskedAsync("Delete the instance 'Operated one'?");
        await page.AnswerAsync("Delete");
        await page.Row("Operated one").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        session.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Several_are_cancelled_together_and_one_that_somebody_else_cancelled_meanwhile_is_told()
    {
        var office = await browser.OfficeAsync();
        await office.PublishAsync("together", "Together", Token);
        var gone = await office.RunAsync("together", "Gone already", Token);
        await office.RunAsync("together", "Still here", Token);
        await using var session = await browser.SignedInAsync(Office.Operator);
        var page = session.Page;
        await session.GoAsync("/instances?definitionId=together");
        await office.Server.CallAsync(HttpMethod.Post, $"/api/instances/{gone}/cancel", "{}", Token);

        await page.GetByRole(AriaRole.Checkbox, new PageGetByRoleOptions { Name = "Select all" }).CheckAsync();
        await page.GetByRole(AriaRole.Group, new PageGetByRoleOptions { Name = "2 selected" }).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Cancel instance" }).ClickAsync();
        await page.AskedAsync("Cancel 2 instances?");
        await page.AnswerAsync("Cancel instance");

        await page.AskedAsync("1 of 2 did not work");
        await session.ShotAsync("results");
        await Expect(page.Locator(".ant-modal-confirm tr[data-row-key] td:nth-child(2)")).ToHaveTextAsync(["Gone already", "Still here"]);
        await page.AnswerAsync("Close");
        await session.ReadyAsync();
        await Expect(page.Locator("tr[data-row-key] .ant-tag")).ToHaveTextAsync(["Cancelled", "Cancelled"]);
        session.ForgiveStatus(409);
        session.ForgiveStatus(422);
        session.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_may_only_look_is_offered_nothing_else()
    {
        await using var session = await browser.SignedInAsync(Office.Reader);

        await session.GoAsync("/instances?status=Running&search=GZ-2026-");

        (await session.FirstCellsAsync()).Count.ShouldBe(50);
        await Expect(session.Page.GetByRole(AriaRole.Checkbox, new PageGetByRoleOptions { Name = "Select all" })).ToHaveCountAsync(0);
        await Expect(session.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "More" })).ToHaveCountAsync(0);
        session.Faults.ShouldBeEmpty();
    }
}
