using System.Diagnostics;
using System.Text;
using static ResponseWorkflow.Cli.Tests.Json;

namespace ResponseWorkflow.Cli.Tests;

/// <summary>The real process: bytes, exit codes and streams.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Output_is_UTF_8_without_byte_order_mark_and_with_line_feeds()
    {
        var file = _folder.Write("hello.json", Definition("hello", Line("A", "你好")));

        var (exitCode, output, errors) = await StartAsync("run", file);

        exitCode.ShouldBe(0, errors);
        output[..7].ShouldBe(Encoding.UTF8.GetBytes("你好\n"));
        output[^1].ShouldBe((byte)'\n');
        output.ShouldNotContain((byte)'\r');
        errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_faulted_run_ends_with_1()
    {
        var (exitCode, _, errors) = await StartAsync("run", _folder.Write("faulty.json", Definition("faulty", Activity("X", "Fault", Literal("message", "cut")))));

        exitCode.ShouldBe(1, errors);
    }

    [Fact]
    public async Task Unusable_input_ends_with_2_and_says_so_on_standard_error_alone()
    {
        var deep = new string('[', 10_000) + new string(']', 10_000);

        var (exitCode, output, errors) = await StartAsync("run", _folder.Write("deep.json", deep));

        exitCode.ShouldBe(2);
        output.ShouldBeEmpty();
        errors.ShouldContain("json.depth");
        errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1);
    }

    private static async Task<(int ExitCode, byte[] Output, string Errors)> StartAsync(params string[] args)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var word in (string[])[Path.Combine(AppContext.BaseDirectory, "response.dll"), .. args])
            start.ArgumentList.Add(word);
        using var process = Process.Start(start)!;
        using var output = new MemoryStream();
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardOutput.BaseStream.CopyToAsync(output, TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output.ToArray(), await errors);
    }
}
