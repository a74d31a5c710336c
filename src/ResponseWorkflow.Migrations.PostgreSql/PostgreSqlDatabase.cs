using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Migrations.PostgreSql;

/// <summary>A PostgreSQL database, which any number of nodes may share.</summary>
public sealed class PostgreSqlDatabase : IDatabaseProvider
{
    private readonly string _connectionString;
    private readonly NpgsqlDataSource _source;
    private readonly WriterGate _gate;
    private readonly DbContextOptions<PostgreSqlResponseDbContext> _options;

    /// <summary>Opens a database.</summary>
    /// <param name="connectionString">As Npgsql takes it.</param>
    /// <param name="writers">How many transactions this node has at once; null for as many as suit this machine.</param>
    public PostgreSqlDatabase(string connectionString, WriterLimits? writers = null)
    {
        _gate = new WriterGate(writers ?? WriterLimits.Default);
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        if (builder.MaxAutoPrepare == 0)
            (builder.MaxAutoPrepare, builder.AutoPrepareMinUsages) = (200, 2);
        builder.ApplicationName ??= "ResponseWorkflow";

        // Nothing here leaves anything behind in a session, so clearing it each time that a connection is given back would be work for nothing (docs/benchmarks.md).
        builder.NoResetOnClose = true;
        _connectionString = builder.ConnectionString;
        _source = NpgsqlDataSource.Create(builder);
        _options = new DbContextOptionsBuilder<PostgreSqlResponseDbContext>()
            .UseNpgsql(_source, Migrations)
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .AddInterceptors(CommandTimes.Instance)
            .Options;
    }

    /// <inheritdoc/>
    public string Name => "PostgreSql";

    /// <inheritdoc/>
    public SqlDialect Dialect { get; } = new PostgreSqlDialect();

    /// <inheritdoc/>
    public bool IsShared => true;

    /// <inheritdoc/>
    public string ConnectionString => _connectionString;

    /// <inheritdoc/>
    public DbProviderFactory ConnectionFactory => NpgsqlFactory.Instance;

    /// <inheritdoc/>
    public ResponseDbContext CreateContext() => new PostgreSqlResponseDbContext(_options);

    /// <inheritdoc/>
    public ResponseDbContext CreateContext(DbConnection connection)
    {
        var context = new PostgreSqlResponseDbContext(_options);
        context.Database.SetDbConnection(connection, contextOwnsConnection: false);
        return context;
    }

    /// <inheritdoc/>
    public async ValueTask<WriterLease> OpenWriterAsync(CancellationToken cancellationToken)
    {
        await _gate.EnterAsync(cancellationToken);
        try
        {
            return new Lease(await _source.OpenConnectionAsync(cancellationToken), _gate);
        }
        catch
        {
            _gate.Leave();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask<IAsyncDisposable?> LockMigrationAsync(ResponseDbContext context, TimeSpan timeout, CancellationToken cancellationToken)
    {
        // The lock of the migrations ends with the transaction of each of them, so between two of them another node would find its turn, and both would apply the
        // second. This one ends with its session, also when the process is killed.
        var session = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_connectionString) { Pooling = false, KeepAlive = 30 }.ConnectionString);
        try
        {
            await session.OpenAsync(cancellationToken);
            await using var command = new NpgsqlCommand("SELECT pg_advisory_lock(hashtextextended('ResponseWorkflow migrations', 0))", session);
            command.CommandTimeout = (int)Math.Ceiling(timeout.TotalSeconds);
            await command.ExecuteNonQueryAsync(cancellationToken);
            return session;
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _source.DisposeAsync();
        _gate.Dispose();
    }

    private static void Migrations(NpgsqlDbContextOptionsBuilder npgsql) => npgsql.MigrationsAssembly(typeof(PostgreSqlDatabase).Assembly.GetName().Name);

    private sealed class Lease(NpgsqlConnection connection, WriterGate gate) : WriterLease
    {
        public override DbConnection Connection => connection;

        public override async ValueTask DisposeAsync()
        {
            try
            {
                await connection.DisposeAsync();
            }
            finally
            {
                gate.Leave();
            }
        }
    }
}
