using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using ResponseWorkflow.Migrations.PostgreSql;
using TestKit.Processes;

namespace TestKit.Databases;

/// <summary>A PostgreSQL cluster in a temporary folder, started and owned by this process, reachable on a port of the loopback address.</summary>
/// <remarks>
/// A small shell stands between this process and the server. It stops the server and removes the folder when this process closes its input, and so also when this
/// process is killed: nothing stays behind.
/// </remarks>
public sealed class PostgreSqlCluster : IAsyncDisposable
{
    private const string Superuser = "postgres";
    private const string Template = "response_template";

    private const string MakeScript = """
        set -e
        folder=$(mktemp -d "${TMPDIR:-/tmp}/response-pg-XXXXXX")
        trap 'rm -rf "$folder"' EXIT
        printf '%s' "$2" > "$folder/password"
        "$1/initdb" -D "$folder/data" -U "$3" --pwfile="$folder/password" -A scram-sha-256 -E UTF8 --locale=C --no-sync >&2
        rm "$folder/password"
        trap - EXIT
        printf '%s' "$folder"
        """;

    private const string RunScript = """
        folder=$1
        shift
        "$@" &
        server=$!
        order=end
        read -r order
        case "$order" in
          stop) kill -INT $server ;;
          kill) kill -KILL $server ;;
          *) kill -QUIT $server ;;
        esac
        wait $server
        case "$order" in stop|kill) ;; *) rm -rf "$folder" ;; esac
        """;

    private readonly PostgreSqlClusterOptions _options;
    private readonly string _folder;
    private readonly string _password;
    private readonly ConcurrentQueue<string> _log = new();
    private readonly Lazy<Task> _template;
    private Process? _shell;
    private int _databases;

    private PostgreSqlCluster(PostgreSqlClusterOptions options, string folder, string password)
    {
        _options = options;
        _folder = folder;
        _password = password;
        _template = new(MigrateTemplateAsync);
    }

    /// <summary>The port on the loopback address; the same after a restart.</summary>
    public int Port { get; private set; }

    /// <summary>What the server has said, the newest lines.</summary>
    public IReadOnlyCollection<string> Log => _log;

    /// <summary>Makes and starts a cluster.</summary>
    public static async Task<PostgreSqlCluster> StartAsync(PostgreSqlClusterOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        var password = Convert.ToHexString(System.Security.Cryptography.RandomNumberGenerator.GetBytes(16));
        var folder = await MakeAsync(password, cancellationToken);
        var cluster = new PostgreSqlCluster(options, folder, password);
        try
        {
            await cluster.StartAsync(cancellationToken);
            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts the server again after <see cref="StopAsync"/> or <see cref="KillAsync"/>, with recovery.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_options.StartTimeout);
        while (true)
        {
            var isFirst = Port == 0;
            var port = isFirst ? FreePort() : Port;
            if (await TryStartAsync(port, limit.Token))
            {
                Port = port;
                return;
            }

            if (limit.IsCancellationRequested)
                throw new InvalidOperationException($"PostgreSQL does not start:\n{string.Join('\n', _log)}");
            cancellationToken.ThrowIfCancellationRequested();

            // Somebody else took the port meanwhile, or the children of a killed server have not noticed yet that it is gone.
            await Task.Delay(TimeSpan.FromMilliseconds(100), cancellationToken);
        }
    }

    /// <summary>Stops the server in an orderly way; open connections are cut.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => EndAsync("stop", cancellationToken);

    /// <summary>Kills the server (SIGKILL): what it had not written is lost, and its next start recovers from the log.</summary>
    public Task KillAsync(CancellationToken cancellationToken) => EndAsync("kill", cancellationToken);

    /// <summary>Makes a migrated database by copying a template.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="options">Further options of <c>CREATE DATABASE</c>, such as <c>TABLESPACE small</c>.</param>
    /// <returns>Its connection string.</returns>
    public async Task<string> CreateDatabaseAsync(CancellationToken cancellationToken, string options = "")
    {
        await _template.Value;
        var name = $"response_{Interlocked.Increment(ref _databases).ToString(CultureInfo.InvariantCulture)}";
        await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {Template} {options}", cancellationToken);
        return ConnectionStringOf(name);
    }

    /// <summary>Makes a database that has no tables.</summary>
    /// <returns>Its name.</returns>
    public async Task<string> CreateEmptyDatabaseAsync(CancellationToken cancellationToken)
    {
        var name = $"empty_{Interlocked.Increment(ref _databases).ToString(CultureInfo.InvariantCulture)}";
        await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE template0", cancellationToken);
        return name;
    }

    /// <summary>Drops a database; connections to it are cut.</summary>
    /// <returns>Whether it is gone. One that stays goes with the cluster.</returns>
    public async Task<bool> DropDatabaseAsync(string name, CancellationToken cancellationToken)
    {
        // The server waits five seconds for those it cuts off and then refuses to drop. On a busy machine they take longer to end.
        for (var attempt = 0; attempt < 10; attempt++)
        {
            try
            {
                await ExecuteAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)", cancellationToken);
                return true;
            }
            catch (NpgsqlException refusal)
            {
                Note($"{name} is not dropped: {refusal.Message}");
                await Task.Delay(TimeSpan.FromSeconds(1), cancellationToken);
            }
        }

