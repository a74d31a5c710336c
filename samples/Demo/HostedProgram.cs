using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Reflection;

namespace ResponseWorkflow.Demo;

/// <summary>A program that the demonstration starts, in a process of its own. What it writes goes into a log named after it in the data folder.</summary>
internal sealed class HostedProgram : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(40);
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan PollPause = TimeSpan.FromMilliseconds(50);

    private readonly string _name;
    private readonly Process _process;
    private readonly StreamWriter _log;
    private readonly Task _output;
    private readonly Task<string> _errors;

    private HostedProgram(string name, Process process, StreamWriter log)
    {
        _name = name;
        _process = process;
        _log = log;
        _output = CopyAsync();
        _errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Starts one and waits until it is ready.</summary>
    /// <param name="name">What it is, for people.</param>
    /// <param name="assemblyKey">Under which the demonstration knows where it was built.</param>
    /// <param name="folder">Where it runs, and its log stands.</param>
    /// <param name="environment">Its settings.</param>
    /// <param name="ready">What answers with 200 when it is ready.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="DemoException">It did not start.</exception>
    public static async Task<HostedProgram> StartAsync(string name, string assemblyKey, string folder, IReadOnlyDictionary<string, string?> environment, Uri ready, CancellationToken cancellationToken)
    {
        var assembly = typeof(HostedProgram).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == assemblyKey).Value!;
        if (!File.Exists(assembly))
            throw new DemoException($"The {name} is not built: {assembly} is missing.");
        var start = new ProcessStartInfo("dotnet", ["exec", assembly])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        foreach (var (key, value) in environment)
            start.Environment[key] = value;
        var process = Process.Start(start) ?? throw new DemoException($"The {name} could not be started.");
        var program = new HostedProgram(name, process, new StreamWriter(Path.Combine(folder, $"{name}.log"), append: true));
        try
        {
            await program.WaitUntilReadyAsync(ready, cancellationToken);
            return program;
        }
        catch
        {
            await program.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits until it ends, or until somebody wants the demonstration to stop.</summary>
    /// <returns>Exit code.</returns>
    public async Task<int> WaitAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken);
        var errors = await _errors;
        await Console.Error.WriteLineAsync($"The {_name} has ended by itself. {errors}");
        return 1;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await StopAsync();
        await _output;
        await _log.DisposeAsync();
        _process.Dispose();
    }

    private async Task StopAsync()
    {
        if (OperatingSystem.IsWindows())
        {
            _process.Kill();
        }
        else
        {
            // What it has in hand is finished.
            using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
            await kill.WaitForExitAsync();
        }

        using var limit = new CancellationTokenSource(StopLimit);
        try
        {
            await _process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill();
        }
    }

    private async Task WaitUntilReadyAsync(Uri ready, CancellationToken cancellationToken)
    {
        using var client = new HttpClient { Timeout = AnswerLimit };
        var begun = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(begun) < StartLimit)
        {
            if (_process.HasExited)
                throw new DemoException($"The {_name} did not start. {await _errors}");
            try
            {
                using var answer = await client.GetAsync(ready, cancellationToken);

                // Another program on the port may answer as well; then the program ends by itself.
                if (answer.StatusCode == HttpStatusCode.OK && !_process.HasExited)
                    return;
            }
            catch (Exception exception) when (exception is HttpRequestException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
            {
                // It does not listen yet, or something else that says nothing has the port.
            }

            await Task.Delay(PollPause, cancellationToken);
        }

        throw new DemoException($"The {_name} did not become ready in time; its log stands in the data folder.");
    }

    private async Task CopyAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            await _log.WriteLineAsync(line);
            await _log.FlushAsync();
        }
    }
}
