using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Migrations.Sqlite;

namespace TestKit.Databases;

/// <summary>A SQLite file in a folder of its own.</summary>
public sealed class SqliteTestDatabase : TestDatabase
{
    // Migrating takes longer than most tests; so it is done once in a process, and the file is copied.
    private static readonly Lazy<Task<byte[]>> Template = new(MigrateAsync);
    private readonly string _folder = Directory.CreateTempSubdirectory("response-sqlite-").FullName;

    /// <summary>The file.</summary>
    public string Path => System.IO.Path.Combine(_folder, "response.db");

    /// <inheritdoc/>
    public override IDatabaseProvider CreateProvider(string connectionString) => new SqliteDatabase(connectionString);

    /// <summary>Writes an empty, migrated database to a file.</summary>
    public static async Task CopyToAsync(string path, CancellationToken cancellationToken) => await File.WriteAllBytesAsync(path, await Template.Value, cancellationToken);

    /// <inheritdoc/>
    protected override async Task<string> CreateAsync(CancellationToken cancellationToken)
    {
        await CopyToAsync(Path, cancellationToken);
        return $"Data Source={Path}";
    }

    /// <inheritdoc/>
    protected override ValueTask RemoveAsync()
    {
        // Contexts pool their connections, which keep the file open.
        using (var connection = new SqliteConnection(ConnectionString))
            SqliteConnection.ClearPool(connection);
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static async Task<byte[]> MigrateAsync()
    {
        var folder = Directory.CreateTempSubdirectory("response-sqlite-").FullName;
        try
        {
            var path = System.IO.Path.Combine(folder, "template.db");
            await using (var provider = new SqliteDatabase($"Data Source={path};Pooling=False"))
            {
                await using var context = provider.CreateContext();
                await context.Database.MigrateAsync();

                // Everything into the one file that is copied.
                await context.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
            }

            return await File.ReadAllBytesAsync(path);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
