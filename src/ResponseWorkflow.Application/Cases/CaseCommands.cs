using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Cases.History;
using ResponseWorkflow.Application.Cases.Kinds;
using ResponseWorkflow.Application.Cases.Participants;
using ResponseWorkflow.Application.Customers;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Organisation.Users;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Runtime.Commands;
using ResponseWorkflow.Application.Runtime.Idempotency;
using ResponseWorkflow.Application.Runtime.Inbox;
using ResponseWorkflow.Application.Runtime.Instances;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Execution.Stimuli;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Cases;

/// <summary>Starts and changes cases. Each command is one transaction: done as a whole, or refused and nothing stored. Safe for use by several threads.</summary>
public sealed class CaseCommands
{
    private readonly RuntimeServices _services;
    private readonly CaseOptions _options;
    private readonly CaseNumbers _numbers;

    private readonly IReadOnlyList<ICaseCheck> _checks;

    internal CaseCommands(RuntimeServices services, IOptions<CaseOptions> options, CaseNumbers numbers, IEnumerable<ICaseCheck> checks) =>
        (_services, _options, _numbers, _checks) = (services, options.Value, numbers, [.. checks]);

    /// <summary>Starts a case: draws its number, stores it, and starts its process and runs that until it waits or has ended, in one transaction.</summary>
    /// <param name="command">The case.</param>
    /// <param name="actor">Who starts it.</param>
    /// <param name="idempotencyKey">A repeat with the same key is answered as the first was; null when the caller can live with a second case.</param>
    /// <param name="cancellationToken">Gives up before the commit.</param>
    /// <exception cref="RefusedException"><c>case.*</c>, <c>data.*</c>, <c>field.*</c>, <c>unit.*</c>, <c>access.denied</c>, <c>input.wrongType</c>, <c>activation.*</c>, <c>idempotency.reuse</c>.</exception>
    public Task<CaseAnswer> StartAsync(StartCase command, Actor actor, string? idempotencyKey, CancellationToken cancellationToken) =>
        StartAsync(command, CaseEntrance.Usual, actor, idempotencyKey, cancellationToken);

    /// <summary>Starts a case that comes in by a way of its own, see <see cref="StartAsync(StartCase, Actor, string?, CancellationToken)"/>.</summary>
    internal Task<CaseAnswer> StartAsync(StartCase command, CaseEntrance entrance, Actor actor, string? idempotencyKey, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(actor);
        var kind = Check(command, idempotencyKey);
        var unitId = command.UnitId ?? actor.Account?.UnitId ?? UnitTree.RootId;
        return _services.RunAsync(
            (transaction, token) => IdempotentCommand.RunAsync(
                transaction,
                idempotencyKey,
                () => FingerprintOf(command, entrance, unitId, actor),
                async () =>
                {
                    await entrance.Before(transaction, token);
                    var unit = await UnitAsync(transaction.Storage, unitId, entrance.Permission, actor, token);
                    await DemandAsync(transaction, command, kind, actor, token);
                    var owner = await OwnerAsync(transaction.Storage, command.OwnerId, token);
                    return await StartAsync(transaction, command, kind, unit, owner, entrance, actor, token);
                },
                token),
            cancellationToken);
    }

    /// <summary>Changes title, owner or priority.</summary>
    /// <param name="caseId">Id or number of the case.</param>
    /// <param name="details">What it shall be.</param>
    /// <param name="basis">The revision that the change is made from; null leaves it unchecked.</param>
    /// <param name="actor">Who changes it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RefusedException"><c>case.unknown</c>, <c>case.closed</c>, <c>case.ownerUnknown</c>, <c>edit.stale</c>, <c>field.*</c>, <c>access.denied</c>.</exception>
    public Task ChangeAsync(string caseId, CaseDetails details, long? basis, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(details);
        ArgumentNullException.ThrowIfNull(actor);
        var checks = new FieldChecks().Line("title", details.Title).Length("ownerId", details.OwnerId, StorageMetadata.IdLength).Length("reason", actor.Reason, StorageMetadata.TextLength);
        if (details.Title is not null)
            checks.Required("title", details.Title);
        checks.Demand();
        return CaseWork.RunAsync(_services, caseId, actor, Permissions.ManageCases, async (storage, found, token) =>
        {
            var row = found.Row;
            if (basis is { } revision && revision != row.Revision)
                throw OrganisationRefusals.Changed("caseId");
            if (!row.IsOpen)
                throw CaseRefusals.Closed(row.Number);
            var changes = new CaseChanges();
            row.Title = changes.Of("title", row.Title, details.Title?.Trim() ?? row.Title)!;
            row.Priority = changes.Of("priority", row.Priority, details.Priority ?? row.Priority);
            if (details.OwnerId is { } ownerId)
            {
                var owner = await OwnerAsync(storage, ownerId, token);
                if (owner != row.OwnerId)
                    await NameOwnersAsync(changes, storage, row.OwnerId, owner, token);
                row.OwnerId = changes.Of("ownerId", row.OwnerId, owner);
                if (owner is not null)
                    await CaseParticipants.JoinAsync(storage, found, owner, ParticipantRole.Owner, token);
            }

            if (changes.IsEmpty)
                return;
            found.Tell(CaseActs.Changed, actor.Name, changes.ToData(actor.Reason));
            found.Revise();
        }, cancellationToken);
    }

