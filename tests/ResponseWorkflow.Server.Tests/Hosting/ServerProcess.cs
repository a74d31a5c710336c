using System.Diagnostics;
using System.Text.Json;

namespace ResponseWorkflow.Server.Tests.Hosting;

/// <summary>The server as a process of its own.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _errors;
    private readonly List<string> _lines = [];

    private ServerProcess(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>What it has written to standard output, as far as it was read.</summary>
    public IReadOnlyList<string> Lines => _lines;

    /// <summary>How many watches of folders it has open, as Linux tells.</summary>
    public int CountWatches() => new DirectoryInfo($"/proc/{_process.Id}/fd").EnumerateFileSystemInfos().Count(static handle => handle.LinkTarget?.Contains("inotify", StringComparison.Ordinal) == true);

    public static ServerProcess Start(string folder, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ResponseWorkflow.Server.dll")])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(static name => name.StartsWith("ASPNETCORE_", StringComparison.Ordinal) || name.StartsWith("DOTNET_ENV", StringComparison.Ordinal)).ToArray())
            start.Environment.Remove(name);
        start.Environment["URLS"] = "http://127.0.0.1:0";
        start.Environment["Access__Required"] = "false";
        foreach (var (name, value) in settings)
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        return new ServerProcess(Process.Start(start)!);
    }

    /// <summary>Reads on until a line of the log says this, and returns the line.</summary>
    public async Task<JsonElement> LineAsync(string text)
    {
        while (await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            _lines.Add(line);
            if (line.Contains(text, StringComparison.Ordinal))
                return JsonDocument.Parse(line).RootElement;
        }

        throw new InvalidOperationException($"The server ended without '{text}': {string.Join('\n', _lines)} {await _errors}");
    }

    /// <summary>Asks it to stop, as an orchestrator does.</summary>
    public void Terminate() => Process.Start("kill", ["-TERM", _process.Id.ToString()])!.Dispose();

    /// <summary>Waits for its end.</summary>
    public async Task<(int ExitCode, string Errors)> EndAsync()
    {
        var rest = await _process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        _lines.AddRange(rest.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (_process.ExitCode, await _errors);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }
}
