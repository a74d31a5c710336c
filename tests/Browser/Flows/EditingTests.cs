using Browser.Setting;

namespace Browser.Flows;

/// <summary>Drawing with settings of other kinds.</summary>
[Collection(BrowserFixture.Designer)]
public class EditingTests(BrowserFixture browser)
{
    private const string Line = "Elsa.WriteLine";
    private const string Script = "Elsa.RunJavaScript";
    private const string Task = "Response.HumanTask";

    [Fact]
    public async Task Outcomes_of_a_script_become_ports_and_the_role_of_a_task_is_chosen_from_those_that_there_are()
    {
        await browser.Server.CallAsync(HttpMethod.Put, "/api/roles/night-watch", """{"nameZh":"夜班值守","nameEn":"Night watch","permissions":[]}""", TestContext.Current.CancellationToken);
        await using var session = await browser.OpenAsync("en");
        const string definitionId = "outcomes";
        await Designer.NewAsync(session, definitionId, "Outcomes");
        var designer = new Designer(session, await Descriptors.ReadAsync(browser.Server));
        var script = await designer.DrawAsync(Script, 30, 40);

        await designer.AddOutcomeAsync(script, "PossibleOutcomes", "Urgent");

        await session.ShotAsync("outcomes");
        var line = await designer.DrawAsync(Line, 400, 40);
        await designer.ConnectAsync(script, "Urgent", line);
        var task = await designer.DrawAsync(Task, 30, 240);
        await designer.ChooseAsync(task, "Role", "Night watch");
        await session.ShotAsync("role");
        var draft = await browser.Server.CallAsync(HttpMethod.Get, $"/elsa/api/workflow-definitions/by-definition-id/{definitionId}?versionOptions=Latest", null, TestContext.Current.CancellationToken);
        draft.GetProperty("root").GetProperty("activities").EnumerateArray().Single(one => one.GetProperty("id").GetString() == task).GetProperty("role").GetProperty("expression").GetProperty("value").GetString().ShouldBe("night-watch");
        session.Faults.ShouldBeEmpty();
    }
}
