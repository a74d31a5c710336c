using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Runtime.Tests.Outbox.Support;

/// <summary>A database of one product for one test. The suites of the outbox run on each.</summary>
public interface IOutboxStore : IAsyncDisposable
{
    /// <summary>Makes an empty database with its tables.</summary>
    Task<IDatabaseProvider> CreateAsync(CancellationToken cancellationToken);
}
