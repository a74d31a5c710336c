namespace ResponseWorkflow.Server.Api.Definitions;

/// <summary>What came of a file of an import.</summary>
public enum ImportResult
{
    /// <summary>The definition was new, and is a draft.</summary>
    Added,

    /// <summary>The definition was there already, and its draft holds what the file does.</summary>
    Drafted,

    /// <summary>The newest version holds that already; nothing was stored.</summary>
    Unchanged,

    /// <summary>The file is no definition by its name and was passed over.</summary>
    PassedOver,

    /// <summary>Nothing of it was stored; its errors say why.</summary>
    Refused,
}
