using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Cases.Comments;
using ResponseWorkflow.Application.Cases.History;
using ResponseWorkflow.Application.Cases.Kinds;
using ResponseWorkflow.Application.Customers;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Organisation.Users;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Runtime.Commands;
using ResponseWorkflow.Application.Runtime.Idempotency;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.TmForum.Requests;

/// <summary>Takes in what other systems hand in, changes and cancels it. Each command is one transaction: done as a whole, or refused and nothing stored. Safe for use by several threads.</summary>
public sealed class NorthCommands
{
    private readonly RuntimeServices _services;
    private readonly CaseCommands _cases;
    private readonly NorthOptions _options;
    private readonly CaseOptions _caseOptions;

    internal NorthCommands(RuntimeServices services, CaseCommands cases, IOptions<NorthOptions> options, IOptions<CaseOptions> caseOptions) =>
        (_services, _cases, _options, _caseOptions) = (services, cases, options.Value, caseOptions.Value);

    /// <summary>Takes something in: it becomes a case, whose process begins.</summary>
    /// <param name="request">What is handed in.</param>
    /// <param name="actor">Who hands it in.</param>
    /// <param name="idempotencyKey">A repeat with the same key is answered as the first was; null for none.</param>
    /// <param name="cancellationToken">Gives up before the commit.</param>
    /// <returns>Id of the case.</returns>
    /// <exception cref="RefusedException"><c>order.externalIdTaken</c>, and those of <see cref="CaseCommands"/>.</exception>
    public async Task<string> HandInAsync(HandIn request, Actor actor, string? idempotencyKey, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(actor);
        new FieldChecks().Line("externalId", request.ExternalId).Demand();
        var externalId = string.IsNullOrWhiteSpace(request.ExternalId) ? null : request.ExternalId.Trim();
        actor = NorthActor.Of(actor);
        var command = await CompleteAsync(request, actor, cancellationToken);
        var entrance = new CaseEntrance
        {
            Name = $"handIn{request.Resource}",
            Permission = Permissions.HandInOrders,
            Further = request.Document,
            Before = (transaction, token) => DemandFreeAsync(transaction, request.Resource, externalId, token),
            Started = (transaction, row) => NorthInHand.Of(transaction).Add(new NorthRequestRow
            {
                CaseId = row.Id,
                Resource = request.Resource,
                ExternalId = externalId,
                UnitId = row.UnitId,
                State = NorthStates.Acknowledged,
                OrderedAt = transaction.Now,
                Document = request.Document,
            }),
        };
        return (await _cases.StartAsync(command, entrance, actor, idempotencyKey, cancellationToken)).CaseId;
    }

    /// <summary>Changes what was handed in while it is open.</summary>
    /// <exception cref="RefusedException"><c>order.unknown</c>, <c>order.ended</c>, <c>field.*</c>.</exception>
    public Task ChangeAsync(NorthResource resource, string id, NorthChange change, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(actor);
        var checks = new FieldChecks();
        for (var place = 0; place < change.Notes.Count; place++)
            checks.Length(string.Create(CultureInfo.InvariantCulture, $"note[{place}].text"), change.Notes[place], _caseOptions.CommentLength);
        checks.Demand();
        return RunAsync(
            resource,
            id,
            actor,
            async (transaction, row, token) =>
            {
                if (NorthStates.IsFinal(row.State) || await CasesInHand.Of(transaction).ReadAsync(row.CaseId, token) is not { } found)
                    throw NorthRefusals.Ended(row.CaseId, row.State);
                var document = change.Document(row);
                var isOther = document != row.Document;
                row.Document = document;
                Apply(transaction, found, change, actor);
                if (isOther)
                    NorthInHand.Of(transaction).Change(row);
                return true;
            },
            cancellationToken);
    }

