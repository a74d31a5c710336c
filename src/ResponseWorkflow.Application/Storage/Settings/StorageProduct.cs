namespace ResponseWorkflow.Application.Storage.Settings;

/// <summary>The database products that the program runs on.</summary>
public enum StorageProduct
{
    /// <summary>A SQLite file: one node, no set-up.</summary>
    Sqlite,

    /// <summary>PostgreSQL.</summary>
    PostgreSql,

    /// <summary>Microsoft SQL Server.</summary>
    SqlServer,
}
