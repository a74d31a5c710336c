namespace ResponseWorkflow.Application.Storage;

/// <summary>The database cannot be used now. Nothing was stored by the transaction that met this, unless it failed in the commit itself.</summary>
public sealed class StorageUnavailableException : Exception
{
    /// <summary>Makes the error.</summary>
    public StorageUnavailableException(StorageFault fault, Exception inner)
        : base($"The database cannot be used now: {inner?.Message}", inner) => Fault = fault;

    /// <summary>Why.</summary>
    public StorageFault Fault { get; }
}