        return false;
    }

    /// <summary>Runs a statement as the superuser, outside of a transaction.</summary>
    public async Task ExecuteAsync(string sql, CancellationToken cancellationToken, string database = "postgres")
    {
        // Making or dropping a database waits for a checkpoint, and a busy machine takes long for one.
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(ConnectionStringOf(database)) { Pooling = false, Timeout = 60, CommandTimeout = 180 }.ToString());
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>The superuser's connection string for a database.</summary>
    public string ConnectionStringOf(string database) =>
        new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = Port,
            Database = database,
            Username = Superuser,
            Password = _password,
            MaxPoolSize = 60,
            Timeout = 15,
        }.ToString();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // A shell that has no server left still removes the folder.
        _shell ??= Launch(["true"]);
        _shell.StandardInput.Close();
        await _shell.WaitForExitAsync(CancellationToken.None);
        _shell.Dispose();
        _shell = null;
    }

    private static async Task<string> MakeAsync(string password, CancellationToken cancellationToken)
    {
        using var make = Shell(MakeScript, [PostgreSqlBinaries.Folder, password, Superuser]);
        make.Start();
        make.StandardInput.Close();
        var errors = make.StandardError.ReadToEndAsync(cancellationToken);
        var folder = await make.StandardOutput.ReadToEndAsync(cancellationToken);
        await make.WaitForExitAsync(cancellationToken);
        return make.ExitCode == 0 ? folder : throw new InvalidOperationException($"initdb failed: {await errors}");
    }

    private static Process Shell(string script, IEnumerable<string> arguments)
    {
        string[] line = [.. UnprivilegedUser.Prefix, "/bin/sh", "-c", script, "sh", .. arguments];
        var start = new ProcessStartInfo(line[0], line.Skip(1))
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        start.Environment["LC_ALL"] = "C";
        return new Process { StartInfo = start };
    }

    private static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    private async Task<bool> TryStartAsync(int port, CancellationToken cancellationToken)
    {
        var settings = new Dictionary<string, string>(_options.Settings, StringComparer.Ordinal)
        {
            ["port"] = port.ToString(CultureInfo.InvariantCulture),
            ["listen_addresses"] = "127.0.0.1",
            ["unix_socket_directories"] = "",
            ["max_connections"] = _options.MaxConnections.ToString(CultureInfo.InvariantCulture),
            ["deadlock_timeout"] = $"{_options.DeadlockTimeout.TotalMilliseconds.ToString(CultureInfo.InvariantCulture)}ms",
            ["fsync"] = _options.IsDurable ? "on" : "off",
            ["logging_collector"] = "off",
        };

        // Clients that come too early are told that the database system is starting up; any other such line means that it does not.
        var ready = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        var shell = Launch(
            [Path.Combine(PostgreSqlBinaries.Folder, "postgres"), "-D", Path.Combine(_folder, "data"), .. settings.SelectMany(static setting => new[] { "-c", $"{setting.Key}={setting.Value}" })],
            line =>
            {
                Note(line);
                if (line.Contains("ready to accept connections", StringComparison.Ordinal))
                    ready.TrySetResult(true);
                else if (line.Contains("FATAL:", StringComparison.Ordinal) && !line.Contains("the database system is", StringComparison.Ordinal))
                    ready.TrySetResult(false);
            });
        await using var given = cancellationToken.Register(() => ready.TrySetResult(false));
        if (await ready.Task)
        {
            _shell = shell;
            return true;
        }

        await shell.StandardInput.WriteLineAsync("stop");
        await shell.WaitForExitAsync(CancellationToken.None);
        shell.Dispose();
        return false;
    }

    private Process Launch(IEnumerable<string> command, Action<string>? said = null)
    {
        var shell = Shell(RunScript, [_folder, .. command]);
        shell.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is { } text)
                (said ?? Note)(text);
        };
        shell.Start();
        shell.BeginErrorReadLine();
        shell.BeginOutputReadLine();
        return shell;
    }

    private void Note(string line)
    {
        _log.Enqueue(line);
        while (_log.Count > 200)
            _log.TryDequeue(out _);
    }

    private async Task EndAsync(string order, CancellationToken cancellationToken)
    {
        var shell = _shell ?? throw new InvalidOperationException("The server does not run.");
        _shell = null;
        await shell.StandardInput.WriteLineAsync(order.AsMemory(), cancellationToken);
        await shell.WaitForExitAsync(cancellationToken);
        shell.Dispose();
    }

    private async Task MigrateTemplateAsync()
    {
        await ExecuteAsync($"CREATE DATABASE {Template}", CancellationToken.None);

        // No pool: a template that somebody is connected to cannot be copied.
        await using var provider = new PostgreSqlDatabase($"{ConnectionStringOf(Template)};Pooling=False");
        await using var context = provider.CreateContext();
        await context.Database.MigrateAsync();
    }
}
