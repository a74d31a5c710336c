using Browser.Setting;

namespace Browser.Flows;

/// <summary>Drawing with settings of other kinds.</summary>
[Collection(BrowserFixture.Designer)]
public class EditingTests(BrowserFixture browser)
{
    private const string Line = "Elsa.WriteLine";
    private const string Script = "Elsa.RunJavaScript";

    [Fact]
    public async Task Outcomes_of_a_script_become_ports()
    {
        await using var session = await browser.OpenAsync("en");
        await Designer.CreateAsync(session, "Outcomes");
        var designer = new Designer(session, await Descriptors.ReadAsync(browser.Server));
        var script = await designer.DrawAsync(Script, 30, 40);

        await designer.AddOutcomeAsync(script, "PossibleOutcomes", "Urgent");

        await session.ShotAsync("outcomes");
        var line = await designer.DrawAsync(Line, 400, 40);
        await designer.ConnectAsync(script, "Urgent", line);
        session.Faults.ShouldBeEmpty();
    }
}
