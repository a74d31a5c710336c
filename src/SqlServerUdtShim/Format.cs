namespace Microsoft.SqlServer.Server;

/// <summary>How a user-defined type is stored.</summary>
public enum Format
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>By the server's own form.</summary>
    Native = 1,

    /// <summary>By the type's own form.</summary>
    UserDefined = 2,
}
