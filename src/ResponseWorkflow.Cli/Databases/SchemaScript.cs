using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ResponseWorkflow.Cli.Databases;

/// <summary>The SQL from one migration to another.</summary>
/// <param name="Sql">The statements, with line feeds and without byte order mark.</param>
/// <param name="From">The migration that the database must have, or <see cref="MigrationRange.Nothing"/>.</param>
/// <param name="IsRepeatable">Whether it finds out itself which migrations are missing, so that it may be run at any time.</param>
internal sealed record SchemaScript(string Sql, string From, bool IsRepeatable)
{
    /// <summary>Makes the script.</summary>
    /// <exception cref="UnusableInputException">There is no such product or migration.</exception>
    public static SchemaScript Of(string product, string? from, string? to)
    {
        // A provider that has not connected has nothing to give back.
        var provider = DatabaseAccess.Offline(product);
        using var context = provider.CreateContext();
        var range = new MigrationRange([.. context.Database.GetMigrations()]).Of(from, to);
        var isRepeatable = provider.IsShared;
        var sql = context.GetService<IMigrator>().GenerateScript(range.From, range.To, isRepeatable ? MigrationsSqlGenerationOptions.Idempotent : MigrationsSqlGenerationOptions.Default);
        return new SchemaScript(sql.ReplaceLineEndings("\n").TrimStart('\uFEFF'), range.From, isRepeatable);
    }
}
