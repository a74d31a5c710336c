using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Migrations.SqlServer;

/// <summary>
/// The tables in SQL Server. Texts compare character by character there, as on the other databases; with the server's usual collation, keys that differ
/// only in capitals would be the same key.
/// </summary>
public sealed class SqlServerResponseDbContext(DbContextOptions<SqlServerResponseDbContext> options) : ResponseDbContext(options)
{
    private const string ByCharacter = "Latin1_General_100_BIN2";

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        base.OnModelCreating(modelBuilder);
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(static entity => entity.GetProperties()).Where(static property => property.ClrType == typeof(string)))
            property.SetCollation(ByCharacter);
    }
}
