using System.IO.Compression;
using System.Text.Json;
using System.Web;
using Browser.Setting;

namespace Browser.Pages;

/// <summary>The list of processes and what can be done in it.</summary>
public class ProcessListTests(BrowserFixture browser)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Filter_order_and_page_stand_in_the_address_and_a_reload_shows_the_same()
    {
        await using var session = await browser.SignedInAsync(Office.Owner);
        var page = session.Page;
        await session.GoAsync("/processes?group=no");

        await page.GetByRole(AriaRole.Searchbox, new PageGetByRoleOptions { Name = "Search name or id" }).FillAsync("many-");
        await page.WaitForURLAsync("**search=many-*");
        await page.GetByText($"{Amounts.Definitions:N0} in all").WaitForAsync();
        await page.GetByRole(AriaRole.Columnheader, new PageGetByRoleOptions { Name = "Changed" }).ClickAsync();
        await page.GetByRole(AriaRole.Columnheader, new PageGetByRoleOptions { Name = "Changed" }).ClickAsync();
        await page.WaitForURLAsync("**sort=LastModified&descending=true*");
        await session.ReadyAsync();
        (await session.FirstCellsAsync())[0].ShouldEndWith("1999");
        await page.GetByTitle("Next Page").ClickAsync();
        await page.WaitForURLAsync("**page=2*");
        await session.ReadyAsync();
        var second = await session.FirstCellsAsync();
        second.Count.ShouldBe(50);
        second[0].ShouldEndWith("1949");

        await page.ReloadAsync();
        await session.ReadyAsync();
        (await session.FirstCellsAsync()).ShouldBe(second);
        await page.GetByText("Retracted", new PageGetByTextOptions { Exact = true }).First.ClickAsync();
        await page.WaitForURLAsync("**state=Retracted*");
        await session.ReadyAsync();
        HttpUtility.ParseQueryString(new Uri(page.Url).Query)["page"].ShouldBeNull();
        await Poll.UntilAsync(async () => (await page.Locator("tr[data-row-key] .ant-tag").AllInnerTextsAsync()).Distinct(StringComparer.Ordinal).SequenceEqual(["Retracted"]), "the list holds what was retracted");
        await page.GoBackAsync();
        await page.Row(second[0]).WaitForAsync();
        await session.ReadyAsync();
        (await session.FirstCellsAsync()).ShouldBe(second);
        session.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_draft_is_published_with_a_note_after_its_changes_and_findings_were_shown_and_rolled_back_again()
    {
        var office = await browser.OfficeAsync();
        await office.PublishAsync("hotline", "Hotline", Token);
        await office.DraftAsync("hotline", "Hotline", "begun quickly", Token);
        await using var session = await browser.SignedInAsync(Office.Owner);
        var page = session.Page;
        await session.GoAsync("/processes?search=hotline");

        // Publishing: what was changed, in words, and nothing without a note.
        await page.ChooseAsync("Hotline", "Publish…");
        var dialog = page.GetByRole(AriaRole.Dialog, new PageGetByRoleOptions { Name = "Publish 'Hotline'" });
        await dialog.GetByText("begun quickly").WaitForAsync();
        await dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Publish version 2" }).ClickAsync();
        await dialog.GetByText("Say what was changed").WaitForAsync();
        await session.ShotAsync("publish");
        await dialog.GetByLabel("Change note").FillAsync("greets faster");
        await dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Publish version 2" }).ClickAsync();
        await page.GetByText("Version 2 is published").WaitForAsync();
        await page.DialogsGoneAsync();

        // Two versions compared, and the first brought back.
        await page.Row("Hotline").Locator("[data-row-main]").ClickAsync();
        var drawer = page.GetByRole(AriaRole.Dialog);
        await drawer.GetByText("greets faster").WaitForAsync();
        await drawer.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Compare versions" }).ClickAsync();
        await drawer.Locator("del").GetByText("begun").WaitForAsync();
        await Expect(drawer.Locator("ins")).ToContainTextAsync("begun quickly");
        await session.ShotAsync("comparison");
        await drawer.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Roll back to this" }).ClickAsync();
        await page.AskedAsync("Make a draft with the content of version 1?");
        await session.ShotAsync("roll-back");
        await page.AnswerAsync("Roll back to this");
        await page.GetByText("The draft is made").WaitForAsync();
        await drawer.GetByRole(AriaRole.Cell, new LocatorGetByRoleOptions { Name = "3", Exact = true }).WaitForAsync();

        var definition = await office.Server.CallAsync(HttpMethod.Get, "/api/definitions/hotline", null, Token);
        var latest = definition.GetProperty("latest");
        (latest.GetProperty("version").GetInt32(), latest.GetProperty("state").GetString(), latest.GetProperty("author").GetString()).ShouldBe((3, "Draft", Office.Owner));
        definition.GetProperty("publishedVersion").GetInt32().ShouldBe(2);
        var document = await office.Server.CallAsync(HttpMethod.Get, $"/api/definition-versions/{latest.GetProperty("id").GetString()}/document", null, Token);
        document.GetProperty("root").GetRawText().ShouldContain("\"begun\"");
        session.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_has_errors_cannot_be_published_and_the_error_names_the_activity()
    {
        var office = await browser.OfficeAsync();
        var broken = Documents.Waiting("broken", "Broken", "x").Replace("\"Literal\"", "\"JavaScript\"", StringComparison.Ordinal).Replace("\"x\"", "\"let 1 = 2\"", StringComparison.Ordinal);
        await office.Server.CallAsync(HttpMethod.Put, "/api/definitions/broken/draft", broken, Token);
        await using var session = await browser.SignedInAsync(Office.Owner);
        await session.GoAsync("/processes?search=broken");

        await session.Page.ChooseAsync("Broken", "Publish…");

        var dialog = session.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByText("to mend first").WaitForAsync();
        await session.ShotAsync("errors");
        await Expect(dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Publish version 1" })).ToBeDisabledAsync();
        session.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_process_is_duplicated_under_an_id_that_is_free_and_no_other_and_deleted_after_a_question()
    {
        var office = await browser.OfficeAsync();
        await office.PublishAsync("copied", "Copied", Token);
        await using var session = await browser.SignedInAsync(Office.Boss);
        var page = session.Page;
        await session.GoAsync("/processes?search=copied");

        await page.ChooseAsync("Copied", "Duplicate…");
        await page.GetByLabel("New name").FillAsync("Copied two");
        await page.GetByLabel("New id").FillAsync("copied");
        await page.AnswerAsync("OK");
        await page.GetByText("The id 'copied' is that of the definition 'Copied' already").WaitForAsync();
        session.ForgiveStatus(409);
        await page.GetByLabel("New id").FillAsync("copied-two");
        await page.AnswerAsync("OK");
        await page.Row("Copied two").WaitForAsync();
        await page.DialogsGoneAsync();
        await page.ChooseAsync("Copied two", "Delete");
        await page.AskedAsync("Delete 'Copied two'?");
        await session.ShotAsync("delete");
        await page.AnswerAsync("Delete");

        await page.Row("Copied two").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        await page.Row("Copied").WaitForAsync();
        session.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Several_are_deleted_together_and_the_result_of_each_is_told()
    {
        var office = await browser.OfficeAsync();
        await office.PublishAsync("several-used", "Several used", Token);
        await office.RunAsync("several-used", "holds it", Token);
        await office.DraftAsync("several-free", "Several free", "begun", Token);
        await using var session = await browser.SignedInAsync(Office.Boss);
        var page = session.Page;
        await session.GoAsync("/processes?search=several-");

        await page.GetByLabel("Select 'Several used'").CheckAsync();
        await page.GetByLabel("Select 'Several free'").CheckAsync();
        await page.GetByRole(AriaRole.Group, new PageGetByRoleOptions { Name = "2 selected" }).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Delete" }).ClickAsync();
        await page.AskedAsync("Delete 2 processes?");
        await page.AnswerAsync("Delete");

        await page.AskedAsync("1 of 2 did not work");
        await session.ShotAsync("results");
        var results = page.Locator(".ant-modal-confirm tr[data-row-key]");
        (await results.AllInnerTextsAsync()).Select(static one => one.Contains("Several used", StringComparison.Ordinal)).ShouldBe([true, false]);
        session.ForgiveStatus(409);
        session.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_exported_unzipped_and_imported_again_runs_to_the_same_result()
    {
        var office = await browser.OfficeAsync();
        await office.PublishAsync("travels", "Travels", Token);
        await office.PublishAsync("travels-too", "Travels too", Token);
        var before = await JournalAsync(office, "travels");
        await using var session = await browser.SignedInAsync(Office.Boss);
        var page = session.Page;
        await session.GoAsync("/processes?search=travel");

        await page.GetByLabel("Select 'Travels'", new PageGetByLabelOptions { Exact = true }).CheckAsync();
        await page.GetByLabel("Select 'Travels too'").CheckAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Export zip" }).ClickAsync());
        download.SuggestedFilename.ShouldEndWith(".zip");
        var folder = Directory.CreateTempSubdirectory("response-export-");
        try
        {
            ZipFile.ExtractToDirectory(await download.PathAsync(), folder.FullName);
            var files = folder.GetFiles("*.json", SearchOption.AllDirectories);
            files.Length.ShouldBe(2);

            // The names are given to other definitions, so that what is imported is not what is there.
            foreach (var file in files)
                await File.WriteAllTextAsync(file.FullName, Renamed(await File.ReadAllTextAsync(file.FullName, Token)), Token);
            await page.Locator("input[type=file]").SetInputFilesAsync(files.Select(static file => file.FullName));
            await page.Row("Travelled").WaitForAsync();
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        await session.ShotAsync("imported");
        await office.Server.CallAsync(HttpMethod.Post, "/api/definitions/travelled/publish", """{"changeNote":"imported"}""", Token);
        (await JournalAsync(office, "travelled")).ShouldBe(before);
        session.Faults.ShouldBeEmpty();
    }

    private static string Renamed(string text)
    {
        var document = System.Text.Json.Nodes.JsonNode.Parse(text)!;
        var isFirst = document["definitionId"]!.GetValue<string>() == "travels";
        document["definitionId"] = isFirst ? "travelled" : "travelled-too";
        document["name"] = isFirst ? "Travelled" : "Travelled too";
        foreach (var property in new[] { "id", "version" })
            document.AsObject().Remove(property);
        return document.ToJsonString();
    }

    // What a run does, step by step, to its end.
    private static async Task<string[]> JournalAsync(Office office, string definitionId)
    {
        var instance = await office.RunAsync(definitionId, "run", Token);
        await office.Server.CallAsync(HttpMethod.Post, "/api/events/travels-go", "{}", Token);
        JsonElement found = default;
        await Poll.UntilAsync(
            async () =>
            {
                found = await office.Server.CallAsync(HttpMethod.Get, $"/api/instances/{instance}", null, Token);
                return found.GetProperty("status").GetString() == "Finished";
            },
            $"the instance of {definitionId} is finished");
        var activities = await office.Server.CallAsync(HttpMethod.Get, $"/api/instances/{instance}/activities", null, Token);
        return [found.GetProperty("subStatus").GetString()!, .. activities.GetProperty("items").EnumerateArray().Select(static one => $"{one.GetProperty("activityId").GetString()} {one.GetProperty("status").GetString()}")];
    }
}
