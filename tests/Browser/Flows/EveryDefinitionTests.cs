using System.Text.Json;
using Browser.Setting;

namespace Browser.Flows;

/// <summary>The definitions that come with the product, in the designer.</summary>
[Collection(BrowserFixture.Designer)]
public class EveryDefinitionTests(BrowserFixture browser)
{
    public static TheoryData<string> Files => [.. Directory.GetFiles(Repository.PathOf("workflows"), "*.json", SearchOption.AllDirectories).Select(static file => Path.GetRelativePath(Repository.PathOf("workflows"), file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_definition_of_the_product_opens_with_all_its_activities(string file)
    {
        var document = JsonSerializer.Deserialize<JsonElement>(await File.ReadAllTextAsync(Repository.PathOf("workflows", file), TestContext.Current.CancellationToken));
        var definitionId = document.GetProperty("definitionId").GetString()!;
        var activities = document.GetProperty("root").GetProperty("activities").EnumerateArray().Select(static one => one.GetProperty("id").GetString()!).ToArray();
        await using var session = await browser.OpenAsync();

        await session.OpenAsync($"/studio/definitions/{Uri.EscapeDataString(definitionId)}");

        foreach (var id in activities)
            await session.Page.Locator($"[id='activity-{id}']").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        await session.ShotAsync(file.Replace('/', '-'));
        await Expect(session.Page.GetByText("NotFound")).ToHaveCountAsync(0);
        await Expect(session.Page.Locator("#blazor-error-ui")).ToBeHiddenAsync();
        session.Faults.ShouldBeEmpty();
    }
}
