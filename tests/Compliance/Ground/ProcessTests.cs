using System.Diagnostics;
using System.Globalization;
using Npgsql;
using TestKit.Processes;

namespace Compliance.Ground;

/// <summary>Processes that tests start and kill.</summary>
public sealed class ProcessTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_process_writes_can_be_waited_for()
    {
        await using var process = ChildProcess.Start("/bin/sh", ["-c", "echo \"$WORD\"; read line; echo got $line; exit 3"], new Dictionary<string, string?> { ["WORD"] = "ready" });
        await process.WaitForLineAsync(static line => line == "ready", Token);
        await process.Input.WriteLineAsync("it".AsMemory(), Token);
        await process.WaitForLineAsync(static line => line == "got it", Token);
        (await process.WaitForExitAsync(Token)).ShouldBe(3);
    }

    [Fact]
    public async Task A_line_that_never_comes_is_an_error_with_what_the_process_said_last()
    {
        await using var process = ChildProcess.Start("/bin/sh", ["-c", "echo other; echo broken >&2"]);
        (await Should.ThrowAsync<InvalidOperationException>(process.WaitForLineAsync(static line => line == "ready", Token))).Message.ShouldContain("broken");
    }

    [Fact]
    public async Task A_killed_process_is_gone_and_one_that_is_asked_may_finish()
    {
        await using var killed = ChildProcess.Start("/bin/sh", ["-c", "trap '' TERM; echo ready; while :; do sleep 0.1; done"]);
        await killed.WaitForLineAsync(static line => line == "ready", Token);
        await killed.KillAsync(Token);
        killed.HasExited.ShouldBeTrue();

        await using var asked = ChildProcess.Start("/bin/sh", ["-c", "trap 'echo bye; exit 7' TERM; echo ready; while :; do sleep 0.1; done"]);
        await asked.WaitForLineAsync(static line => line == "ready", Token);
        (await asked.StopAsync(Token)).ShouldBe(7);
    }

    [Fact]
    public async Task A_cluster_that_was_disposed_of_leaves_nothing_behind()
    {
        string folder;
        int server;
        await using (var cluster = await PostgreSqlCluster.StartAsync(new PostgreSqlClusterOptions(), Token))
        {
            await using var connection = new NpgsqlConnection($"{cluster.ConnectionStringOf("postgres")};Pooling=False");
            await connection.OpenAsync(Token);
            await using var command = new NpgsqlCommand("SHOW data_directory", connection);
            folder = (string)(await command.ExecuteScalarAsync(Token))!;
            Directory.Exists(folder).ShouldBeTrue();
            server = int.Parse(File.ReadLines(Path.Combine(folder, "postmaster.pid")).First(), CultureInfo.InvariantCulture);
        }

        Directory.Exists(folder).ShouldBeFalse();
        Process.GetProcesses().ShouldNotContain(process => process.Id == server);
    }
}
