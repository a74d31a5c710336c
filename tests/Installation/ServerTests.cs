using System.Net;

namespace Installation;

/// <summary>The server on its own: started as README.md says, and published as docs/operating.md says.</summary>
public sealed class ServerTests
{
    private const string RunCommand = "dotnet run --project src/ResponseWorkflow.Server -c Release";
    private const string PublishCommand = "dotnet publish src/ResponseWorkflow.Server -c Release -r linux-x64 -o /opt/responseworkflow";

    [Fact]
    public async Task The_server_starts_without_any_configuration()
    {
        (await File.ReadAllTextAsync(Repository.PathOf("README.md"), TestContext.Current.CancellationToken)).ShouldContain(RunCommand);
        using var place = new Place();

        await using var server = ChildProcess.Start(
            "bash",
            ["-c", $"cd {place.Folder} && exec {RunCommand.Replace("src/", Repository.PathOf("src/"), StringComparison.Ordinal)}"],
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["Urls"] = place.Address.ToString() });
        await server.WaitForLineAsync(static line => line.Contains("Application started", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        await AnswersAsync(place, Path.Combine(place.Folder, "data"));
    }

    [Fact]
    public async Task A_published_server_has_everything_with_it()
    {
        (await File.ReadAllTextAsync(Repository.PathOf("docs", "operating.md"), TestContext.Current.CancellationToken)).ShouldContain(PublishCommand);
        using var place = new Place();
        var program = PublishedServer.Folder ?? Path.Combine(place.Folder, "program");
        var words = PublishCommand.Replace("/opt/responseworkflow", program, StringComparison.Ordinal).Replace("src/", Repository.PathOf("src/"), StringComparison.Ordinal).Split(' ');
        // The analyzers have had their say when the tests were built.
        await using (var publish = ChildProcess.Start(words[0], words.AsEnumerable().Skip(1), new Dictionary<string, string?>(StringComparer.Ordinal) { ["RunAnalyzers"] = "false" }))
        {
            var lines = await publish.Lines.ReadAllAsync(TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
            (await publish.WaitForExitAsync(TestContext.Current.CancellationToken)).ShouldBe(0, string.Join(Environment.NewLine, lines));
        }

        await using var server = ChildProcess.StartDotnet(
            Path.Combine(program, "ResponseWorkflow.Server.dll"),
            [],
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["Urls"] = place.Address.ToString(), ["Data__Folder"] = place.Data });
        await server.WaitForLineAsync(static line => line.Contains("Application started", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        await AnswersAsync(place, place.Data);
    }

    private static async Task AnswersAsync(Place place, string data)
    {
        var password = (await File.ReadAllTextAsync(Path.Combine(data, "first-password.txt"), TestContext.Current.CancellationToken)).Trim();
        using var caller = new Caller(place.Address);
        (await caller.SignInAsync("admin", "no, not that one")).ShouldBe(HttpStatusCode.Unauthorized);
        (await caller.SignInAsync("admin", password)).ShouldBe(HttpStatusCode.OK);
        using var page = await caller.GetAsync("sign-in");
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("<div id=\"root\">");
        using var script = await caller.GetAsync("assets/designer-bar.js");
        script.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var studio = await caller.GetAsync("studio/_framework/blazor.webassembly.js");
        studio.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
