using ResponseWorkflow.Application.Refusals;

namespace ResponseWorkflow.Application.Storage.Settings;

/// <summary>Which database the settings mean.</summary>
/// <param name="Product">The product.</param>
/// <param name="ConnectionString">The connection string without a prefix. It may hold a password: never log it.</param>
/// <param name="IsDefault">Whether this is the file in the data folder that is taken when nothing is set.</param>
public sealed record StorageChoice(StorageProduct Product, string ConnectionString, bool IsDefault = false)
{
    /// <summary>Name of the SQLite file in the data folder.</summary>
    public const string DefaultFile = "responseworkflow.db";

    private static readonly (string Prefix, StorageProduct Product)[] Prefixes =
    [
        ("sqlite:", StorageProduct.Sqlite),
        ("postgresql:", StorageProduct.PostgreSql),
        ("postgres:", StorageProduct.PostgreSql),
        ("sqlserver:", StorageProduct.SqlServer),
    ];

    /// <summary>Finds out which database is meant.</summary>
    /// <param name="provider">The setting <c>Storage:Provider</c>, any case.</param>
    /// <param name="connectionString">
    /// The setting <c>Storage:ConnectionString</c>. In front of it may stand <c>sqlite:</c>, <c>postgresql:</c> or <c>sqlserver:</c>.
    /// </param>
    /// <param name="dataFolder">Where the default SQLite file lies.</param>
    /// <exception cref="StartRefusedException">The settings contradict each other, or do not tell the product.</exception>
    public static StorageChoice From(string? provider, string? connectionString, string dataFolder)
    {
        var named = string.IsNullOrWhiteSpace(provider) ? null : (StorageProduct?)ProductOf(provider);
        if (string.IsNullOrWhiteSpace(connectionString))
        {
            return named is null or StorageProduct.Sqlite
                ? new StorageChoice(StorageProduct.Sqlite, $"Data Source={Quoted(Path.Combine(dataFolder, DefaultFile))}", IsDefault: true)
                : throw new StartRefusedException($"Storage:ConnectionString is missing: Storage:Provider is {named}, which has no default database.");
        }

        var text = connectionString.Trim();
        if (text.Contains("://", StringComparison.Ordinal) && !text.Contains('=', StringComparison.Ordinal))
            throw new StartRefusedException("Storage:ConnectionString is a URL; write it as keywords, such as 'Host=db1;Database=response;Username=response;Password=...'.");
        var (prefixed, rest) = WithoutPrefix(text);
        if (named is not null && prefixed is not null && named != prefixed)
            throw new StartRefusedException($"Storage:Provider is {named}, but Storage:ConnectionString begins with the prefix of {prefixed}.");
        var product = named ?? prefixed ?? ConnectionKeywords.ProductOf(rest)
            ?? throw new StartRefusedException("Storage:ConnectionString does not tell which database it is for; set Storage:Provider to Sqlite, PostgreSql or SqlServer.");
        return new StorageChoice(product, rest);
    }

    /// <summary>The product of that name, in any case.</summary>
    /// <exception cref="StartRefusedException">There is none.</exception>
    public static StorageProduct ProductOf(string name) =>
        Enum.GetValues<StorageProduct>().Cast<StorageProduct?>().FirstOrDefault(product => string.Equals(product.ToString(), name?.Trim(), StringComparison.OrdinalIgnoreCase))
        ?? throw new StartRefusedException($"Storage:Provider is '{name}'; it must be Sqlite, PostgreSql or SqlServer.");

    /// <summary>Names the product only, so that no password gets into a log.</summary>
    public override string ToString() => Product.ToString();

    private static (StorageProduct? Product, string Keywords) WithoutPrefix(string text)
    {
        foreach (var (prefix, product) in Prefixes)
        {
            if (text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                return (product, text[prefix.Length..].TrimStart());
        }

        return (null, text);
    }

    private static string Quoted(string value) => value.AsSpan().IndexOfAny(";='\"") < 0 ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
