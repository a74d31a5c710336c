using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Audit;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Organisation.Users;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Reservations.Queries;
using ResponseWorkflow.Application.Runtime.Inbox;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Reservations.Acts;

/// <summary>
/// Has reservations extended and released at a person's wish: the wish starts the process that does it, in the transaction in which it is noted, so that a system that does not answer loses nothing.
/// The ledger changes when the process has done it. Safe for use by several threads.
/// </summary>
public sealed class ReservationCommands
{
    private readonly RuntimeServices _services;
    private readonly AuditTrail _audit;
    private readonly ReservationOptions _options;

    internal ReservationCommands(RuntimeServices services, AuditTrail audit, IOptions<ReservationOptions> options)
    {
        _services = services;
        _audit = audit;
        _options = options.Value;
    }

    /// <summary>Whether somebody may have a reservation extended or released now.</summary>
    public static bool IsAllowed(ReservationRow row, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(actor);
        return row.State == ReservationState.Reserved && actor.May(Permissions.ManageCases, row.UnitId);
    }

    /// <summary>Has it held for longer.</summary>
    /// <param name="reservationId">Id of the reservation.</param>
    /// <param name="until">Until when; later than now, and than it is held already.</param>
    /// <param name="actor">Who, and why.</param>
    /// <param name="cancellationToken">Gives up before the commit.</param>
    /// <exception cref="RefusedException"><c>reservation.unknown</c>, <c>reservation.notHeld</c>, <c>reservation.asked</c>, <c>reservation.notLater</c>, <c>reservation.noProcess</c>, <c>access.denied</c>, <c>field.*</c>.</exception>
    public Task ExtendAsync(string reservationId, DateTimeOffset? until, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var wished = until.GetValueOrDefault().ToUniversalTime();
        return AskAsync(
            reservationId,
            Reasoned(actor).Required("until", until?.ToString(CultureInfo.InvariantCulture)),
            _options.ExtendEvent,
            AuditActs.ReservationExtensionAsked,
            (row, now) =>
            {
                if (wished <= row.Until || wished <= now)
                    throw ReservationRefusals.NotLater(row.Until);
                return wished;
            },
            actor,
            cancellationToken);
    }

    /// <summary>Has what it holds given back.</summary>
    /// <param name="reservationId">Id of the reservation.</param>
    /// <param name="actor">Who, and why.</param>
    /// <param name="cancellationToken">Gives up before the commit.</param>
    /// <exception cref="RefusedException"><c>reservation.unknown</c>, <c>reservation.notHeld</c>, <c>reservation.asked</c>, <c>reservation.noProcess</c>, <c>access.denied</c>, <c>field.*</c>.</exception>
    public Task ReleaseAsync(string reservationId, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return AskAsync(reservationId, Reasoned(actor), _options.ReleaseEvent, AuditActs.ReservationReleaseAsked, static (_, _) => null, actor, cancellationToken);
    }

    private static FieldChecks Reasoned(Actor actor) => new FieldChecks().Required("reason", actor.Reason).Length("reason", actor.Reason, StorageMetadata.TextLength);

    // What is wrong with the wish is told to those who may wish it.
    private Task<bool> AskAsync(string reservationId, FieldChecks wish, string eventName, string act, Func<ReservationRow, DateTimeOffset, DateTimeOffset?> untilOf, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reservationId);
        return _services.RunAsync(
            async (transaction, token) =>
            {
                var (storage, context) = (transaction.Storage, transaction.Storage.Context);
                await storage.LockAsync($"reservation/{reservationId}", exclusive: true, token);
                var row = await ReservationQueries.Seen(context, actor).FirstOrDefaultAsync(one => one.Id == reservationId, token) ?? throw ReservationRefusals.Unknown(reservationId);
                actor.Demand(Permissions.ManageCases, row.UnitId);
                wish.Demand();
                if (row.State != ReservationState.Reserved)
                    throw ReservationRefusals.NotHeld(row.Number);
                var correlation = $"reservation/{row.Id}";
                if (await IsAskedAsync(context, correlation, token))
                    throw ReservationRefusals.Asked(row.Number);
                var until = untilOf(row, transaction.Now);
                var payload = DataValue.ObjectOf(
                    ("reservation", row.Number), ("caseNumber", row.CaseNumber), ("until", until is { } wished ? ReservationInstant.Write(wished) : null),
                    ("by", actor.ShownName), ("byId", actor.Account is { IsProgram: false } person ? person.Id : null), ("reason", actor.Reason!.Trim()));
                var begun = await StimulusInbox.BroadcastAsync(transaction, Broadcast.OfEvent(eventName, payload, correlation, null, actor.Name) with { CaseId = row.CaseId, KeepFor = TimeSpan.Zero }, token);
                if (begun.Started.Count == 0)
                    throw ReservationRefusals.NoProcess(eventName);
                await _audit.AppendAsync(
                    storage,
                    new AuditEntry(actor.Name, act, AuditSubjects.Reservation(row.Id))
                    {
                        Before = AuditOf(row.Number, row.Until),
                        After = until is { } end ? AuditOf(row.Number, end) : null,
                        Reason = actor.Reason,
                    },
                    token);
                return true;
            },
            cancellationToken);
    }

    // What was asked and has not begun yet stands in the inbox.
    private static async Task<bool> IsAskedAsync(ResponseDbContext context, string correlation, CancellationToken cancellationToken) =>
        await context.Instances.AnyAsync(row => row.CorrelationId == correlation && row.Status == WorkflowStatus.Running, cancellationToken)
        || await context.Stimuli.AnyAsync(row => row.CorrelationId == correlation, cancellationToken);

    private static string AuditOf(string number, DateTimeOffset until) => DataJson.ToJson(DataValue.ObjectOf(("number", number), ("until", ReservationInstant.Write(until))));
}
