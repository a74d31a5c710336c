using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Migrations.Sqlite;

/// <summary>The tables in SQLite. Instants are whole numbers there: UTC ticks of 100 ns since 0001-01-01, so that they order and compare.</summary>
public sealed class SqliteResponseDbContext(DbContextOptions<SqliteResponseDbContext> options) : ResponseDbContext(options)
{
    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<TicksConverter>();
    }

    private sealed class TicksConverter() : ValueConverter<DateTimeOffset, long>(static instant => instant.UtcTicks, static ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
}
