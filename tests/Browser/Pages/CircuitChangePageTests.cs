using Browser.Setting;

namespace Browser.Pages;

/// <summary>What can be started for a circuit of the ledger.</summary>
public class CircuitChangePageTests(BrowserFixture browser)
{
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
}
