using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Storage.Settings;

namespace ResponseWorkflow.Application.Storage.Schema;

/// <summary>What an operator is told when the database keeps the program from starting. One line each, without secrets.</summary>
internal static class SchemaRefusals
{
    /// <summary>The database was not reached in time.</summary>
    public static string OutOfReach(IDatabaseProvider provider, StorageOptions options, Exception exception) =>
        $"The {Name(provider)} cannot be used, and was tried for {options.StartTimeout.TotalSeconds:0} s (Storage:StartTimeout): {StorageCause.Of(exception)}";

    /// <summary>The database refuses.</summary>
    public static string Refused(IDatabaseProvider provider, StorageFault fault, Exception exception) => fault is StorageFault.Forbidden
        ? $"The {Name(provider)} refuses the program: {StorageCause.Of(exception)} Check Storage:ConnectionString, the user's rights, and whether the database can be written."
        : $"The schema of the {Name(provider)} could not be prepared: {StorageCause.Of(exception)}";

    /// <summary>The schema is older and must not be migrated.</summary>
    public static string Older(IDatabaseProvider provider, SchemaState state) =>
        $"The schema of the {Name(provider)} is older than this program, and Storage:MigrateAtStart is off. Missing: {string.Join(", ", state.Missing)}. "
        + $"Apply the SQL that 'response db script --provider {provider.Name.ToLowerInvariant()}{From(state)}' prints, or set Storage:MigrateAtStart to true.";

    /// <summary>The schema is newer.</summary>
    public static string Newer(IDatabaseProvider provider, SchemaState state) =>
        $"The schema of the {Name(provider)} is newer than this program, which does not know: {string.Join(", ", state.Unknown)}. Start the newer version of the program, or restore the database from before its upgrade.";

    private static string From(SchemaState state) => state.Applied.Count > 0 ? $" --from {state.Applied[^1]}" : "";

    private static string Name(IDatabaseProvider provider)
    {
        using var context = provider.CreateContext();
        var connection = context.Database.GetDbConnection();
        return provider.IsShared ? $"{provider.Name} database '{connection.Database}' on '{connection.DataSource}'" : $"{provider.Name} database '{connection.DataSource}'";
    }
}
