namespace ResponseWorkflow.Application.Storage;

/// <summary>What a failure of the database means to a transaction.</summary>
public enum StorageFault
{
    /// <summary>Something else: an error of the program.</summary>
    Other,

    /// <summary>Another transaction was in the way: run again.</summary>
    Race,

    /// <summary>A row with that key is there already: run again, and find it.</summary>
    Duplicate,

    /// <summary>The database cannot be reached, is locked by another program, or has no room: try later.</summary>
    Unavailable,

    /// <summary>The database refuses the user or the write: an administrator must act.</summary>
    Forbidden,
}
