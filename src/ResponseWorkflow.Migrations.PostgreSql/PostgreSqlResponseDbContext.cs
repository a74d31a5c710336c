using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Migrations.PostgreSql;

/// <summary>The tables in PostgreSQL. Instants have a resolution of one microsecond there.</summary>
public sealed class PostgreSqlResponseDbContext(DbContextOptions<PostgreSqlResponseDbContext> options) : ResponseDbContext(options)
{
    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);

        // The client takes instants in UTC only; those that people write in definitions and requests have the offset of where they are.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
    }

    private sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTimeOffset>(static instant => instant.ToUniversalTime(), static instant => instant);
}
