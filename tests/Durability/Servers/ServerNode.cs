using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using TestKit.Processes;

namespace Durability.Servers;

/// <summary>One node: the server's process, which may be killed and started again on the same port as often as wanted.</summary>
internal sealed class ServerNode : IAsyncDisposable
{
    private static readonly TimeSpan Probe = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan ProbeTimeout = TimeSpan.FromSeconds(2);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("response-node-");
    private readonly Dictionary<string, string?> _settings = new(StringComparer.Ordinal);
    private readonly HttpClient _probe = new() { Timeout = ProbeTimeout };
    private ChildProcess? _process;
    private Task _reading = Task.CompletedTask;

    /// <summary>Prepares a node; nothing is started yet.</summary>
    /// <param name="name">Its name in leases and logs.</param>
    /// <param name="connectionString">Its database.</param>
    /// <param name="definitions">The folder of definitions that it imports.</param>
    /// <param name="settings">Further settings by their names, such as <c>Outbox:Lease</c>.</param>
    public ServerNode(string name, string connectionString, string definitions, params (string Name, string Value)[] settings)
    {
        Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}"));

        // What this process was started with must not decide about the server.
        foreach (var variable in Environment.GetEnvironmentVariables().Keys.Cast<string>())
        {
            if (variable.StartsWith("ASPNETCORE_", StringComparison.Ordinal) || variable.StartsWith("DOTNET_ENV", StringComparison.Ordinal))
                _settings[variable] = null;
        }

        // Measuring itself in order to be faster later does not pay for a process that lives for seconds.
        _settings["DOTNET_TieredPGO"] = "0";
        Set("Urls", Address.ToString());
        Set("Node:Name", name);
        Set("Access:Required", "false");
        Set("Data:Folder", _folder.FullName);
        Set("Storage:ConnectionString", connectionString);
        Set("Definitions:Import:Folder", definitions);
        foreach (var (setting, value) in settings)
            Set(setting, value);
    }

    /// <summary>Where it listens; the same after each start.</summary>
    public Uri Address { get; }

    /// <summary>What its processes have written.</summary>
    public ServerLog Log { get; } = new();

    /// <summary>Whether its process is over.</summary>
    public bool HasExited => _process is null || _process.HasExited;

    /// <summary>Sets a setting for the next start.</summary>
    public void Set(string setting, string value) => _settings[setting.Replace(":", "__", StringComparison.Ordinal)] = value;

    /// <summary>Starts the process, without waiting until it is ready.</summary>
    public void Start()
    {
        _process = ChildProcess.StartDotnet(PublishedServer.ProgramToStart, [], _settings);
        _reading = ReadAsync(_process);
    }

    /// <summary>Waits until the node says that it is ready.</summary>
    /// <param name="limit">How long at most.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>How long that took.</returns>
    /// <exception cref="TimeoutException">It took longer than the limit.</exception>
    public async Task<TimeSpan> WaitReadyAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        while (await ReadinessAsync(cancellationToken) != HttpStatusCode.OK)
        {
            if (HasExited)
                throw new InvalidOperationException($"The server has ended by itself: {(_process is null ? "" : await _process.Errors)}");
            if (Stopwatch.GetElapsedTime(began) > limit)
                throw new TimeoutException($"The server was not ready within {limit}.");
            await Task.Delay(Probe, cancellationToken);
        }

        return Stopwatch.GetElapsedTime(began);
    }

    /// <summary>What the node says about its readiness; null when it does not answer.</summary>
    public async Task<HttpStatusCode?> ReadinessAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await _probe.GetAsync(new Uri(Address, "/health/ready"), cancellationToken);
            return answer.StatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>Kills the process (SIGKILL).</summary>
    public async Task KillAsync(CancellationToken cancellationToken)
    {
        await _process!.KillAsync(cancellationToken);
        await EndAsync();
    }

    /// <summary>Asks the process to stop (SIGTERM) and waits for its end.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> StopAsync(CancellationToken cancellationToken)
    {
        var exitCode = await _process!.StopAsync(cancellationToken);
        await EndAsync();
        return exitCode;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        _probe.Dispose();
        _folder.Delete(recursive: true);
    }

    private static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    private async Task ReadAsync(ChildProcess process)
    {
        await foreach (var line in process.Lines.ReadAllAsync())
            Log.Add(line);
        foreach (var line in (await process.Errors).Split('\n', StringSplitOptions.RemoveEmptyEntries))
            Log.Add(line);
    }

    private async Task EndAsync()
    {
        if (_process is null)
            return;
        await _process.DisposeAsync();
        await _reading;
        _process = null;
    }
}
