using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Organisation.Units;
using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Server.Api.Callers;

namespace ResponseWorkflow.Server.Tests.Studio;

/// <summary>The pages around the designer.</summary>
public sealed class StudioPageTests
{
    private const string Policy = "Content-Security-Policy";

    [Theory]
    [InlineData("/studio", "elsa-workflow-definition-list")]
    [InlineData("/studio/", "elsa-workflow-definition-list")]
    [InlineData("/studio/definitions/greeting", "elsa-workflow-definition-editor")]
    [InlineData("/studio/instances", "elsa-workflow-instance-list")]
    public async Task A_page_names_the_element_that_it_shows(string path, string element)
    {
        await using var server = await WithDefinitionAsync("greeting", "Greeting");

        var (answer, html) = await GetAsync(server, path, "en");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/html; charset=utf-8");
        html.ShouldContain($"data-element=\"{element}\"");
        html.ShouldContain("<base href=\"/studio/\">");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Theory]
    [InlineData(null, "zh-CN", "流程定义")]
    [InlineData("zh-CN", "zh-CN", "流程定义")]
    [InlineData("en-GB", "en", "Process definitions")]
    public async Task A_page_speaks_the_language_of_the_client(string? accepted, string language, string title)
    {
        await using var server = new ServerUnderTest();

        var (answer, html) = await GetAsync(server, "/studio/", accepted);

        answer.Content.Headers.ContentLanguage.ShouldBe([language]);
        html.ShouldContain($"<html lang=\"{language}\">");
        WebUtility.HtmlDecode(html).ShouldContain($"<title>{title} · ResponseWorkflow</title>");
    }

    [Theory]
    [InlineData("/studio/definitions/unknown", "en", "There is no such process definition")]
    [InlineData("/studio/definitions/unknown", "zh", "找不到该流程定义")]
    [InlineData("/studio/definitions/%01", "en", "There is no such process definition")]
    [InlineData("/studio/instances/unknown", "en", "There is no such process instance")]
    [InlineData("/studio/instances/unknown", "zh", "找不到该流程实例")]
    [InlineData("/studio/elsewhere", "en", "There is no such page")]
    [InlineData("/studio/definitions/a/b", "zh", "找不到该页面")]
    public async Task What_is_not_there_has_a_page_that_says_so(string path, string language, string title)
    {
        await using var server = new ServerUnderTest();

        var (answer, html) = await GetAsync(server, path, language);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        WebUtility.HtmlDecode(html).ShouldContain($"<h1>{title}</h1>");
        html.ShouldNotContain("<script");
    }

