using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Cases.History;
using ResponseWorkflow.Application.Orders.Board;
using ResponseWorkflow.Application.Orders.Keeping;
using ResponseWorkflow.Application.Orders.Queries;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Organisation.Users;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Orders.Acts;

/// <summary>Notes on the tracking board what is in the way of a section, and removes such notes. The case tells of both. Safe for use by several threads.</summary>
/// <param name="services">The database, the clock and the ids.</param>
/// <param name="options">The words of sections.</param>
public sealed class SectionBlocking(RuntimeServices services, IOptions<OrderOptions> options)
{
    /// <summary>Notes what is in the way; what was noted before is replaced.</summary>
    /// <param name="call">The section.</param>
    /// <param name="text">What is in the way.</param>
    /// <param name="actor">Who notes it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RefusedException"><c>order.unknown</c>, <c>order.sectionUnknown</c>, <c>order.sectionOver</c>, <c>field.*</c>, <c>access.denied</c>.</exception>
    public Task NoteAsync(SectionCall call, string? text, Actor actor, CancellationToken cancellationToken)
    {
        new FieldChecks().Required("text", text).Length("text", text, StorageMetadata.TextLength).Demand();
        return ActAsync(
            call,
            actor,
            (cell, at) =>
            {
                if (!cell.IsOpen)
                    throw OrderRefusals.SectionOver();
                (cell.Blocker, cell.BlockedBy, cell.BlockedAt) = (text!.Trim().Replace("\0", "", StringComparison.Ordinal), actor.Account?.DisplayName ?? actor.Name, at);
                return (CaseActs.Blocked, cell.Blocker);
            },
            cancellationToken);
    }

    /// <summary>Removes what is noted.</summary>
    /// <param name="call">The section.</param>
    /// <param name="actor">Who removes it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RefusedException"><c>order.unknown</c>, <c>order.sectionUnknown</c>, <c>order.notBlocked</c>, <c>access.denied</c>.</exception>
    public Task RemoveAsync(SectionCall call, Actor actor, CancellationToken cancellationToken) => ActAsync(
        call,
        actor,
        static (cell, _) =>
        {
            if (cell.Blocker is not { } text)
                throw OrderRefusals.NotBlocked();
            (cell.Blocker, cell.BlockedBy, cell.BlockedAt) = (null, null, null);
            return (CaseActs.Unblocked, text);
        },
        cancellationToken);

    private Task<bool> ActAsync(SectionCall call, Actor actor, Func<OrderSectionRow, DateTimeOffset, (string Act, string Text)> change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(actor);
        new FieldChecks().Required("unitId", call.UnitId).Length("unitId", call.UnitId, StorageMetadata.IdLength).Demand();
        return services.RunAsync(
            async (transaction, token) =>
            {
                var (orders, context) = (OrdersInHand.Of(transaction), transaction.Storage.Context);
                if (!await OrderSight.Circuits(context, actor).AnyAsync(row => row.OrderId == call.OrderId && row.Key == call.CircuitKey, token)
                    || await orders.CircuitAsync(call.OrderId, call.CircuitKey, token) is not { } circuit)
                    throw OrderRefusals.Unknown(call.OrderId);
                var cell = await orders.SectionAsync(call.OrderId, call.CircuitKey, call.UnitId, call.Section, token) ?? throw OrderRefusals.SectionUnknown(call.Section);
                if (!SectionRights.MayBlock(circuit.Row, cell.Row, actor))
                    throw OrganisationRefusals.Denied(Permissions.ManageOrders);
                var (act, text) = change(cell.Row, transaction.Now);
                cell.IsChanged = true;
                var named = options.Value.EffectiveSections.FirstOrDefault(one => one.Key == call.Section);
                if (await CasesInHand.Of(transaction).ReadAsync(cell.Row.CaseId, token) is { } subject)
                    subject.Tell(act, actor.Account?.DisplayName ?? actor.Name, new { section = call.Section, nameZh = named?.NameZh ?? call.Section, nameEn = named?.NameEn ?? call.Section, number = circuit.Row.Number, reason = text });
                return true;
            },
            cancellationToken);
    }
}
