using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Execution;

namespace ResponseWorkflow.Application.Views;

/// <summary>The views that users save of lists. Each user sees and changes the own ones only. Safe for use by several threads.</summary>
/// <param name="database">Where they are stored.</param>
/// <param name="identities">Gives ids.</param>
/// <param name="time">The clock.</param>
/// <param name="options">Limits.</param>
public sealed class SavedViews(Database database, IIdentitySource identities, TimeProvider time, IOptions<SavedViewOptions> options)
{
    private static readonly RowUpdate<SavedViewRow> Details = new([nameof(SavedViewRow.Name), nameof(SavedViewRow.NormalizedName), nameof(SavedViewRow.Query), nameof(SavedViewRow.RowVersion)]);

    /// <summary>The views of a user, by name.</summary>
    /// <param name="owner">Id of the user.</param>
    /// <param name="list">Of which list; null for all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<SavedViewRow>> ListAsync(string owner, string? list, CancellationToken cancellationToken)
    {
        await using var context = database.CreateContext();
        return await context.SavedViews
            .Where(row => row.Owner == owner && (list == null || row.List == list))
            .OrderBy(static row => row.List).ThenBy(static row => row.NormalizedName)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Saves a view.</summary>
    /// <exception cref="RefusedException"><c>view.nameTaken</c>, <c>view.tooMany</c>, <c>field.*</c>.</exception>
    public Task<SavedViewRow> AddAsync(string owner, string list, SavedViewDetails details, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(details);
        Check(details).Required("list", list).Id("list", list).Length("list", list, SavedViewTables.ListLength).Demand();
        var row = new SavedViewRow
        {
            Id = identities.Next().ToString("N"),
            Owner = owner,
            List = list,
            Name = details.Name,
            NormalizedName = Normalized(details.Name),
            Query = details.Query,
            CreatedAt = time.GetUtcNow(),
        };
        return database.RunAsync(
            async (transaction, token) =>
            {
                await LockAsync(transaction, owner, token);
                await DemandFreeNameAsync(transaction, row, token);
                if (await transaction.Context.SavedViews.CountAsync(other => other.Owner == owner && other.List == list, token) >= options.Value.PerList)
                    throw SavedViewRefusals.TooMany(options.Value.PerList);
                transaction.Insert(row);
                return row;
            },
            cancellationToken);
    }

    /// <summary>Changes the name or the query of a view.</summary>
    /// <exception cref="RefusedException"><c>view.unknown</c>, <c>view.nameTaken</c>, <c>field.*</c>.</exception>
    public Task<SavedViewRow> ChangeAsync(string owner, string viewId, SavedViewDetails details, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(details);
        Check(details).Demand();
        return database.RunAsync(
            async (transaction, token) =>
            {
                await LockAsync(transaction, owner, token);
                var row = await FindAsync(transaction, owner, viewId, token);
                row.Name = details.Name;
                row.NormalizedName = Normalized(details.Name);
                row.Query = details.Query;
                row.RowVersion++;
                await DemandFreeNameAsync(transaction, row, token);
                transaction.Update(Details, row);
                return row;
            },
            cancellationToken);
    }

    /// <summary>Deletes a view.</summary>
    /// <exception cref="RefusedException"><c>view.unknown</c>.</exception>
    public Task RemoveAsync(string owner, string viewId, CancellationToken cancellationToken) => database.RunAsync(
        async (transaction, token) =>
        {
            await LockAsync(transaction, owner, token);
            transaction.Delete(await FindAsync(transaction, owner, viewId, token));
        },
        cancellationToken);

    private FieldChecks Check(SavedViewDetails details) => new FieldChecks()
        .Reference("name", details.Name)
        .Length("name", details.Name, options.Value.NameLength)
        .Length("query", details.Query, StorageMetadata.TextLength);

    // One after the other, so that two of them cannot both find the name free.
    private static ValueTask LockAsync(StorageTransaction transaction, string owner, CancellationToken cancellationToken) =>
        transaction.LockAsync($"views {owner}", exclusive: true, cancellationToken);

    private static async Task<SavedViewRow> FindAsync(StorageTransaction transaction, string owner, string viewId, CancellationToken cancellationToken) =>
        await transaction.Context.SavedViews.FirstOrDefaultAsync(row => row.Id == viewId && row.Owner == owner, cancellationToken) ?? throw SavedViewRefusals.Unknown(viewId);

    private static async Task DemandFreeNameAsync(StorageTransaction transaction, SavedViewRow view, CancellationToken cancellationToken)
    {
        if (await transaction.Context.SavedViews.AnyAsync(row => row.Owner == view.Owner && row.List == view.List && row.NormalizedName == view.NormalizedName && row.Id != view.Id, cancellationToken))
            throw SavedViewRefusals.NameTaken(view.Name);
    }

    private static string Normalized(string name) => name.ToUpperInvariant();
}
