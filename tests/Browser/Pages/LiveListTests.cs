using Browser.Setting;

namespace Browser.Pages;

/// <summary>Lists that are up to date without a reload, and what an import tells of each file.</summary>
public class LiveListTests(BrowserFixture browser)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_others_do_to_processes_appears_by_itself_and_says_who()
    {
        var office = await browser.OfficeAsync();
        await using var session = await browser.SignedInAsync(Office.Owner);
        var page = session.Page;
        await session.GoAsync("/processes?search=arrives-");
        await page.GetByText("Nothing matches").Or(page.GetByText("No process")).First.WaitForAsync();

        await office.DraftAsync("arrives-1", "Just arrived", "begun", Token);
        await page.Row("Just arrived").WaitForAsync();
        await page.GetByRole(AriaRole.Status).GetByText("just now").WaitForAsync();
        await session.ShotAsync("told");
        await office.Server.CallAsync(HttpMethod.Post, "/api/definitions/arrives-1/publish", """{"changeNote":"first"}""", Token);
        await page.Row("Just arrived").GetByText("Published").WaitForAsync();
        session.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Instances_that_begin_and_that_are_deleted_appear_and_go_by_themselves()
    {
        var office = await browser.OfficeAsync();
        await office.PublishAsync("live-run", "Live run", Token);
        await using var session = await browser.SignedInAsync(Office.Operator);
        var page = session.Page;
        await session.GoAsync("/instances?definitionId=live-run");

        var instance = await office.RunAsync("live-run", "Seen at once", Token);
        await page.Row("Seen at once").WaitForAsync();
        await office.Server.CallAsync(HttpMethod.Delete, $"/elsa/api/workflow-instances/{instance}", null, Token);
        await page.Row("Seen at once").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        await page.GetByRole(AriaRole.Status).GetByText("deleted an instance").WaitForAsync();
        session.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_import_says_of_each_file_what_came_of_it()
    {
        await using var session = await browser.SignedInAsync(Office.Owner);
        var page = session.Page;
        await session.GoAsync("/processes?search=brought");

        await page.Locator("input[type=file]").SetInputFilesAsync(
        [
            File("brought.json", Documents.Waiting("brought", "Brought in", "begun")),
            File("broken.json", "{ \"name\": "),
            File("list.json", "[1, 2]"),
        ]);

        var table = page.Locator(".import-results");
        await table.WaitForAsync();
        var rows = table.Locator("tr[data-row-key]");
        await Expect(rows).ToHaveCountAsync(3);
        await rows.Filter(new LocatorFilterOptions { HasText = "brought.json" }).GetByText("new draft").WaitForAsync();
        foreach (var file in new[] { "broken.json", "list.json" })
        {
            await rows.Filter(new LocatorFilterOptions { HasText = file }).GetByText("refused").WaitForAsync();
            (await rows.Filter(new LocatorFilterOptions { HasText = file }).Locator("td").Last.InnerTextAsync()).Length.ShouldBeGreaterThan("refused".Length + 10, "the reason is told");
        }

        await session.ShotAsync("results");
        await page.Keyboard.PressAsync("Escape");
        await page.Row("Brought in").WaitForAsync();
        session.ForgiveStatus(422);
        session.ForgiveStatus(400);
        session.Faults.ShouldBeEmpty();
    }

    private static FilePayload File(string name, string text) => new() { Name = name, MimeType = "application/json", Buffer = System.Text.Encoding.UTF8.GetBytes(text) };
}
