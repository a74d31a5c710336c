using Browser.Setting;

namespace Browser.Pages;

/// <summary>Who sees which pages.</summary>
public class NavigationTests(BrowserFixture browser)
{
    [Theory]
    [InlineData(Office.Boss, "Inbox,Start,Cases,Running limits,Reservations,Tracking board,Dispatch orders,Customers,Circuits,Processes,Form editor,Instances,Organisation,Users,Roles,API keys,Time limits,Calendars,Notice settings,Systems,Document templates,Test templates,Audit trail", "New", "Publish…")]
    [InlineData(Office.Owner, "Inbox,Start,Cases,Running limits,Reservations,Tracking board,Dispatch orders,Customers,Circuits,Processes,Form editor,Instances,Organisation,Users,Time limits,Calendars", "New", "Publish…")]
    [InlineData(Office.Operator, "Start,Processes,Instances", null, null)]
    [InlineData(Office.Reader, "Processes,Instances", null, null)]
    public async Task The_navigation_and_the_acts_are_those_that_one_may_use(string name, string entries, string? create, string? publish)
    {
        var office = await browser.OfficeAsync();
        var definitionId = $"seen-by-{name}";
        await office.DraftAsync(definitionId, $"Seen by {name}", "begun", TestContext.Current.CancellationToken);
        await using var session = await browser.SignedInAsync(name);
        var page = session.Page;
        await session.GoAsync($"/processes?search={definitionId}");

        await Expect(page.Locator(".ant-layout-sider a")).ToHaveTextAsync(entries.Split(','));
        await Expect(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "New", Exact = true })).ToHaveCountAsync(create is null ? 0 : 1);
        await page.GetByRole(AriaRole.Row, new PageGetByRoleOptions { Name = definitionId }).Or(page.GetByRole(AriaRole.Row, new PageGetByRoleOptions { Name = $"Seen by {name}" })).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "More" }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new PageGetByRoleOptions { Name = "Export" }).WaitForAsync();
        await Expect(page.GetByRole(AriaRole.Menuitem, new PageGetByRoleOptions { Name = "Publish…" })).ToHaveCountAsync(publish is null ? 0 : 1);
        await session.ShotAsync($"menu-{name}");
        session.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/users")]
    [InlineData("/roles")]
    [InlineData("/keys")]
    public async Task A_page_that_one_may_not_see_says_so_and_leads_back(string path)
    {
        await using var session = await browser.SignedInAsync(Office.Reader);

        await session.GoAsync(path);

        await session.Page.GetByText("Not allowed").WaitForAsync();
        await session.Page.GetByText("Ask an administrator if you need it").WaitForAsync();
        await session.ShotAsync("denied");
        session.Received.ShouldNotContain(one => one.Path == $"/api{path}");
        await session.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "To the start" }).ClickAsync();
        await session.Page.WaitForURLAsync("**/processes");
        session.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Below_a_known_page_an_unknown_address_is_answered_with_a_page_that_says_so()
    {
        await using var session = await browser.SignedInAsync(Office.Reader);

        await session.GoAsync("/instances/no/such/page");

        await session.Page.GetByText("No such page").WaitForAsync();
        await session.ShotAsync("unknown");
        session.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_address_that_does_not_exist_is_answered_as_such()
    {
        await using var session = await browser.SignedInAsync(Office.Reader);

        (await session.Page.GotoAsync("/no-such-page"))!.Status.ShouldBe(404);
    }
}
