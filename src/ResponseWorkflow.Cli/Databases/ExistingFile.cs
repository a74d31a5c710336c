using Microsoft.Data.Sqlite;

namespace ResponseWorkflow.Cli.Databases;

/// <summary>Keeps a look at a SQLite database from making one.</summary>
internal static class ExistingFile
{
    /// <summary>The connection string, changed so that a missing file is not made.</summary>
    public static string Only(string connectionString)
    {
        var builder = new SqliteConnectionStringBuilder(connectionString);
        if (builder.Mode is SqliteOpenMode.ReadWriteCreate && builder.DataSource is not ":memory:")
        {
            if (!builder.DataSource.StartsWith("file:", StringComparison.Ordinal) && !File.Exists(builder.DataSource))
                throw new UnusableInputException($"the file '{builder.DataSource}' does not exist.");
            builder.Mode = SqliteOpenMode.ReadWrite;
        }

        return builder.ToString();
    }
}
