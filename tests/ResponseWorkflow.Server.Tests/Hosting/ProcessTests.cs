using System.Text.Json;

namespace ResponseWorkflow.Server.Tests.Hosting;

/// <summary>The server as operators meet it.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Without_any_configuration_it_starts_on_a_file_logs_json_and_stops_when_asked()
    {
        using var server = ServerProcess.Start(_folder.Path);
        var listening = await server.LineAsync("Now listening on");
        using var client = new HttpClient { BaseAddress = new Uri(listening.GetProperty("State").GetProperty("address").GetString()!) };

        using var request = new HttpRequestMessage(HttpMethod.Get, "/no%0Athing?secret=1");
        request.Headers.Add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var line = await server.LineAsync("answered");
        var watches = OperatingSystem.IsLinux() ? server.CountWatches() : 0;
        server.Terminate();
        var (exitCode, errors) = await server.EndAsync();

        File.Exists(_folder["data/responseworkflow.db"]).ShouldBeTrue();
        ((int)response.StatusCode).ShouldBe(404);
        line.GetProperty("Message").GetString()!.ShouldContain("GET /no%0Athing answered 404");
        line.GetProperty("Message").GetString()!.ShouldContain("0af7651916cd43dd8448eb211c80319c");
        line.GetProperty("Scopes").GetRawText().ShouldContain("RequestId");
        line.GetProperty("Timestamp").GetString()!.ShouldEndWith("Z");
        watches.ShouldBe(0, "below the folder lies the database: each of its writes would wake the server up");
        exitCode.ShouldBe(0);
        errors.ShouldBeEmpty();
        server.Lines.ShouldNotContain(static one => one.Contains("secret"));
        foreach (var one in server.Lines)
            Should.NotThrow(() => JsonDocument.Parse(one));
    }

    [Theory]
    [InlineData("Storage:Provider", "MySql", "Storage:Provider")]
    [InlineData("Storage:ConnectionString", "Hst=db;Password=secret", "Storage:ConnectionString")]
    [InlineData("Storage:ConnectionString", "Host=db;Prot=5432;Password=secret", "Storage:ConnectionString")]
    [InlineData("Storage:ConectionString", "Host=db", "Storage:ConectionString")]
    [InlineData("Storage:StartTimeout", "a minute", "Storage:StartTimeout")]
    [InlineData("Data:Folder", "/dev/null/data", "Data:Folder")]
    [InlineData("Limits:RequestBytes", "0", "Limits:RequestBytes")]
    [InlineData("Telemetry:OtlpEndpoint", "collector", "Telemetry:OtlpEndpoint")]
    [InlineData("URLS", "nowhere at all", "nowhere at all")]
    public async Task A_wrong_setting_ends_the_process_with_one_line_that_names_it(string setting, string value, string named)
    {
        using var server = ServerProcess.Start(_folder.Path, (setting, value));

        var (exitCode, errors) = await server.EndAsync();

        exitCode.ShouldBe(1, errors);
        errors.ShouldContain(named);
        errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1, errors);
        errors.ShouldNotContain("secret");
        server.Lines.ShouldNotContain(static line => line.Contains("Now listening"));
    }

    [Fact]
    public async Task Broken_configuration_and_a_damaged_database_end_it_with_one_line()
    {
        await File.WriteAllTextAsync(_folder["appsettings.json"], "{ \"Storage\": ", TestContext.Current.CancellationToken);
        using (var server = ServerProcess.Start(_folder.Path))
        {
            var (exitCode, errors) = await server.EndAsync();
            exitCode.ShouldBe(1, errors);
            errors.ShouldContain("appsettings.json");
            errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1, errors);
        }

        File.Delete(_folder["appsettings.json"]);
        await File.WriteAllTextAsync(_folder["bad.db"], new string('x', 4096), TestContext.Current.CancellationToken);
        using var damaged = ServerProcess.Start(_folder.Path, ("Storage:ConnectionString", "Data Source=bad.db"));
        var (code, text) = await damaged.EndAsync();
        code.ShouldBe(1, text);
        text.ShouldContain("bad.db");
        text.ShouldContain("not a database");
        text.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task An_address_in_use_is_told()
    {
        using var first = ServerProcess.Start(_folder.Path);
        var address = (await first.LineAsync("Now listening on")).GetProperty("State").GetProperty("address").GetString()!;
        using var second = ServerProcess.Start(_folder.Path, ("URLS", address), ("Data:Folder", _folder["other"]));

        var (exitCode, errors) = await second.EndAsync();

        exitCode.ShouldBe(1, errors);
        errors.ShouldContain(address);
        errors.ShouldContain("Urls");
    }
}
