using System.Globalization;

namespace ResponseWorkflow.Application.Storage;

/// <summary>Lets so many write at once and keeps the others waiting outside the database. Safe for use by several threads.</summary>
/// <remarks>
/// A database with more transactions at once than it has processors to work on them does no more in the same time, and the slowest of them take longer: they hold rows
/// and connections while they wait for a processor. Waiting here costs nothing.
/// </remarks>
/// <param name="limits">How many, and how long others wait.</param>
public sealed class WriterGate(WriterLimits limits) : IDisposable
{
    private readonly SemaphoreSlim _places = new(limits.Count);

    /// <summary>Waits for a place. It is given back by <see cref="Leave"/>.</summary>
    /// <exception cref="StorageUnavailableException">No place became free in time: the database hangs, or has far more to do than it can.</exception>
    public async Task EnterAsync(CancellationToken cancellationToken)
    {
        if (!await _places.WaitAsync(limits.Wait, cancellationToken))
        {
            throw new StorageUnavailableException(
                StorageFault.Unavailable,
                new TimeoutException(string.Create(CultureInfo.InvariantCulture, $"{limits.Count} transactions are under way, and none has ended within {limits.Wait.TotalSeconds:0.#} s.")));
        }
    }

    /// <summary>Gives a place back.</summary>
    public void Leave() => _places.Release();

    /// <inheritdoc/>
    public void Dispose() => _places.Dispose();
}
