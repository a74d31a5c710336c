using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Migrations.SqlServer;

/// <summary>A SQL Server database, which any number of nodes may share.</summary>
public sealed class SqlServerDatabase : IDatabaseProvider
{
    private readonly string _connectionString;
    private readonly WriterGate _gate;
    private readonly DbContextOptions<SqlServerResponseDbContext> _options;

    /// <summary>Opens a database.</summary>
    /// <param name="connectionString">As Microsoft.Data.SqlClient takes it.</param>
    /// <param name="writers">How many transactions this node has at once; null for as many as suit this machine.</param>
    public SqlServerDatabase(string connectionString, WriterLimits? writers = null)
    {
        _gate = new WriterGate(writers ?? WriterLimits.Default);
        _connectionString = connectionString;
        _options = new DbContextOptionsBuilder<SqlServerResponseDbContext>()
            .UseSqlServer(connectionString, Migrations)
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .AddInterceptors(CommandTimes.Instance)
            .Options;
    }

    /// <inheritdoc/>
    public string Name => "SqlServer";

    /// <inheritdoc/>
    public SqlDialect Dialect { get; } = new SqlServerDialect();

    /// <inheritdoc/>
    public bool IsShared => true;

    /// <inheritdoc/>
    public string ConnectionString => _connectionString;

    /// <inheritdoc/>
    public DbProviderFactory ConnectionFactory => SqlClientFactory.Instance;

    /// <inheritdoc/>
    public ResponseDbContext CreateContext() => new SqlServerResponseDbContext(_options);

    /// <inheritdoc/>
    public ResponseDbContext CreateContext(DbConnection connection)
    {
        var context = new SqlServerResponseDbContext(_options);
        context.Database.SetDbConnection(connection, contextOwnsConnection: false);
        return context;
    }

    /// <inheritdoc/>
    public async ValueTask<WriterLease> OpenWriterAsync(CancellationToken cancellationToken)
    {
        await _gate.EnterAsync(cancellationToken);
        var connection = new SqlConnection(_connectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            return new Lease(connection, _gate);
        }
        catch
        {
            await connection.DisposeAsync();
            _gate.Leave();
            throw;
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _gate.Dispose();
        return ValueTask.CompletedTask;
    }

    private static void Migrations(SqlServerDbContextOptionsBuilder sqlServer) => sqlServer.MigrationsAssembly(typeof(SqlServerDatabase).Assembly.GetName().Name);

    private sealed class Lease(SqlConnection connection, WriterGate gate) : WriterLease
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
