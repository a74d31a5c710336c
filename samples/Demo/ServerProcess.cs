using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Reflection;
using ResponseWorkflow.Demo.Gateways;

namespace ResponseWorkflow.Demo;

/// <summary>The server, in a process of its own. What it writes goes into <c>server.log</c> in the data folder.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(40);
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan PollPause = TimeSpan.FromMilliseconds(50);

    private readonly Process _process;
    private readonly StreamWriter _log;
    private readonly Task _output;
    private readonly Task<string> _errors;

    private ServerProcess(Process process, StreamWriter log)
    {
        _process = process;
        _log = log;
        _output = CopyAsync();
        _errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Starts it and waits until it is ready.</summary>
    /// <exception cref="DemoException">It did not start.</exception>
    public static async Task<ServerProcess> StartAsync(DemoSettings settings, LoopbackGateways? gateways, CancellationToken cancellationToken)
    {
        var assembly = typeof(ServerProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static metadata => metadata.Key == "ServerAssembly").Value!;
        if (!File.Exists(assembly))
            throw new DemoException($"The server is not built: {assembly} is missing.");
        var start = new ProcessStartInfo("dotnet", ["exec", assembly])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = settings.DataFolder,
        };
        start.Environment["Urls"] = settings.Address.ToString();
        start.Environment["Data__Folder"] = settings.DataFolder;
        start.Environment["Definitions__Import__Folder"] = Path.Combine(AppContext.BaseDirectory, "Definitions");
        start.Environment["Notices__PublicAddress"] = settings.Address.ToString();
        gateways?.Add(start.Environment);
        DemoEnvironment.Add(start.Environment, Path.Combine(AppContext.BaseDirectory, "Data", "settings.json"));
        var process = Process.Start(start) ?? throw new DemoException("The server could not be started.");
        var server = new ServerProcess(process, new StreamWriter(Path.Combine(settings.DataFolder, "server.log"), append: true));
        try
        {
            await server.WaitUntilReadyAsync(settings.Address, cancellationToken);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits until it ends, or until somebody wants the demonstration to stop.</summary>
    /// <returns>Exit code.</returns>
    public async Task<int> WaitAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken);
        var errors = await _errors;
        await Console.Error.WriteLineAsync($"The server has ended by itself. {errors}");
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

    private async Task WaitUntilReadyAsync(Uri address, CancellationToken cancellationToken)
    {
        using var client = new HttpClient { Timeout = AnswerLimit };
        var begun = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(begun) < StartLimit)
        {
            if (_process.HasExited)
                throw new DemoException($"The server did not start. {await _errors}");
            try
            {
                using var answer = await client.GetAsync(new Uri(address, "health/ready"), cancellationToken);

                // Another program on the port may answer as well; then the server ends by itself.
                if (answer.StatusCode == HttpStatusCode.OK && !_process.HasExited)
                    return;
            }
            catch (Exception exception) when (exception is HttpRequestException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
            {
                // It does not listen yet, or something else that says nothing has the port.
            }

            await Task.Delay(PollPause, cancellationToken);
        }

        throw new DemoException("The server did not become ready in time; its log stands in the data folder.");
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
