using ResponseWorkflow.Application.Storage.Settings;
using ResponseWorkflow.Cli.Arguments;

namespace ResponseWorkflow.Cli.Databases;

/// <summary>The database products by the names that options take.</summary>
internal static class Products
{
    /// <summary>How the help shows them.</summary>
    public const string Names = "sqlite|postgresql|sqlserver";

    /// <summary>The product of a name, in any case.</summary>
    /// <exception cref="UnusableInputException">There is none.</exception>
    public static StorageProduct Of(string name) => name.ToLowerInvariant() switch
    {
        "sqlite" => StorageProduct.Sqlite,
        "postgresql" => StorageProduct.PostgreSql,
        "sqlserver" => StorageProduct.SqlServer,
        _ => throw new UnusableInputException($"option --provider is '{name}'{Suggestion.For(name, Names.Split('|'))}; it must be one of {Names}."),
    };
}
