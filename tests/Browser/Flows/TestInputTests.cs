using System.Text.Json.Nodes;
using Browser.Setting;

namespace Browser.Flows;

/// <summary>A draft that is tried with inputs from the bar above the designer.</summary>
[Collection(BrowserFixture.Designer)]
public class TestInputTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("zh-CN", "试运行…", "运行", "输入“Count”的值与其声明的类型 Int32 不符。")]
    [InlineData("en", "Test…", "Run", "The value given for the input 'Count' does not fit its declared type Int32.")]
    public async Task An_input_of_another_type_is_told_at_its_field_and_what_was_typed_stays(string language, string test, string run, string refusal)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var definitionId = $"tried-{language.ToUpperInvariant()[..2]}";
        var document = JsonNode.Parse(Documents.Waiting(definitionId, "Tried with inputs", "begun"))!;
        document["inputs"] = new JsonArray(
            new JsonObject { ["name"] = "Count", ["type"] = "Int32", ["description"] = "How many circuits." },
            new JsonObject { ["name"] = "Site", ["type"] = "String" });
        await browser.Server.CallAsync(HttpMethod.Put, $"/api/definitions/{definitionId}/draft", document.ToJsonString(), cancellation);
        await using var session = await browser.OpenAsync(language);
        var page = session.Page;
        var bar = new Bar(page);
        await session.OpenAsync($"/studio/definitions/{definitionId}");

        await bar.Act(test).ClickAsync();
        var count = bar.Dialog.GetByLabel("Count");
        await count.FillAsync("many");
        await bar.Dialog.GetByLabel("Site").FillAsync("Haikou");
        await bar.Answer(run).ClickAsync();
        await Expect(bar.Dialog.GetByRole(AriaRole.Alert)).ToHaveTextAsync(refusal);
        await session.ShotAsync("refused");

        await Expect(count).ToBeFocusedAsync();
        await Expect(count).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(bar.Dialog.GetByLabel("Site")).ToHaveValueAsync("Haikou");
        session.ForgiveStatus(422);

        await count.FillAsync("7");
        await bar.Answer(run).ClickAsync();
        await page.WaitForURLAsync("**/studio/instances/*");
        session.Faults.ShouldBeEmpty();
    }
}