    /// <summary>Cancels what was handed in: its case is withdrawn at whatever step it is. One that is cancelled stays so.</summary>
    /// <param name="resource">What it is.</param>
    /// <param name="id">Its id.</param>
    /// <param name="actor">Who, and why.</param>
    /// <param name="idempotencyKey">A repeat with the same key is answered as the first was; null for none.</param>
    /// <param name="cancellationToken">Gives up before the commit.</param>
    /// <exception cref="RefusedException"><c>order.unknown</c>, <c>order.ended</c>, <c>field.missing</c>: no reason is given.</exception>
    public Task CancelAsync(NorthResource resource, string id, Actor actor, string? idempotencyKey, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        new FieldChecks().Required("cancellationReason", actor.Reason).Length("cancellationReason", actor.Reason, StorageMetadata.TextLength).Length("idempotencyKey", idempotencyKey).Demand();
        return RunAsync(
            resource,
            id,
            actor,
            (transaction, row, token) => IdempotentCommand.RunAsync(
                transaction,
                idempotencyKey,
                () => CommandFingerprint.Of("cancelHandedIn", actor.Name, row.CaseId, actor.Reason),
                async () =>
                {
                    if (NorthStates.IsFinal(row.State) || await CasesInHand.Of(transaction).ReadAsync(row.CaseId, token) is not { Row.IsOpen: true } found)
                        throw NorthRefusals.Ended(row.CaseId, row.State);
                    row.CancellationReason = actor.Reason;
                    await CaseWithdrawal.WithdrawAsync(transaction, found.Row, actor, token);
                    return true;
                },
                token),
            cancellationToken);
    }

    private Task<bool> RunAsync(NorthResource resource, string id, Actor actor, Func<RuntimeTransaction, NorthRequestRow, CancellationToken, Task<bool>> work, CancellationToken cancellationToken) =>
        _services.RunAsync(
            async (transaction, token) =>
            {
                if (await NorthInHand.Of(transaction).FindAsync(id, token) is not { } row || row.Resource != resource || !actor.May(Permissions.HandInOrders, row.UnitId))
                    throw NorthRefusals.Unknown(resource, id);
                return await work(transaction, row, token);
            },
            cancellationToken);

    private static void Apply(RuntimeTransaction transaction, CaseInHand found, NorthChange change, Actor actor)
    {
        if (change.Priority is { } priority && priority != found.Row.Priority)
        {
            var changes = new CaseChanges();
            found.Row.Priority = changes.Of("priority", found.Row.Priority, priority);
            found.Tell(CaseActs.Changed, actor.Name, changes.ToData());
            found.Revise();
        }

        foreach (var text in change.Notes)
        {
            var comment = new CaseCommentRow { Id = transaction.Services.Seeds.NextId(), CaseId = found.Row.Id, Text = text, Mentions = "", AuthorId = actor.UserId(), Author = actor.Name, At = found.At };
            transaction.Storage.Insert(comment);
            found.Tell(CaseActs.Commented, actor.Name, new { commentId = comment.Id, text = Texts.Shorten(text, 200), mentions = Array.Empty<string>() });
        }
    }

    // The other system names a customer by number; name and grade are what stands on file.
    private async Task<StartCase> CompleteAsync(HandIn request, Actor actor, CancellationToken cancellationToken)
    {
        await using var context = _services.Database.CreateContext();
        var unitId = request.Unit is { Length: > 0 } unit ? await NorthUnits.IdAsync(context, unit, cancellationToken) : NorthUnits.Usual(actor);
        var kind = await context.Units.Where(row => row.Id == unitId).Select(static row => row.Kind).FirstOrDefaultAsync(cancellationToken);
        var command = request.Case(kind ?? "");
        var customer = command.CustomerNumber is { Length: > 0 } number ? await CustomerFinding.FindCustomerAsync(context, number, actor, cancellationToken) : null;
        return command with
        {
            Kind = _options.KindOf(request.Resource),
            UnitId = unitId,
            CustomerNumber = customer?.Number ?? command.CustomerNumber,
            CustomerName = customer?.Name ?? command.CustomerName,
            Grade = customer?.Grade ?? command.Grade,
        };
    }

    private static async Task DemandFreeAsync(RuntimeTransaction transaction, NorthResource resource, string? externalId, CancellationToken cancellationToken)
    {
        if (externalId is not null && await transaction.Storage.Context.NorthRequests.AnyAsync(row => row.Resource == resource && row.ExternalId == externalId, cancellationToken))
            throw NorthRefusals.ExternalIdTaken(externalId);
    }
}
