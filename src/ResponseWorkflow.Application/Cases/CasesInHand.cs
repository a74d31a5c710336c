using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Cases.Processes;
using ResponseWorkflow.Application.Customers;
using ResponseWorkflow.Application.Runtime.Transitions;

namespace ResponseWorkflow.Application.Cases;

/// <summary>The cases that a transaction on instances concerns: each is read once, and written once.</summary>
/// <remarks>Not safe for use by several threads.</remarks>
internal sealed class CasesInHand(RuntimeTransaction transaction)
{
    private readonly Dictionary<string, CaseInHand?> _cases = new(StringComparer.Ordinal);
    private readonly List<(string CaseId, CaseUpdated Update)> _asked = [];

    /// <summary>The cases of a transaction.</summary>
    public static CasesInHand Of(RuntimeTransaction transaction) => transaction.Remember(static made => new CasesInHand(made));

    /// <summary>Whether the transaction concerns none so far.</summary>
    public bool IsEmpty => _cases.Count == 0 && _asked.Count == 0;

    /// <summary>The cases that have been read or started so far.</summary>
    public IReadOnlyList<CaseInHand> All => [.. _cases.Values.OfType<CaseInHand>()];

    /// <summary>Takes a case that the transaction starts.</summary>
    public CaseInHand Start(CaseRow row)
    {
        var started = CaseInHand.New(row, transaction.Now, transaction.Services.Seeds.NextId());
        _cases.Add(row.Id, started);
        return started;
    }

    /// <summary>A process wants something of its case changed.</summary>
    public void Ask(string caseId, CaseUpdated update) => _asked.Add((caseId, update));

    /// <summary>A case, with what its processes have asked for so far; null when there is none.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="updates">Carries out what processes ask for.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async ValueTask<CaseInHand?> FindAsync(string caseId, CaseUpdates updates, CancellationToken cancellationToken)
    {
        var found = await ReadAsync(caseId, cancellationToken);
        foreach (var (_, update) in _asked.Where(asked => asked.CaseId == caseId).ToArray())
        {
            if (found is not null)
                updates.Apply(found, update);
        }

        _asked.RemoveAll(asked => asked.CaseId == caseId);
        return found;
    }

    /// <summary>A case without what its processes have asked for; null when there is none.</summary>
    public async ValueTask<CaseInHand?> ReadAsync(string caseId, CancellationToken cancellationToken)
    {
        if (_cases.TryGetValue(caseId, out var known))
            return known;
        var found = await transaction.Storage.Context.Cases.FirstOrDefaultAsync(one => one.Id == caseId, cancellationToken) is { } row
            ? CaseInHand.Read(row, transaction.Now, transaction.Services.Seeds.NextId())
            : null;
        _cases.Add(caseId, found);
        return found;
    }

    /// <summary>Reads cases together that are going to be asked for one by one.</summary>
    public async ValueTask PreloadAsync(IEnumerable<string> caseIds, CancellationToken cancellationToken)
    {
        var missing = caseIds.Where(id => !_cases.ContainsKey(id)).Distinct(StringComparer.Ordinal).ToArray();
        if (missing.Length < 2)
            return;
        foreach (var row in await transaction.Storage.Context.Cases.Where(one => missing.Contains(one.Id)).ToListAsync(cancellationToken))
            _cases.Add(row.Id, CaseInHand.Read(row, transaction.Now, transaction.Services.Seeds.NextId()));
    }

    /// <summary>Carries out everything that was asked for, and has it written.</summary>
    public async ValueTask WriteAsync(CaseUpdates updates, CancellationToken cancellationToken)
    {
        foreach (var caseId in _asked.Select(static asked => asked.CaseId).Distinct(StringComparer.Ordinal).ToArray())
            await FindAsync(caseId, updates, cancellationToken);

        foreach (var one in _cases.Values.OfType<CaseInHand>().Where(static one => one.HasOtherCustomer).OrderBy(static one => one.Row.Id, StringComparer.Ordinal))
            await CustomerCases.FollowAsync(transaction.Storage, one, cancellationToken);

        // In one order for all transactions, so that they do not wait for each other in a circle.
        foreach (var one in _cases.Values.OfType<CaseInHand>().OrderBy(static one => one.Row.Id, StringComparer.Ordinal))
            one.Write(transaction.Storage);
    }
}
