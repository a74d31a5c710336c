using Npgsql;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Migrations.PostgreSql;

namespace TestKit.Databases;

/// <summary>A database in a PostgreSQL cluster that the test process has started itself.</summary>
public sealed class PostgreSqlTestDatabase : TestDatabase
{
    // One for the process. Nobody disposes of it: it ends and removes itself with the process, however that ends.
    private static readonly Lazy<Task<PostgreSqlCluster>> Shared = new(() => PostgreSqlCluster.StartAsync(new PostgreSqlClusterOptions(), CancellationToken.None));
    private readonly Lazy<Task<PostgreSqlCluster>> _cluster;

    /// <summary>A database in the cluster that all test classes of the process share.</summary>
    public PostgreSqlTestDatabase() => _cluster = Shared;

    private PostgreSqlTestDatabase(PostgreSqlCluster cluster) => _cluster = new(Task.FromResult(cluster));

    /// <summary>A database in a cluster of the test's own, which it may stop and kill.</summary>
    public static PostgreSqlTestDatabase In(PostgreSqlCluster cluster) => new(cluster);

    /// <summary>The cluster.</summary>
    public Task<PostgreSqlCluster> Cluster => _cluster.Value;

    /// <inheritdoc/>
    public override IDatabaseProvider CreateProvider(string connectionString) => new PostgreSqlDatabase(connectionString);

    /// <inheritdoc/>
    protected override async Task<string> CreateAsync(CancellationToken cancellationToken) => await (await Cluster).CreateDatabaseAsync(cancellationToken);

    /// <inheritdoc/>
    protected override async ValueTask RemoveAsync()
    {
        var database = new NpgsqlConnectionStringBuilder(ConnectionString).Database!;
        await (await Cluster).DropDatabaseAsync(database, CancellationToken.None);
    }
}
