using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Definitions.Queries;

/// <summary>All of a list, read while it is walked: by one query, so that nothing is missed and nothing stands twice where the database reads from one state.</summary>
/// <typeparam name="T">The entries.</typeparam>
/// <param name="TotalCount">How many entries there were when it was counted.</param>
/// <param name="Items">The entries, in order. A walk reads anew, with connections of its own for as long as it lasts.</param>
public sealed record WholeList<T>(int TotalCount, IAsyncEnumerable<T> Items)
{
    // As many as the largest page has.
    private const int AtOnce = 200;

    /// <summary>Counts a list, and makes it ready to be walked.</summary>
    /// <param name="database">Where it is stored.</param>
    /// <param name="list">The rows, filtered and in order.</param>
    /// <param name="complete">Looks up what belongs to some of the rows.</param>
    /// <param name="cancellationToken">Gives up.</param>
    internal static async Task<WholeList<T>> OfAsync<TRow>(
        Database database,
        Func<ResponseDbContext, CancellationToken, Task<IQueryable<TRow>>> list,
        Func<ResponseDbContext, IReadOnlyList<TRow>, CancellationToken, Task<List<T>>> complete,
        CancellationToken cancellationToken)
    {
        await using var context = database.CreateContext();
        var count = await (await list(context, cancellationToken)).CountAsync(cancellationToken);
        return new WholeList<T>(count, ReadAsync(database, list, complete, CancellationToken.None));
    }

    private static async IAsyncEnumerable<T> ReadAsync<TRow>(
        Database database,
        Func<ResponseDbContext, CancellationToken, Task<IQueryable<TRow>>> list,
        Func<ResponseDbContext, IReadOnlyList<TRow>, CancellationToken, Task<List<T>>> complete,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // While rows come over a connection, nothing else can be asked over it.
        await using var rows = database.CreateContext();
        await using var beside = database.CreateContext();
        var some = new List<TRow>(AtOnce);
        await foreach (var row in (await list(rows, cancellationToken)).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            some.Add(row);
            if (some.Count < AtOnce)
                continue;
            foreach (var item in await complete(beside, some, cancellationToken))
                yield return item;
            some.Clear();
        }

        if (some.Count == 0)
            yield break;
        foreach (var item in await complete(beside, some, cancellationToken))
            yield return item;
    }
}
