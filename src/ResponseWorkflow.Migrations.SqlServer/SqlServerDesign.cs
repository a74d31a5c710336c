using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace ResponseWorkflow.Migrations.SqlServer;

/// <summary>Makes the context for the tool that writes migrations. It opens no database.</summary>
public sealed class SqlServerDesign : IDesignTimeDbContextFactory<SqlServerResponseDbContext>
{
    /// <inheritdoc/>
    public SqlServerResponseDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlServerResponseDbContext>().UseSqlServer("Server=localhost").Options);
}
