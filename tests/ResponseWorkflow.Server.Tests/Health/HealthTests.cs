using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using ResponseWorkflow.Server.Health;

namespace ResponseWorkflow.Server.Tests.Health;

/// <summary>What load balancers and orchestrators are told.</summary>
public sealed class HealthTests : IDisposable
{
    private readonly ServerUnderTest _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task A_started_server_is_alive_and_ready()
    {
        var (live, _) = await _server.GetAsync("/health/live");
        var (ready, json) = await _server.GetAsync("/health/ready");

        live.StatusCode.ShouldBe(HttpStatusCode.OK);
        ready.StatusCode.ShouldBe(HttpStatusCode.OK);
        json.GetProperty("status").GetString().ShouldBe("Healthy");
        json.GetProperty("checks").EnumerateArray().Select(static check => check.GetProperty("name").GetString()).ShouldBe(["start-up", "database"]);
    }

    [Fact]
    public async Task A_database_that_loses_its_schema_makes_the_server_alive_but_not_ready()
    {
        await _server.GetAsync("/health/live");
        await ExecuteAsync("DELETE FROM __EFMigrationsHistory");

        var (live, _) = await _server.GetAsync("/health/live");
        var (ready, json) = await _server.GetAsync("/health/ready");

        live.StatusCode.ShouldBe(HttpStatusCode.OK);
        ready.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        Check(json, "database").ShouldBe("Unhealthy");
        Check(json, "start-up").ShouldBe("Healthy");
    }

    [Fact]
    public async Task A_node_goes_on_while_a_newer_one_upgrades_the_schema()
    {
        await _server.GetAsync("/health/live");
        await ExecuteAsync("INSERT INTO __EFMigrationsHistory VALUES ('29991231000000_Tomorrow', '99.0')");

        var (ready, json) = await _server.GetAsync("/health/ready");

        ready.StatusCode.ShouldBe(HttpStatusCode.OK);
        Check(json, "database").ShouldBe("Degraded");
    }

    [Fact]
    public async Task A_broken_database_is_told_without_its_place_and_its_words()
    {
        await _server.GetAsync("/health/live");
        await ExecuteAsync("DROP TABLE __EFMigrationsHistory; CREATE TABLE __EFMigrationsHistory (Other TEXT)");

        var (ready, json) = await _server.GetAsync("/health/ready");

        ready.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        Check(json, "database").ShouldBe("Unhealthy");
        json.GetRawText().ShouldNotContain(_server.Folder.Path);
        json.GetRawText().ShouldNotContain("column");
        _server.Log.Lines.ShouldContain(static line => line.Contains("no such column"));
    }

    [Fact]
    public async Task A_caller_that_hangs_up_is_no_fault_of_the_database()
    {
        var (live, _) = await _server.GetAsync("/health/live");
        live.StatusCode.ShouldBe(HttpStatusCode.OK);
        var check = ActivatorUtilities.CreateInstance<DatabaseCheck>(_server.Services);

        await Should.ThrowAsync<OperationCanceledException>(() => check.CheckHealthAsync(new HealthCheckContext(), new CancellationToken(canceled: true)));

        _server.Log.Lines.ShouldNotContain(static line => line.Contains("does not answer the health check"));
    }

    private static string? Check(System.Text.Json.JsonElement json, string name) =>
        json.GetProperty("checks").EnumerateArray().Single(check => check.GetProperty("name").GetString() == name).GetProperty("status").GetString();

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new SqliteConnection(_server.Connection);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
