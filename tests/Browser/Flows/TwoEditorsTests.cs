using Browser.Pages;
using Browser.Setting;

namespace Browser.Flows;

/// <summary>Two people on one definition.</summary>
public class TwoEditorsTests(BrowserFixture browser)
{
    private const string DefinitionId = "shared-by-two";
    private const string Line = "Elsa.WriteLine";

    [Fact]
    public async Task The_second_save_is_refused_with_who_and_when_and_nothing_is_lost_on_either_side()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var office = await browser.OfficeAsync();
        var descriptors = await Descriptors.ReadAsync(office.Server);
        await using var li = await browser.SignedInAsync(Office.Owner);
        await using var wang = await browser.SignedInAsync(Office.OtherOwner);
        await office.Server.CallAsync(HttpMethod.Put, $"/api/definitions/{DefinitionId}/draft", Documents.Empty(DefinitionId, "Shared by two"), cancellation);
        await li.OpenAsync($"/studio/definitions/{DefinitionId}");
        var hers = new Designer(li, descriptors);
        var his = new Designer(wang, descriptors);
        var first = await hers.DrawAsync(Line, 30, 40);

        // Both have the same version open, and each sees the other.
        await wang.OpenAsync($"/studio/definitions/{DefinitionId}");
        await his.ShowsAsync(first);
        await wang.Page.Locator("#designer-bar").GetByText(Office.Owner).WaitForAsync();
        await using var reader = await browser.SignedInAsync(Office.Reader);
        await reader.GoAsync("/processes?search=Shared%20by%20two");
        await Expect(reader.Page.Row("Shared by two")).ToContainTextAsync($"{Office.Owner}, {Office.OtherOwner}");
        await reader.ShotAsync("who-is-editing");

        var second = await hers.DrawAsync(Line, 300, 40);
        var refusal = await his.DrawRefusedAsync(Line, 30, 240);

        refusal.Status.ShouldBe(400);
        var message = his.Messages.Filter(new LocatorFilterOptions { HasText = Office.Owner });
        await message.WaitForAsync();
        var told = await message.InnerTextAsync();
        told.ShouldMatch(@"\d{4}-\d{2}-\d{2}");
        await wang.ShotAsync("refused");

        // His drawing still stands before him, hers is stored.
        (await his.ActivitiesAsync()).Count.ShouldBe(2);
        var document = await office.Server.CallAsync(HttpMethod.Get, $"/elsa/api/workflow-definitions/by-definition-id/{DefinitionId}?versionOptions=Latest", null, cancellation);
        document.GetProperty("root").GetProperty("activities").EnumerateArray().Select(static one => one.GetProperty("id").GetString()).ShouldBe([first, second], ignoreOrder: true);
        await li.OpenAsync($"/studio/definitions/{DefinitionId}");
        await hers.ShowsAsync(first, second);
        (await hers.ActivitiesAsync()).Count.ShouldBe(2);
        wang.ForgiveStatus(400);
        li.Faults.Concat(wang.Faults).ShouldBeEmpty();
    }
}
