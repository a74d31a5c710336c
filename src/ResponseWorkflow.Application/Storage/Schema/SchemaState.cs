using Microsoft.EntityFrameworkCore;

namespace ResponseWorkflow.Application.Storage.Schema;

/// <summary>How the schema of a database stands to this program.</summary>
/// <param name="Applied">Migrations that the database has, oldest first.</param>
/// <param name="Missing">Migrations that the program knows and the database does not have, oldest first.</param>
/// <param name="Unknown">Migrations that the database has and the program does not know: a newer program made them.</param>
public sealed record SchemaState(IReadOnlyList<string> Applied, IReadOnlyList<string> Missing, IReadOnlyList<string> Unknown)
{
    /// <summary>Whether the database is exactly as the program wants it.</summary>
    public bool IsCurrent => Missing.Count == 0 && Unknown.Count == 0;

    /// <summary>Reads the state.</summary>
    /// <exception cref="System.Data.Common.DbException">The database cannot be read.</exception>
    public static async Task<SchemaState> ReadAsync(ResponseDbContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);

        // Opened first: the history of a database that is not there would read as empty.
        await context.Database.OpenConnectionAsync(cancellationToken);
        return Compare([.. await context.Database.GetAppliedMigrationsAsync(cancellationToken)], [.. context.Database.GetMigrations()]);
    }

    /// <summary>Compares what a database has with what a program knows.</summary>
    public static SchemaState Compare(IReadOnlyList<string> applied, IReadOnlyList<string> known) =>
        new(applied, [.. known.Except(applied, StringComparer.Ordinal)], [.. applied.Except(known, StringComparer.Ordinal)]);
}
