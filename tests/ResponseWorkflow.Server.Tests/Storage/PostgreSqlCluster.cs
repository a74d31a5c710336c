using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

[assembly: AssemblyFixture(typeof(ResponseWorkflow.Server.Tests.Storage.PostgreSqlCluster))]

namespace ResponseWorkflow.Server.Tests.Storage;

/// <summary>A PostgreSQL server of its own in a temporary folder; started when a test first asks for it, removed at the end.</summary>
public sealed class PostgreSqlCluster : IAsyncDisposable
{
    private const string User = "response";
    private const string Password = "correct horse";

    private readonly string _folder = Directory.CreateTempSubdirectory("response-postgresql-").FullName;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly int _port = FreePort();
    private bool _isMade;

    private static string Unprivileged => Directory.Exists("/var/lib/postgresql") ? "postgres" : "nobody";

    /// <summary>A connection string of the cluster's owner.</summary>
    public string Connection(string database) => $"Host=127.0.0.1;Port={_port};Username={User};Password={Password};Database={database};Pooling=False;Timeout=5";

    /// <summary>Makes a new database.</summary>
    public async Task<string> CreateAsync()
    {
        await StartAsync();
        var name = $"d{Guid.NewGuid():N}";
        await ExecuteAsync("postgres", $"CREATE DATABASE {name}");
        return name;
    }

    /// <summary>Runs a statement as the owner.</summary>
    public async Task ExecuteAsync(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(Connection(database));
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Starts the server, unless it runs.</summary>
    public async Task StartAsync()
    {
        await _turn.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            if (!_isMade)
                await MakeAsync();
            if (!File.Exists(Path.Combine(_folder, "data", "postmaster.pid")))
                await RunAsync("pg_ctl", "-D", $"{_folder}/data", "-w", "-l", $"{_folder}/log", "-o", $"-p {_port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={_folder} -F", "start");
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Stops the server.</summary>
    public Task StopAsync() => RunAsync("pg_ctl", "-D", $"{_folder}/data", "-m", "immediate", "-w", "stop");

    public async ValueTask DisposeAsync()
    {
        if (File.Exists(Path.Combine(_folder, "data", "postmaster.pid")))
            await StopAsync();
        Directory.Delete(_folder, recursive: true);
        _turn.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Concat(Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").Select(static folder => Path.Combine(folder, "bin")) : [])
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException($"PostgreSQL's {program} was not found: install the package postgresql.");

    private async Task MakeAsync()
    {
        var secret = Path.Combine(_folder, "secret");
        await File.WriteAllTextAsync(secret, Password, TestContext.Current.CancellationToken);
        if (Environment.IsPrivilegedProcess)
            await StartProcessAsync("chown", "-R", Unprivileged, _folder);
        await RunAsync("initdb", "-D", $"{_folder}/data", "-U", User, "--auth=scram-sha-256", $"--pwfile={secret}", "-N", "-E", "UTF8", "--no-locale");
        _isMade = true;
    }

    // PostgreSQL refuses to run as root.
    private static Task RunAsync(string program, params string[] args) => Environment.IsPrivilegedProcess
        ? StartProcessAsync("runuser", ["-u", Unprivileged, "--", Find(program), .. args])
        : StartProcessAsync(Find(program), args);

    // Its output goes nowhere: the server that pg_ctl leaves behind would keep a pipe open.
    private static async Task StartProcessAsync(string program, params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" > /dev/null 2>&1 < /dev/null", "sh", program, .. args]) { WorkingDirectory = "/" })!;
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, $"{program} {string.Join(' ', args)}");
    }
}
