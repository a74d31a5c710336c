using System.Data.Common;

namespace ResponseWorkflow.Application.Storage;

/// <summary>An open connection, for as long as it is needed.</summary>
public abstract class WriterLease : IAsyncDisposable
{
    /// <summary>The connection.</summary>
    public abstract DbConnection Connection { get; }

    /// <summary>Gives it back. A connection that failed must not be used again.</summary>
    public abstract ValueTask DisposeAsync();

    /// <summary>Says that the connection failed.</summary>
    public virtual void Discard()
    {
    }
}
