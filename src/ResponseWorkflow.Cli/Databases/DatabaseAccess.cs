using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.Storage.Settings;
using ResponseWorkflow.Databases;

namespace ResponseWorkflow.Cli.Databases;

/// <summary>Makes the access to a database. Only the commands about databases touch this class, so the others do not load what it needs.</summary>
internal static class DatabaseAccess
{
    /// <summary>A provider without a database, for what needs the model only.</summary>
    /// <exception cref="UnusableInputException">There is no such product.</exception>
    public static IDatabaseProvider Offline(string product)
    {
        var known = Products.Of(product);
        return DatabaseProducts.Open(known, known switch
        {
            StorageProduct.PostgreSql => "Host=localhost",
            StorageProduct.SqlServer => "Server=localhost",
            _ => "Data Source=:memory:",
        });
    }

    /// <summary>The database that a connection string means. Connects to nothing yet.</summary>
    /// <param name="product">The product; null when the connection string is to tell it.</param>
    /// <param name="connection">The connection string.</param>
    /// <exception cref="UnusableInputException">It cannot be used, or names a SQLite file that does not exist.</exception>
    public static IDatabaseProvider Open(string? product, string connection)
    {
        try
        {
            var choice = StorageChoice.From(product is null ? null : Products.Of(product).ToString(), connection, "");
            return DatabaseProducts.Open(choice.Product, choice.Product is StorageProduct.Sqlite ? ExistingFile.Only(choice.ConnectionString) : choice.ConnectionString);
        }
        catch (StartRefusedException exception)
        {
            throw new UnusableInputException(Reworded(exception.Message), exception);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or OverflowException)
        {
            throw new UnusableInputException($"the connection string cannot be used: {exception.Message}", exception);
        }
    }

    // The same rules as of the server's settings, told in the words of this program.
    private static string Reworded(string message) => message
        .Replace("set Storage:Provider to Sqlite, PostgreSql or SqlServer", "say --provider sqlite, postgresql or sqlserver", StringComparison.Ordinal)
        .Replace("Storage:ConnectionString", "the connection string", StringComparison.Ordinal)
        .Replace("Storage:Provider", "--provider", StringComparison.Ordinal);
}
