using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace ResponseWorkflow.Migrations.PostgreSql;

/// <summary>Makes the context for the tool that writes migrations. It opens no database.</summary>
public sealed class PostgreSqlDesign : IDesignTimeDbContextFactory<PostgreSqlResponseDbContext>
{
    /// <inheritdoc/>
    public PostgreSqlResponseDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlResponseDbContext>().UseNpgsql("Host=localhost").Options);
}
