using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace ResponseWorkflow.Migrations.Sqlite;

/// <summary>Makes the context for the tool that writes migrations. It opens no database.</summary>
public sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteResponseDbContext>
{
    /// <inheritdoc/>
    public SqliteResponseDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteResponseDbContext>().UseSqlite("Data Source=:memory:").Options);
}
