using System.IO.Compression;
using System.Xml.Linq;
using Browser.Setting;

namespace Browser.Pages;

/// <summary>What all lists offer: columns by choice, saved views, a file of what is filtered, and keys.</summary>
public class ListComfortTests(BrowserFixture browser)
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Theory]
    [InlineData("/processes", "Id")]
    [InlineData("/instances", "Ended")]
    [InlineData("/users", "E-mail")]
    [InlineData("/keys", "Revoked")]
    public async Task Columns_that_were_chosen_are_there_after_a_reload_and_for_this_user_only(string path, string column)
    {
        await using var session = await browser.SignedInAsync(Office.Boss);
        var page = session.Page;
        await session.GoAsync(path);
        var header = page.GetByRole(AriaRole.Columnheader, new PageGetByRoleOptions { Name = column, Exact = true });
        await Expect(header).ToHaveCountAsync(0);

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Columns" }).ClickAsync();
        await page.GetByRole(AriaRole.Checkbox, new PageGetByRoleOptions { Name = column, Exact = true }).CheckAsync();
        await header.WaitForAsync();
        await session.ShotAsync($"columns{path.Replace('/', '-')}");

        await page.ReloadAsync();
        await session.ReadyAsync();
        await header.WaitForAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Columns" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "As at first" }).ClickAsync();
        await header.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        session.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_saved_view_brings_filter_and_order_back_in_another_browser_and_is_nobody_elses()
    {
        await using var session = await browser.SignedInAsync(Office.Operator);
        var page = session.Page;
        await session.GoAsync("/instances?subStatus=Faulted&hasIncidents=true&sort=Created&page=2");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Saved views" }).ClickAsync();
        await page.GetByPlaceholder("Name of the view").FillAsync("Faults of the night");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save this view" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Delete the view 'Faults of the night'" }).WaitForAsync();
        await page.GetByPlaceholder("Name of the view").FillAsync("faults of the NIGHT");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save this view" }).ClickAsync();
        await page.GetByText("Choose another name").First.WaitForAsync();
        await session.ShotAsync("saved");

        await using var other = await browser.SignedInAsync(Office.Operator);
        await other.GoAsync("/instances");
        await other.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Saved views" }).ClickAsync();
        await other.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Faults of the night", Exact = true }).ClickAsync();
        await other.Page.WaitForURLAsync("**/instances?hasIncidents=true&sort=Created&subStatus=Faulted");
        await other.ReadyAsync();
        await other.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Faults of the night", Exact = true }).First.WaitForAsync();
        await other.Page.GetByText("250 in all").WaitForAsync();

        await using var somebody = await browser.SignedInAsync(Office.Reader);
        await somebody.GoAsync("/instances");
        await somebody.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Saved views" }).ClickAsync();
        await somebody.Page.GetByText("No saved views yet").WaitForAsync();
        session.ForgiveStatus(409);
        (session.Faults.Concat(other.Faults).Concat(somebody.Faults)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_file_holds_what_is_filtered_and_no_formula()
    {
        var office = await browser.OfficeAsync();
        await office.DraftAsync("formula", "=HYPERLINK(\"http://elsewhere.invalid\")", "begun", TestContext.Current.CancellationToken);
        await using var session = await browser.SignedInAsync(Office.Owner);
        await session.GoAsync("/processes?search=formula");

        var download = await session.Page.RunAndWaitForDownloadAsync(() => session.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "xlsx" }).ClickAsync());

        download.SuggestedFilename.ShouldMatch(@"^processes-\d{8}-\d{4}\.xlsx$");
        await using var archive = await ZipFile.OpenReadAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        await using var sheet = await archive.Entries.Single(static one => one.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)).OpenAsync(TestContext.Current.CancellationToken);
        var document = await XDocument.LoadAsync(sheet, LoadOptions.None, TestContext.Current.CancellationToken);
        var rows = document.Descendants(Main + "row").Select(static row => row.Elements(Main + "c").Select(static cell => cell.Value).ToArray()).ToArray();
        rows.Length.ShouldBe(2);
        rows[0][..2].ShouldBe(["Process", "Id"]);
        rows[1][..2].ShouldBe(["=HYPERLINK(\"http://elsewhere.invalid\")", "formula"]);
        document.Descendants(Main + "f").ShouldBeEmpty();
        session.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Keys_go_through_the_rows_open_one_and_reach_the_search()
    {
        await using var session = await browser.SignedInAsync(Office.Owner);
        var page = session.Page;
        await session.GoAsync("/processes?group=no&search=many-00&sort=Name");
        var names = await session.FirstCellsAsync();

        await page.Keyboard.PressAsync("?");
        await page.GetByRole(AriaRole.Dialog, new PageGetByRoleOptions { Name = "Keyboard" }).GetByText("Next row").WaitForAsync();
        await session.ShotAsync("keys");
        await page.WaitForFunctionAsync("() => document.querySelector('.ant-modal-wrap').contains(document.activeElement)");
        await page.Keyboard.PressAsync("Escape");
        await page.DialogsGoneAsync();
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("k");
        await page.WaitForFunctionAsync("name => document.activeElement.innerText === name", names[1]);
        await page.Keyboard.PressAsync("x");
        await page.GetByText("1 selected").WaitForAsync();
        await page.Keyboard.PressAsync("/");
        await page.WaitForFunctionAsync("() => document.activeElement.type === 'search'");

        // A letter that is typed is a letter.
        await page.Keyboard.TypeAsync("jk");
        await Expect(page.GetByRole(AriaRole.Searchbox, new PageGetByRoleOptions { Name = "Search name or id" })).ToHaveValueAsync("many-00jk");
        await page.GetByRole(AriaRole.Searchbox, new PageGetByRoleOptions { Name = "Search name or id" }).FillAsync("many-00");
        await page.WaitForURLAsync("**search=many-00&*");
        await session.ReadyAsync();
        await page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "Processes" }).ClickAsync();
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/processes/many-*");
        session.Faults.ShouldBeEmpty();
    }
}
