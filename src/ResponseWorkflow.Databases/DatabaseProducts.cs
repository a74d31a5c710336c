using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.Storage.Settings;
using ResponseWorkflow.Migrations.PostgreSql;
using ResponseWorkflow.Migrations.Sqlite;
using ResponseWorkflow.Migrations.SqlServer;

namespace ResponseWorkflow.Databases;

/// <summary>The one place that knows which program belongs to which database product. Safe for use by several threads.</summary>
public static class DatabaseProducts
{
    /// <summary>Makes the access to a database. Connects to nothing yet.</summary>
    /// <param name="product">The product.</param>
    /// <param name="connectionString">Its connection string.</param>
    /// <param name="writers">How many transactions this node has at once where the database takes several; null for as many as suit this machine.</param>
    /// <exception cref="StartRefusedException">The connection string is not one of the product.</exception>
    public static IDatabaseProvider Open(StorageProduct product, string connectionString, WriterLimits? writers = null)
    {
        ArgumentNullException.ThrowIfNull(connectionString);
        try
        {
            return product switch
            {
                StorageProduct.Sqlite => new SqliteDatabase(connectionString),
                StorageProduct.PostgreSql => new PostgreSqlDatabase(connectionString, writers),
                StorageProduct.SqlServer => new SqlServerDatabase(connectionString, writers),
                _ => throw new InvalidOperationException($"There is no {product}."),
            };
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or OverflowException)
        {
            throw new StartRefusedException($"Storage:ConnectionString cannot be used with {product}: {exception.Message}", exception);
        }
    }
}