    [Fact]
    public async Task A_name_is_text_on_the_page_whatever_it_holds()
    {
        await using var server = await WithDefinitionAsync("a\"><script>x</script>", "</title><script>alert(1)</script>");

        var (answer, html) = await GetAsync(server, $"/studio/definitions/{Uri.EscapeDataString("a\"><script>x</script>")}", "en");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        html.ShouldNotContain("<script>");
        WebUtility.HtmlDecode(html).ShouldContain("</title><script>alert(1)</script>");
    }

    [Fact]
    public async Task Every_page_forbids_what_it_does_not_need()
    {
        await using var server = new ServerUnderTest();

        foreach (var path in new[] { "/studio/", "/studio/nowhere" })
        {
            var (answer, html) = await GetAsync(server, path, "en");
            var policy = answer.Headers.GetValues(Policy).Single();
            policy.ShouldStartWith("default-src 'none'; ");
            policy.ShouldContain("frame-ancestors 'none'");
            policy.ShouldNotContain("'unsafe-eval'");
            policy.Split("; ").Single(static part => part.StartsWith("script-src", StringComparison.Ordinal)).ShouldNotContain("'unsafe-inline'");
            policy.ShouldNotContain("*");
            answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
            answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
            html.ShouldNotMatch(@"\son\w+=");
            html.ShouldNotContain("style=");
        }
    }

    [Fact]
    public async Task What_is_no_page_may_load_nothing_when_it_is_shown_as_one()
    {
        await using var server = new ServerUnderTest();

        var (answer, _) = await GetAsync(server, "/api/definitions", "en");

        answer.Headers.GetValues(Policy).ShouldBe(["default-src 'none'; frame-ancestors 'none'"]);
    }

    [Fact]
    public async Task Behind_a_proxy_with_a_path_all_addresses_begin_with_that_path()
    {
        await using var server = new ServerUnderTest(new Dictionary<string, string>(StringComparer.Ordinal) { ["Hosting:PathBase"] = "/response" });

        var (page, html) = await GetAsync(server, "/response/studio/", "en");
        var (script, _) = await GetAsync(server, "/response/studio/_framework/blazor.webassembly.js", "en");
        var (moved, _) = await GetAsync(server, "/response/studio/definitions", "en");

        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        html.ShouldContain("<base href=\"/response/studio/\">");
        html.ShouldContain("data-application=\"/response\"");
        script.StatusCode.ShouldBe(HttpStatusCode.OK);
        moved.Headers.Location!.ToString().ShouldBe("/response/studio/");
    }

    [Theory]
    [InlineData("response")]
    [InlineData("/response/")]
    [InlineData("/")]
    public async Task A_path_of_a_proxy_that_cannot_be_one_keeps_the_server_from_starting(string path)
    {
        await using var server = new ServerUnderTest(new Dictionary<string, string>(StringComparer.Ordinal) { ["Hosting:PathBase"] = path });

        Should.Throw<Exception>(() => server.CreateClient());
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_sent_to_sign_in_and_back()
    {
        await using var server = new ServerUnderTest(services: static services => services.AddSingleton<ICurrentUser>(new Visitor(IsSignedIn: false)));

        var (answer, _) = await GetAsync(server, "/studio/definitions/%E6%95%85%E9%9A%9C", "en");

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldBe("/sign-in?returnUrl=%2Fstudio%2Fdefinitions%2F%25E6%2595%2585%25E9%259A%259C");
    }

    [Fact]
    public async Task Who_may_not_see_definitions_is_told_so()
    {
        await using var server = new ServerUnderTest(services: static services => services.AddSingleton<ICurrentUser>(new Visitor(IsSignedIn: true)));

        var (answer, html) = await GetAsync(server, "/studio/", "zh");

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        WebUtility.HtmlDecode(html).ShouldContain("没有权限");
    }

    [Fact]
    public async Task A_folder_without_the_designer_keeps_the_server_from_starting()
    {
        using var folder = new TestFolder();
        await using var server = new ServerUnderTest(new Dictionary<string, string>(StringComparer.Ordinal) { ["Studio:Folder"] = folder.Path });

        Should.Throw<Exception>(() => server.CreateClient());
    }

    private static async Task<ServerUnderTest> WithDefinitionAsync(string definitionId, string name)
    {
        var server = new ServerUnderTest();
        var document = new { definitionId, name, root = new { id = "r", type = "Elsa.Flowchart", version = 1, activities = Array.Empty<object>(), connections = Array.Empty<object>() } };
        using var content = new StringContent(System.Text.Json.JsonSerializer.Serialize(document), Encoding.UTF8, "application/json");
        using var client = server.CreateClient();
        using var answer = await client.PutAsync(new Uri($"/api/definitions/{Uri.EscapeDataString(definitionId)}/draft", UriKind.Relative), content, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return server;
    }

    private static async Task<(HttpResponseMessage Answer, string Html)> GetAsync(ServerUnderTest server, string path, string? language)
    {
        using var client = server.CreateClient(new() { AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (language is not null)
            request.Headers.Add("Accept-Language", language);
        var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return (answer, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private sealed record Visitor(bool IsSignedIn) : ICurrentUser
    {
        public string Name => "visitor";

        public bool May(string permission) => false;

        public bool May(string permission, string unitId) => false;

        public UnitScope ScopeOf(string permission) => new([]);

        public Actor Actor(string? reason = null) => throw new NotSupportedException();
    }
}
