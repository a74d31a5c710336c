using ResponseWorkflow.Application.Storage;

namespace Compliance.Storage;

/// <summary>What a database that cannot be used looks like to whoever uses it.</summary>
internal static class Faults
{
    /// <summary>Runs a transaction that writes, and expects that it is refused.</summary>
    /// <returns>The class of the fault.</returns>
    public static async Task<StorageFault> OfWritingAsync(IDatabaseProvider provider, CancellationToken token) =>
        (await Should.ThrowAsync<StorageUnavailableException>(WriteAsync(provider, Sample.NewId("refused"), token))).Fault;

    /// <summary>Writes one small row.</summary>
    public static Task WriteAsync(IDatabaseProvider provider, string id, CancellationToken token) =>
        TestDatabase.Open(provider).RunAsync(
            (transaction, _) =>
            {
                transaction.Insert(Sample.Timer(id));
                return Task.CompletedTask;
            },
            token);

    /// <summary>Writes rows until there is no room for the next one.</summary>
    /// <returns>How many were written, and what was said then.</returns>
    public static async Task<(int Written, StorageUnavailableException Error)> FillAsync(IDatabaseProvider provider, CancellationToken token)
    {
        for (var written = 0; written < 10_000; written++)
        {
            try
            {
                await TestDatabase.Open(provider).RunAsync(
                    (transaction, _) =>
                    {
                        var row = Sample.Instance($"large-{written}");
                        row.State = new byte[64 * 1024];
                        new Random(written).NextBytes(row.State);
                        transaction.Insert(row);
                        transaction.Insert(Sample.Timer($"large-{written}"));
                        return Task.CompletedTask;
                    },
                    token);
            }
            catch (StorageUnavailableException error)
            {
                return (written, error);
            }
        }

        throw new InvalidOperationException("The disk is larger than this test wants to fill.");
    }
}
