using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.Storage.Schema;

namespace ResponseWorkflow.Cli.Databases;

/// <summary>Tells how the schema of a database stands.</summary>
internal static class SchemaReport
{
    /// <summary>One line for each migration: <c>applied</c>, <c>missing</c> or <c>unknown</c>, and its id.</summary>
    /// <exception cref="UnusableInputException">The database cannot be named or read.</exception>
    public static IReadOnlyList<string> Of(string? product, string connection, out bool isCurrent)
    {
        // The process ends with the command, and its connections with it.
        var provider = DatabaseAccess.Open(product, connection);
        using var context = provider.CreateContext();
        try
        {
            context.Database.OpenConnection();
            var state = SchemaState.Compare([.. context.Database.GetAppliedMigrations()], [.. context.Database.GetMigrations()]);
            isCurrent = state.IsCurrent;
            return
            [
                .. state.Applied.Except(state.Unknown, StringComparer.Ordinal).Select(static id => $"applied {id}"),
                .. state.Missing.Select(static id => $"missing {id}"),
                .. state.Unknown.Select(static id => $"unknown {id}"),
            ];
        }
        catch (Exception exception) when (StorageCause.Find(exception) is not null)
        {
            throw new UnusableInputException($"the database cannot be read: {StorageCause.Of(exception)}", exception);
        }
    }
}