    // The history is read by people: it says who answers for the case, and not by which id that is known.
    private static async Task NameOwnersAsync(CaseChanges changes, StorageTransaction storage, string? before, string? after, CancellationToken cancellationToken)
    {
        var names = await storage.Context.Users.Where(user => user.Id == before || user.Id == after).Select(static user => new { user.Id, user.DisplayName })
            .ToDictionaryAsync(static user => user.Id, static user => user.DisplayName, StringComparer.Ordinal, cancellationToken);
        changes.Of("owner", before is null ? null : names.GetValueOrDefault(before), after is null ? null : names.GetValueOrDefault(after));
    }

    private CaseKind Check(StartCase command, string? idempotencyKey)
    {
        var kind = _options.Find(command.Kind);
        var checks = new FieldChecks()
            .Required("kind", command.Kind).Required("title", command.Title).Line("title", command.Title)
            .Length("unitId", command.UnitId, StorageMetadata.IdLength)
            .Line("customerName", command.CustomerName).Line("customerNumber", command.CustomerNumber, StorageMetadata.IdLength).Line("grade", command.Grade, StorageMetadata.IdLength)
            .Line("circuitNumber", command.CircuitNumber, StorageMetadata.IdLength).Line("contactPhone", command.ContactPhone, StorageMetadata.IdLength)
            .Length("address", command.Address, StorageMetadata.PathLength).Length("ownerId", command.OwnerId, StorageMetadata.IdLength)
            .Length("idempotencyKey", idempotencyKey).Size("data", command.Data, _options.MaxDataBytes);
        if (kind is not null)
            checks.Also(DataSchema.Check(kind.Schema, command.Data, "data"));
        else if (!string.IsNullOrWhiteSpace(command.Kind))
            checks.Also([CaseRefusals.KindUnknown(command.Kind)]);
        checks.Demand();
        return kind!;
    }

    private async Task DemandAsync(RuntimeTransaction transaction, StartCase command, CaseKind kind, Actor actor, CancellationToken cancellationToken)
    {
        var checks = new FieldChecks();
        foreach (var check in _checks)
            checks.Also(await check.CheckAsync(kind, command, actor, transaction.Storage.Context, transaction.Now, cancellationToken));
        checks.Demand();
    }

    private async Task<CaseAnswer> StartAsync(RuntimeTransaction transaction, StartCase command, CaseKind kind, UnitRow unit, string? owner, CaseEntrance entrance, Actor actor, CancellationToken cancellationToken)
    {
        var definition = await DefinitionAsync(kind, cancellationToken);
        var (now, seeds) = (transaction.Now, transaction.Services.Seeds);

        var manager = await CustomerCases.ManagerOfAsync(transaction.Storage, Given(command.CustomerNumber), cancellationToken);

        // The last lock of the transaction: others of the same series wait for it.
        await Activation.DemandAsync(transaction, definition, correlationId: null, cancellationToken);
        var number = await _numbers.DrawAsync(transaction, kind, unit.Code, cancellationToken);
        var row = RowOf(command, kind, unit, owner, number, actor, now, seeds);
        var started = CasesInHand.Of(transaction).Start(row);
        started.Tell(CaseActs.Started, actor.Name, new { number, kind = kind.Id, title = row.Title, ownerId = owner });
        entrance.Started(transaction, row);
        foreach (var (userId, role) in Participants(actor.UserId(), owner, manager))
            transaction.Storage.Insert(new CaseParticipantRow { CaseId = row.Id, UserId = userId, Role = role, At = now, CaseStartedAt = now });
        var input = DataObject.Empty.With(CaseDocument.InputName, CaseDocument.Of(row));
        DeclaredInputs.Demand(definition.Workflow.Definition, input);
        var transition = transaction.Start(
            definition,
            new StartWorkflow(row.InstanceId)
            {
                Name = $"{number} {row.Title}",
                Input = input,
            },
            InstanceLineage.None with { CaseId = row.Id },
            actor.Name);

        // Stimuli that were kept for what it waits for now belong to the same step, and to its answer.
        await StimulusInbox.MatchAsync(transition, cancellationToken);
        var status = !transition.HasEnded ? CaseStatus.Open : CaseStatuses.Of(transition.State.SubStatus);
        return new CaseAnswer(row.Id, number, row.InstanceId, status, transition.State.SubStatus);
    }

