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

        // The script is not one, which is known before publishing, with the activity.
        var errors = (await browser.Server.CallAsync(HttpMethod.Get, $"/api/definitions/{definitionId}/problems", null, cancellation)).GetProperty("errors");
        errors.EnumerateArray().Select(static error => error.GetProperty("activityId").GetString()).ShouldContain(script);
        await designer.SelectAsync(script);
        await designer.WriteCodeAsync(script, "Script", "1 + 1");
        await browser.Server.CallAsync(HttpMethod.Post, $"/api/definitions/{definitionId}/publish", """{"changeNote":"drawn"}""", cancellation);
        await session.ShotAsync("published");
        (await designer.ActivitiesAsync()).ShouldBe([first, script, wait, join, last], ignoreOrder: true);

        var run = await designer.RunAsync();
        var instanceId = (await run.AllHeadersAsync())["x-elsa-workflow-instance-id"];

        await session.OpenAsync($"/studio/instances/{instanceId}");
        await page.GetByText("Suspended").First.WaitForAsync();
        await session.ShotAsync("waiting");

        // Somebody else's message; the page learns of it by itself.
        await browser.Server.CallAsync(HttpMethod.Post, "/api/events/GoOn", "{}", cancellation);
        await page.GetByText("Finished").First.WaitForAsync();
        await session.ShotAsync("finished");

        // Its single activities are finished before it is.
        await Poll.UntilAsync(async () => (await InstanceAsync()).GetProperty("status").GetString() == "Finished", "the instance is finished");
        (await InstanceAsync()).GetProperty("definitionId").GetString().ShouldBe(definitionId);
        session.Faults.ShouldBeEmpty();

        Task<JsonElement> InstanceAsync() => browser.Server.CallAsync(HttpMethod.Get, $"/api/instances/{instanceId}", null, cancellation);
    }
}
