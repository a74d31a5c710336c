using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace ResponseWorkflow.Expressions.Tests.Differential;

/// <summary>One Node process that says what programs do in a real engine of the language.</summary>
internal sealed class NodeJudge : IDisposable
{
    private readonly Process _process;

    public NodeJudge()
    {
        var start = new ProcessStartInfo("node")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment = { ["TZ"] = "UTC", ["LANG"] = "C.UTF-8" },
            StandardInputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        start.ArgumentList.Add("-e");
        start.ArgumentList.Add(TestResource.Read("judge.js"));
        try
        {
            _process = Process.Start(start)!;
        }
        catch (Win32Exception error)
        {
            throw new InvalidOperationException("These tests compare with Node: install Node 20 and put 'node' on the PATH.", error);
        }
    }

    /// <summary>The outcomes of programs, in their order.</summary>
    public async Task<string[]> JudgeAsync(IReadOnlyList<string> programs, CancellationToken cancellationToken)
    {
        var writing = Task.Run(() => WriteAsync(programs, cancellationToken), cancellationToken);
        var outcomes = new string[programs.Count];
        for (var i = 0; i < outcomes.Length; i++)
        {
            var line = await _process.StandardOutput.ReadLineAsync(cancellationToken) ?? throw new InvalidOperationException($"Node ended before it answered: {programs[i]}");
            outcomes[i] = JsonSerializer.Deserialize<string>(line)!;
        }

        await writing;
        return outcomes;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    private async Task WriteAsync(IReadOnlyList<string> programs, CancellationToken cancellationToken)
    {
        foreach (var program in programs)
            await _process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(program).AsMemory(), cancellationToken);
        await _process.StandardInput.FlushAsync(cancellationToken);
    }
}
