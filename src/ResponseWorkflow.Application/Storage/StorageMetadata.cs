namespace ResponseWorkflow.Application.Storage;

/// <summary>Sizes of stored texts, in characters, that the schema and the checks of input share.</summary>
public static class StorageMetadata
{
    /// <summary>Ids of definitions, versions, instances, bookmarks, activities.</summary>
    public const int IdLength = 128;

    /// <summary>Correlation ids, idempotency keys, names.</summary>
    public const int NameLength = 256;

    /// <summary>Paths of files.</summary>
    public const int PathLength = 1024;

    /// <summary>Short free texts: reasons, errors.</summary>
    public const int TextLength = 4000;

    /// <summary>Keys that are made of several ids and a hash. SQL Server indexes at most 900 bytes.</summary>
    public const int KeyLength = 400;

    /// <summary>Hex digits of a SHA-256.</summary>
    public const int HashLength = 64;
}
