using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Cases.Links;
using ResponseWorkflow.Application.Runtime.Inbox;
using ResponseWorkflow.Application.Runtime.Outbox;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.Systems.Activities;
using ResponseWorkflow.Application.Systems.Calls;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Processes.InSales;

/// <summary>
/// Follows configurations that were on their way when their order or circuit was withdrawn: what is configured after that is told by the event of a withdrawn circuit, in the transaction in which it
/// is learnt, so that it is rolled back like the rest. With the last of them the reservations are given back. Safe for use by several threads.
/// </summary>
/// <param name="options">The kinds of cases, the operation and the event.</param>
internal sealed class LateConfigurations(IOptions<OrderCancellationOptions> options) : IOutboxAftermath
{
    /// <inheritdoc/>
    public async Task<IReadOnlyCollection<string>> FollowedAsync(ResponseDbContext context, IReadOnlyList<OutboxRow> calls, CancellationToken cancellationToken)
    {
        var asked = calls.Where(IsConfiguration).Select(static call => (call.Id, SystemCallRequest.Parse(call.Request).CaseId)).Where(static one => one.CaseId is not null).ToArray();
        if (asked.Length == 0)
            return [];
        string[] ids = [.. asked.Select(static one => one.CaseId!).Distinct(StringComparer.Ordinal)];
        var withdrawn = await Withdrawn(context).Where(row => ids.Contains(row.Id)).Select(static row => row.Id).ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
        return [.. asked.Where(one => withdrawn.Contains(one.CaseId!)).Select(static one => one.Id)];
    }

    /// <inheritdoc/>
    public async Task UnheardAsync(RuntimeTransaction transaction, OutboxRow call, DataObject input, CancellationToken cancellationToken)
    {
        if (!IsConfiguration(call))
            return;
        var caseId = SystemCallRequest.Parse(call.Request).CaseId;
        if (await Withdrawn(transaction.Storage.Context).FirstOrDefaultAsync(row => row.Id == caseId, cancellationToken) is not { } found)
            return;
        var (context, data, result) = (transaction.Storage.Context, DataJson.Parse(found.Data).AsObject(), SystemCallResult.Read(input));

        // A call that was refused has changed nothing.
        List<DataValue> entries = result is { Outcome: not CallSystem.Refused } ? [EntryOf(found, data, result)] : [];
        var tree = new CaseTree(context);
        var whole = await tree.UppermostCancelledAsync(found, cancellationToken);
        var parts = await tree.WithPartsAsync(whole, cancellationToken);
        if (await new ReservationHold(context, options.Value).IsOverAsync(whole, parts, call, cancellationToken))
            entries.AddRange(HeldResources.FindReservations(parts));
        if (entries.Count == 0)
            return;
        var payload = DataValue.ObjectOf(("order", Text(data, "order")), ("number", Text(data, "orderNumber")), ("circuits", DataArray.From(entries)));
        await StimulusInbox.BroadcastAsync(transaction, Broadcast.OfEvent(options.Value.CircuitCancelledEvent, payload, null, null, $"call {call.Id}") with { CaseId = found.Id }, cancellationToken);
    }

    private static DataValue EntryOf(CaseRow found, DataObject data, SystemCallResult result)
    {
        var circuit = data["circuit"].TryGetObject(out var own) ? own : DataObject.Empty;
        var service = result.Answer.TryGetObject(out var answer) ? Text(answer, "service") : null;

        // Where nobody can say whether it was configured, people look.
        return DataValue.ObjectOf(
            ("key", Text(circuit, "key")), ("number", Text(circuit, "number")), ("service", service), ("reservation", DataValue.Null), ("unit", found.UnitId), ("verification", DataValue.Null),
            ("inDoubt", service is null), ("message", result.Error is { } error ? Text(error, "message") : null));
    }

    private bool IsConfiguration(OutboxRow call) => call.Kind == SystemCalls.KindName && call.Target == options.Value.ConfigureOperation;

    // The opening of a circuit and the work on it: a change of a circuit that is in service is no opening, and is not undone.
    private IQueryable<CaseRow> Withdrawn(ResponseDbContext context)
    {
        var kind = options.Value.CircuitKind;
        return context.Cases.AsNoTracking().Where(row => row.Status == CaseStatus.Cancelled
            && (row.Kind == kind || context.CaseLinks.Any(link => link.CaseId == row.Id && link.Kind == CaseLinkKind.PartOf && context.Cases.Any(whole => whole.Id == link.OtherId && whole.Kind == kind))));
    }

    private static string? Text(DataObject source, string name) => source[name].TryGetString(out var text) && !string.IsNullOrWhiteSpace(text) ? text : null;
}
