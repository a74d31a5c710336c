using Browser.Setting;
using Browser.StandIn;

namespace Browser.Serving;

/// <summary>The designer on our pages, in a browser.</summary>
[Collection(BrowserFixture.Designer)]
public class PageTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("zh-CN", "流程定义")]
    [InlineData("en", "Process definitions")]
    public async Task The_list_of_definitions_opens_without_an_error_and_without_another_host(string language, string title)
    {
        await using var session = await browser.OpenAsync(language);
        await session.StandInAsync();

        await session.OpenAsync("/studio/");

        await session.Page.GetByText("Invoice approval").First.WaitForAsync();
        await session.ShotAsync($"list-{language}");
        (await session.Page.TitleAsync()).ShouldStartWith(title);
        session.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task The_canvas_shows_the_activities_of_a_definition(string language)
    {
        await StoreAsync();
        await using var session = await browser.OpenAsync(language);
        await session.StandInAsync();

        await session.OpenAsync($"/studio/definitions/{StandInApi.DefinitionId}");

        await session.Page.Locator("elsa-activity-wrapper").First.WaitForAsync();
        await session.ShotAsync($"canvas-{language}");
        await Expect(session.Page.Locator("#studio-loading")).ToBeHiddenAsync();
        session.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_click_on_a_row_leads_to_the_page_of_its_definition()
    {
        await StoreAsync();
        await using var session = await browser.OpenAsync("en");
        await session.StandInAsync();
        await session.OpenAsync("/studio/");

        await session.Page.GetByText("Invoice approval").First.ClickAsync();

        await session.Page.WaitForURLAsync($"**/studio/definitions/{StandInApi.DefinitionId}");
        await session.Page.Locator("elsa-activity-wrapper").First.WaitForAsync();
        session.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_list_of_instances_opens_without_an_error()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var document = await File.ReadAllTextAsync(TestKit.Repository.PathOf("workflows", "samples", "approval.json"), cancellationToken);
        var definitionId = System.Text.Json.JsonDocument.Parse(document).RootElement.GetProperty("definitionId").GetString();
        await browser.Server.CallAsync(HttpMethod.Post, "/api/instances", $$$"""{"definitionId":"{{{definitionId}}}","correlationId":"INV-1"}""", cancellationToken);
        await using var session = await browser.OpenAsync("en");

        await session.OpenAsync("/studio/instances");

        await session.Page.GetByText("INV-1").First.WaitForAsync();
        await session.ShotAsync("instances");
        session.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_code_editor_works_under_the_policy()
    {
        await StoreAsync();
        await using var session = await browser.OpenAsync("en");
        await session.StandInAsync();
        await session.OpenAsync($"/studio/definitions/{StandInApi.DefinitionId}");

        await session.Page.Locator(".mud-tab", new PageLocatorOptions { HasText = "Code view" }).ClickAsync();

        // Colours come from the language's own code, which runs in a worker.
        await session.Page.Locator(".monaco-editor .view-line span[class^=mtk]").First.WaitForAsync();
        await session.ShotAsync("code");
        session.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_server_that_cannot_be_reached_shows_the_error_bar_with_a_way_to_reload()
    {
        await using var session = await browser.OpenAsync("zh-CN");
        await session.Page.RouteAsync("**/_framework/dotnet.native.*", static route => route.AbortAsync());

        await session.Page.GotoAsync("/studio/");

        await session.Page.Locator("#blazor-error-ui").GetByText("重新加载").WaitForAsync();
        await Expect(session.Page.Locator("#studio-loading")).ToBeHiddenAsync();
        await session.ShotAsync("broken");
        await session.Page.UnrouteAsync("**/_framework/dotnet.native.*");
        await session.StandInAsync();
        await session.Page.Locator("#blazor-error-ui .reload").ClickAsync();
        await session.Page.GetByText("Invoice approval").First.WaitForAsync();
    }

    private async Task StoreAsync() => await browser.Server.CallAsync(
        HttpMethod.Put,
        $"/api/definitions/{StandInApi.DefinitionId}/draft",
        await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "StandIn", "workflow-definition.json"), TestContext.Current.CancellationToken),
        TestContext.Current.CancellationToken);
}
