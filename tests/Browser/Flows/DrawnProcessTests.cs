using System.Text.Json;
using Browser.Setting;

namespace Browser.Flows;

/// <summary>A process from nothing to its finished instance, by mouse and keyboard.</summary>
[Collection(BrowserFixture.Designer)]
public class DrawnProcessTests(BrowserFixture browser)
{
    private const string Line = "Elsa.WriteLine";
    private const string Script = "Elsa.RunJavaScript";
    private const string Event = "Elsa.Event";
    private const string Join = "Elsa.FlowJoin";

    [Fact]
    public async Task A_process_is_drawn_published_run_and_watched_to_its_end()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var session = await browser.OpenAsync("en");
        var definitionId = await Designer.CreateAsync(session, "Drawn in the browser");
        var page = session.Page;
        var designer = new Designer(session, await Descriptors.ReadAsync(browser.Server));
        var bar = new Bar(page);

        // Five activities, one of them with a script.
        var first = await designer.DrawAsync(Line, 30, 40);
        await designer.TypeAsync(first, "Text", "begun");
        var script = await designer.DrawAsync(Script, 270, 40);
        await designer.WriteCodeAsync(script, "Script", "let 1 = 2");
        var wait = await designer.DrawAsync(Event, 500, 40);
        await designer.TypeAsync(wait, "EventName", "GoOn");
        var join = await designer.DrawAsync(Join, 30, 240);
        var last = await designer.DrawAsync(Line, 270, 240);
        await designer.TypeAsync(last, "Text", "ended");
        await session.ShotAsync("drawn");

        await designer.ConnectAsync(first, "Done", script);
        await designer.ConnectAsync(script, "Done", wait);
        await designer.ConnectAsync(wait, "Done", join);
        await designer.ConnectAsync(join, "Done", last);
        await session.ShotAsync("connected");

        // The designer's own button cannot ask what was changed, which publishing demands: it says where to publish, and nothing is lost.
        (await designer.PublishAsync()).Status.ShouldBe(400);
        await designer.Messages.First.WaitForAsync();
        await session.ShotAsync("refused");
        session.Forgive("400");

        // The script is not one, which is told before publishing, with the activity.
        var errors = (await browser.Server.CallAsync(HttpMethod.Get, $"/api/definitions/{definitionId}/problems", null, cancellation)).GetProperty("errors");
        var error = errors.EnumerateArray().Single(error => error.GetProperty("activityId").GetString() == script);
        await bar.Act("Publish…").ClickAsync();
        await bar.Dialog.GetByText("to mend first").WaitForAsync();
        await bar.Dialog.Locator("li").Filter(new LocatorFilterOptions { HasText = error.GetProperty("message").GetString() }).Locator("b").GetByText(error.GetProperty("activityName").GetString()!).WaitForAsync();
        await Expect(bar.Answer("Publish version 1: new instances will run it")).ToBeDisabledAsync();
        await session.ShotAsync("errors");
        await bar.Answer("Cancel").ClickAsync();
        await designer.SelectAsync(script);
        await designer.WriteCodeAsync(script, "Script", "1 + 1");
        await bar.Act("Publish…").ClickAsync();
        await bar.Dialog.GetByLabel("Change note").FillAsync("drawn");
        await bar.Answer("Publish version 1: new instances will run it").ClickAsync();
        await bar.GoneAsync();
        await bar.Place.GetByText("Published", new LocatorGetByTextOptions { Exact = true }).WaitForAsync();
        await session.ShotAsync("published");
        (await designer.ActivitiesAsync()).ShouldBe([first, script, wait, join, last], ignoreOrder: true);

        // By the designer's own button, and by the bar, which asks for what a run is given and leads to it.
        (await (await designer.RunAsync()).AllHeadersAsync()).ShouldContainKey("x-elsa-workflow-instance-id");
        await bar.Act("Test…").ClickAsync();
        await bar.Dialog.GetByLabel("Name", new LocatorGetByLabelOptions { Exact = true }).FillAsync("Seen live");
        await bar.Answer("Run").ClickAsync();
        await page.WaitForURLAsync("**/studio/instances/*");
        var instanceId = Uri.UnescapeDataString(new Uri(page.Url).Segments[^1]);
        await page.Locator("body[data-state=ready]").WaitForAsync();
        await page.Locator("#studio").GetByText("Suspended").First.WaitForAsync();
        await bar.Place.GetByText("Seen live").WaitForAsync();
        await bar.Place.GetByText("Waiting", new LocatorGetByTextOptions { Exact = true }).WaitForAsync();
        await session.ShotAsync("waiting");

        // Somebody else's message; the page learns of it by itself.
        await browser.Server.CallAsync(HttpMethod.Post, "/api/events/GoOn", "{}", cancellation);
        await page.Locator("#studio").GetByText("Finished").First.WaitForAsync();
        await bar.Place.GetByText("Finished", new LocatorGetByTextOptions { Exact = true }).WaitForAsync();
        await session.ShotAsync("finished");

        // Its single activities are finished before it is.
        await Poll.UntilAsync(async () => (await InstanceAsync()).GetProperty("status").GetString() == "Finished", "the instance is finished");
        (await InstanceAsync()).GetProperty("definitionId").GetString().ShouldBe(definitionId);
        session.Faults.ShouldBeEmpty();

        Task<JsonElement> InstanceAsync() => browser.Server.CallAsync(HttpMethod.Get, $"/api/instances/{instanceId}", null, cancellation);
    }
}
