using System.Collections.Frozen;
using System.Data.Common;
using ResponseWorkflow.Application.Refusals;

namespace ResponseWorkflow.Application.Storage.Settings;

/// <summary>Tells a product by the keywords of a connection string that no other product has.</summary>
internal static class ConnectionKeywords
{
    // Looked at in this order: PostgreSQL's client also takes "Server" and "User Id", so what only it knows must be asked first.
    private static readonly (StorageProduct Product, FrozenSet<string> Keywords)[] Known =
    [
        (StorageProduct.PostgreSql, Set("Host", "Port", "Username", "Search Path", "SSL Mode", "Root Certificate")),
        (StorageProduct.SqlServer, Set("Server", "Initial Catalog", "Integrated Security", "Trusted_Connection", "TrustServerCertificate", "Encrypt", "User ID", "Uid", "MultipleActiveResultSets", "MultiSubnetFailover")),
        (StorageProduct.Sqlite, Set("Data Source", "DataSource", "Filename")),
    ];

    /// <summary>The product; null when no keyword tells.</summary>
    /// <exception cref="StartRefusedException">The text is no connection string.</exception>
    public static StorageProduct? ProductOf(string connectionString)
    {
        var builder = new DbConnectionStringBuilder();
        try
        {
            builder.ConnectionString = connectionString;
        }
        catch (ArgumentException exception)
        {
            throw new StartRefusedException("Storage:ConnectionString is no connection string: it must be 'Keyword=value;Keyword=value'.", exception);
        }

        var keywords = builder.Keys.Cast<string>().ToArray();
        foreach (var (product, known) in Known)
        {
            if (keywords.Any(known.Contains))
                return product;
        }

        return null;
    }

    private static FrozenSet<string> Set(params string[] keywords) => keywords.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
