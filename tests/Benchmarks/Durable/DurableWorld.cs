using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ResponseWorkflow.Application.Runtime;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Migrations.PostgreSql;
using ResponseWorkflow.Migrations.Sqlite;
using TestKit.Databases;
using TestKit.Runtime;

namespace Benchmarks.Durable;

/// <summary>A database of one product that keeps what it has committed, and one node on it.</summary>
internal sealed class DurableWorld : IAsyncDisposable
{
    private readonly string _folder;
    private readonly PostgreSqlCluster? _cluster;

    private DurableWorld(string product, string folder, PostgreSqlCluster? cluster, string connectionString)
    {
        (Product, _folder, _cluster, ConnectionString) = (product, folder, cluster, connectionString);
        Provider = cluster is null ? new SqliteDatabase(connectionString) : new PostgreSqlDatabase(connectionString);
        Node = new TestNode(Provider, Catalogue, TimeProvider.System, static services => services.AddLogging(static logging => logging.SetMinimumLevel(LogLevel.Error)).AddRuntimeWorkers());
    }

    /// <summary>All, or the one that is named by RESPONSEWORKFLOW_BENCH_PRODUCT.</summary>
    public static IReadOnlyList<string> Products { get; } =
        [.. new[] { "SQLite", "PostgreSQL" }.Where(static product => Environment.GetEnvironmentVariable("RESPONSEWORKFLOW_BENCH_PRODUCT") is not { Length: > 0 } only || only == product)];

    public string Product { get; }

    public string ConnectionString { get; }

    public bool IsSqlite => _cluster is null;

    public IDatabaseProvider Provider { get; }

    public TestCatalogue Catalogue { get; } = new();

    public TestNode Node { get; }

    public static async Task<DurableWorld> OpenAsync(string product)
    {
        var folder = Directory.CreateTempSubdirectory("responseworkflow-bench").FullName;
        var cluster = product == "SQLite" ? null : await PostgreSqlCluster.StartAsync(new PostgreSqlClusterOptions { IsDurable = true }, CancellationToken.None);
        var text = cluster is null
            ? $"Data Source={Path.Combine(folder, "bench.db")}"
            : cluster.ConnectionStringOf(await cluster.CreateDatabaseAsync(CancellationToken.None));
        var world = new DurableWorld(product, folder, cluster, text);
        await using var context = world.Provider.CreateContext();
        await context.Database.MigrateAsync();
        return world;
    }

    /// <summary>Does something on each product in turn.</summary>
    public static async Task OnEachAsync(Func<DurableWorld, Task> work)
    {
        foreach (var product in Products)
        {
            await using var world = await OpenAsync(product);
            await work(world);
        }
    }

    /// <summary>Runs a statement.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using var context = Provider.CreateContext();
        context.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        await context.Database.ExecuteSqlRawAsync(sql);
    }

    /// <summary>How many bytes the tables and their indexes take.</summary>
    public async Task<long> BytesAsync()
    {
        await using var context = Provider.CreateContext();
        if (IsSqlite)
        {
            await context.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
            return new FileInfo(new SqliteConnectionStringBuilder(ConnectionString).DataSource).Length;
        }

        return await context.Database.SqlQueryRaw<long>("SELECT pg_database_size(current_database()) AS \"Value\"").SingleAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Node.DisposeAsync();
        await Provider.DisposeAsync();
        if (_cluster is not null)
            await _cluster.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
