using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.Storage.Settings;
using ResponseWorkflow.Databases;

namespace ResponseWorkflow.Server.Storage;

/// <summary>Makes the access to the database that the settings mean. Connects to nothing yet.</summary>
internal static class DatabaseOpening
{
    /// <summary>Makes the access.</summary>
    /// <exception cref="StartRefusedException">The settings are wrong, or the data folder cannot be made.</exception>
    public static IDatabaseProvider Open(StorageOptions storage, DataOptions data)
    {
        var choice = StorageChoice.From(storage.Provider, storage.ConnectionString, data.Folder);
        if (choice.IsDefault)
            MakeFolder(data.Folder);
        return DatabaseProducts.Open(choice.Product, choice.ConnectionString, storage.WriterLimits());
    }

    private static void MakeFolder(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new StartRefusedException($"The folder that Data:Folder names cannot be made: {exception.Message}", exception);
        }
    }
}
