using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Orders.Keeping;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.TmForum.Notices;

namespace ResponseWorkflow.Application.TmForum.Requests;

/// <summary>Keeps what was handed in in step with its case, in the transaction that changes the case, and has those told who listen. It must stand behind what keeps cases and dispatch orders.</summary>
/// <param name="notices">Tells of it.</param>
/// <param name="options">Which kinds of cases are handed in.</param>
internal sealed class NorthStep(NorthNotices notices, IOptions<NorthOptions> options) : ITransactionStep
{
    /// <inheritdoc/>
    public async ValueTask PrepareAsync(RuntimeTransaction transaction, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        foreach (var found in CasesInHand.Of(transaction).All)
        {
            if (found.Row.Kind != options.Value.OrderKind && found.Row.Kind != options.Value.QualificationKind)
                continue;
            var rows = NorthInHand.Of(transaction);
            if (await rows.FindAsync(found.Row.Id, cancellationToken) is { } row)
                await FollowAsync(transaction, rows, row, found.Row, cancellationToken);
        }
    }

    private async Task FollowAsync(RuntimeTransaction transaction, NorthInHand rows, NorthRequestRow row, CaseRow of, CancellationToken cancellationToken)
    {
        var order = row.Resource == NorthResource.ServiceOrder ? (await OrdersInHand.Of(transaction).OrderAsync(row.CaseId, cancellationToken))?.Row : null;
        var (state, isNew) = (NorthStates.Of(row.Resource, of, order?.State, options.Value), rows.IsNew(row));

        // A suspended case is due at no instant; when it goes on, the instant is told anew.
        var expected = NorthStates.IsFinal(state) ? row.ExpectedAt : order?.LimitAt ?? of.DueAt ?? row.ExpectedAt;
        var (hasOtherState, isOtherwise) = (state != row.State, rows.IsChanged(row) || (expected != row.ExpectedAt && row.ExpectedAt is not null));
        if (!isNew && !hasOtherState && !isOtherwise && expected == row.ExpectedAt)
            return;
        row.State = state;
        row.ExpectedAt = expected;
        row.EndedAt = NorthStates.IsFinal(state) ? of.ClosedAt ?? transaction.Now : null;
        if (state != NorthStates.Acknowledged)
            row.StartedAt ??= transaction.Now;
        var kinds = NorthEvents.Of(row.Resource);
        if (isNew)
            await notices.TellAsync(transaction, row, of, kinds.Created, cancellationToken);
        else if (hasOtherState)
            await notices.TellAsync(transaction, row, of, kinds.StateChanged, cancellationToken);
        if (!isNew && isOtherwise)
            await notices.TellAsync(transaction, row, of, kinds.Changed, cancellationToken);
        rows.Write(row);
    }
}
