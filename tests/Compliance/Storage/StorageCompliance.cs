using ResponseWorkflow.Application.Storage;

namespace Compliance.Storage;

/// <summary>A suite that holds on every database.</summary>
public abstract class StorageCompliance(TestDatabase database) : IAsyncLifetime
{
    protected TestDatabase TestDatabase => database;

    protected Database Database => database.Open();

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    public virtual async ValueTask InitializeAsync() => await database.StartAsync(Token);

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