    private static CaseRow RowOf(StartCase command, CaseKind kind, UnitRow unit, string? owner, string number, Actor actor, DateTimeOffset now, Runtime.ISeedSource seeds) => new()
    {
        Id = seeds.NextId(),
        Number = number,
        NumberKey = CaseKeys.OfNumber(number),
        Kind = kind.Id,
        Title = command.Title!.Trim(),
        UnitId = unit.Id,
        CustomerName = Given(command.CustomerName),
        CustomerNumber = Given(command.CustomerNumber),
        Grade = Given(command.Grade),
        CircuitNumber = Given(command.CircuitNumber),
        CircuitKey = CaseKeys.OfCircuit(command.CircuitNumber),
        ContactPhone = Given(command.ContactPhone),
        PhoneKey = CaseKeys.OfPhone(command.ContactPhone),
        Address = Given(command.Address),
        Status = CaseStatus.Open,
        Priority = command.Priority,
        OwnerId = owner,
        StartedById = actor.UserId(),
        StartedBy = actor.ShownName,
        StartedAt = now,
        DueAt = command.DueAt?.ToUniversalTime(),
        DueOrder = command.DueAt?.ToUniversalTime() ?? CaseKeys.NoDue,
        Data = DataJson.ToJson(command.Data),
        InstanceId = seeds.NextId(),
        LastAct = CaseActs.Started,
        LastBy = actor.Name,
        UpdatedAt = now,
        Revision = 1,
    };

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static IEnumerable<(string UserId, ParticipantRole Role)> Participants(string? starter, string? owner, string? manager)
    {
        if (starter is not null)
            yield return (starter, ParticipantRole.Starter);
        if (owner is not null && owner != starter)
            yield return (owner, ParticipantRole.Owner);
        if (manager is not null && manager != starter && manager != owner)
            yield return (manager, ParticipantRole.CustomerManager);
    }

    // Whoever may see units is told why; to others the unit does not exist.
    private static async Task<UnitRow> UnitAsync(StorageTransaction storage, string unitId, string permission, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.May(permission, unitId))
            throw actor.May(Permissions.ReadUnits, unitId) ? OrganisationRefusals.Denied(permission) : new RefusedException(OrganisationRefusals.UnitNotThere("unitId", unitId));
        return await UnitSteps.DemandLiveAsync(storage.Context, "unitId", unitId, cancellationToken);
    }

    private static async Task<string?> OwnerAsync(StorageTransaction storage, string? ownerId, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(ownerId))
            return null;
        return await storage.Context.Users.AnyAsync(user => user.Id == ownerId && user.IsActive, cancellationToken) ? ownerId : throw new RefusedException(CaseRefusals.OwnerUnknown(ownerId));
    }

    private async Task<RunnableDefinition> DefinitionAsync(CaseKind kind, CancellationToken cancellationToken)
    {
        try
        {
            return await _services.Catalogue.GetPublishedAsync(kind.DefinitionId, cancellationToken);
        }
        catch (RefusedException refused) when (refused.Refusal.Code is "definition.unknown" or "definition.unpublished")
        {
            throw CaseRefusals.KindUnready(kind.Id);
        }
    }

    // The actor belongs to it: a key that somebody else has used stands for another case.
    private static string FingerprintOf(StartCase command, CaseEntrance entrance, string unitId, Actor actor) => CommandFingerprint.Of(
        entrance.Name, actor.Name, command.Kind, unitId, command.Title, command.CustomerName, command.CustomerNumber, command.Grade, command.CircuitNumber, command.ContactPhone, command.Address,
        command.Priority.ToString(), command.OwnerId, command.DueAt?.UtcTicks.ToString(System.Globalization.CultureInfo.InvariantCulture), entrance.Further.Length == 0 ? command.Data : DataValue.ArrayOf([command.Data, entrance.Further]));
}
