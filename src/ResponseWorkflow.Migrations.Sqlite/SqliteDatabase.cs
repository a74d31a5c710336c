using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Migrations.Sqlite;

/// <summary>A SQLite file. This process writes it by one connection, one transaction after the other; readers are not held up (write-ahead log).</summary>
public sealed class SqliteDatabase : IDatabaseProvider
{
    private readonly string _connectionString;
    private readonly DbContextOptions<SqliteResponseDbContext> _options;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private SqliteConnection? _writer;

    /// <summary>Opens a file.</summary>
    /// <param name="connectionString">As Microsoft.Data.Sqlite takes it.</param>
    public SqliteDatabase(string connectionString)
    {
        var builder = new SqliteConnectionStringBuilder(connectionString);
        if (!builder.ContainsKey("Default Timeout") || builder.DefaultTimeout == 30)
            builder.DefaultTimeout = 5;
        _connectionString = builder.ToString();
        _options = Configure(new DbContextOptionsBuilder<SqliteResponseDbContext>()).Options;
    }

    /// <inheritdoc/>
    public string Name => "Sqlite";

    /// <inheritdoc/>
    public SqlDialect Dialect { get; } = new SqliteDialect();

    /// <inheritdoc/>
    public bool IsShared => false;

    /// <inheritdoc/>
    public string ConnectionString => _connectionString;

    /// <inheritdoc/>
    public DbProviderFactory ConnectionFactory => SqliteFactory.Instance;

    /// <inheritdoc/>
    public ResponseDbContext CreateContext() => new SqliteResponseDbContext(_options);

    /// <inheritdoc/>
    public ResponseDbContext CreateContext(DbConnection connection)
    {
        var context = new SqliteResponseDbContext(_options);
        context.Database.SetDbConnection(connection, contextOwnsConnection: false);
        return context;
    }

    /// <inheritdoc/>
    public async ValueTask<WriterLease> OpenWriterAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            _writer ??= await OpenAsync(cancellationToken);
            return new Lease(this, _writer);
        }
        catch
        {
            _turn.Release();
            throw;
        }
    }

    /// <inheritdoc/>
    /// <remarks>A file has one node, which is this process: whoever held the lock is gone. EF would wait for it without end.</remarks>
    public async ValueTask<IAsyncDisposable?> LockMigrationAsync(ResponseDbContext context, TimeSpan timeout, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        await context.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellationToken);
        return null;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_writer is not null)
            await _writer.DisposeAsync();
        _turn.Dispose();
    }

    private static void Migrations(SqliteDbContextOptionsBuilder sqlite) => sqlite.MigrationsAssembly(typeof(SqliteDatabase).Assembly.GetName().Name);

    private DbContextOptionsBuilder<SqliteResponseDbContext> Configure(DbContextOptionsBuilder<SqliteResponseDbContext> builder) =>
        builder.UseSqlite(_connectionString, Migrations).UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking).AddInterceptors(CommandTimes.Instance);

    private async Task<SqliteConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            await using var command = connection.CreateCommand();

            // FULL: a commit that was answered survives a power cut, not only the end of the process.
            command.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY;";
            await command.ExecuteNonQueryAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private sealed class Lease(SqliteDatabase database, SqliteConnection connection) : WriterLease
    {
        private bool _isDiscarded;

        public override DbConnection Connection => connection;

        public override void Discard() => _isDiscarded = true;

        public override async ValueTask DisposeAsync()
        {
            if (_isDiscarded)
            {
                database._writer = null;
                await connection.DisposeAsync();
            }

            database._turn.Release();
        }
    }
}
