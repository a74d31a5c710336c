using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Cases.History;
using ResponseWorkflow.Application.Cases.Kinds;
using ResponseWorkflow.Application.Cases.Links;
using ResponseWorkflow.Application.Cases.Participants;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Runtime.Commands;
using ResponseWorkflow.Application.Runtime.Outbox;
using ResponseWorkflow.Application.Runtime.Outbox.Children;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Runtime.Work;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Execution.Effects;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Cases.Processes;

/// <summary>
/// Starts cases that processes want as parts of theirs: the request is stored with the burst that wants it, and each case, its number and the first burst of its process are one
/// transaction after that. Safe for use by several threads.
/// </summary>
/// <param name="options">The kinds.</param>
/// <param name="numbers">Draws numbers.</param>
internal sealed class CaseParts(IOptions<CaseOptions> options, CaseNumbers numbers) : IEffectHandler, ITransactionStep, IChildPreparation
{
    /// <inheritdoc/>
    public bool TryHandle(Effect effect, InstanceTransition transition) => effect is CasesRequested;

    /// <inheritdoc/>
    public ValueTask PrepareAsync(RuntimeTransaction transaction, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        foreach (var transition in transaction.Transitions)
        {
            if (!transition.HasRun)
                continue;
            foreach (var part in transition.Handled.OfType<CasesRequested>().SelectMany(static one => one.Parts).Where(one => transition.IsWaitingAt(one.BookmarkId)))
            {
                // A kind that there is not is told by the attempt, where an operator looks.
                var definitionId = options.Value.Find(part.Kind)?.DefinitionId ?? part.Kind;
                var wanted = DataObject.Empty.With("kind", part.Kind).With("unit", part.Unit).With("title", part.Title).With("data", part.Data);
                transaction.Storage.Insert(OutboxRequests.OfCase(part.InstanceId, part.BookmarkId, definitionId, part.Execution, wanted, transition));
                transaction.Storage.AfterCommit(() => transaction.Services.Signals.Raise(WorkKind.Outbox));
            }
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public async ValueTask<PreparedChild> PrepareAsync(RuntimeTransaction transaction, RunnableDefinition definition, ChildRequest request, DataObject wanted, CancellationToken cancellationToken)
    {
        // A refusal is told by the attempt and does not undo it, so it comes before anything is stored: the case will be an object, whatever stands in it.
        DeclaredInputs.Demand(definition.Workflow.Definition, DataObject.Empty.With(CaseDocument.InputName, DataObject.Empty));
        var context = transaction.Storage.Context;
        var kindId = wanted["kind"].AsString();
        var kind = options.Value.Find(kindId) ?? throw new RefusedException(CaseRefusals.KindUnknown(kindId));
        var data = wanted["data"].AsObject();
        if (DataSchema.Check(kind.Schema, data, "data") is { Count: > 0 } faults)
            throw new RefusedException(faults);
        var unit = await UnitAsync(context, wanted["unit"].AsString(), cancellationToken);
        var whole = await context.Cases.FirstOrDefaultAsync(row => row.Id == request.CaseId, cancellationToken);
        var number = await numbers.DrawAsync(transaction, kind, unit.Code, cancellationToken);
        var row = RowOf(transaction, kind, unit, whole, number, wanted["title"].TryGetString(out var title) ? title : null, data, request.ChildInstanceId);
        var started = CasesInHand.Of(transaction).Start(row);
        started.Tell(CaseActs.Started, by: null, new { number, kind = kind.Id, title = row.Title });
        if (whole is not null)
        {
            transaction.Storage.Insert(new CaseLinkRow { CaseId = row.Id, Kind = CaseLinkKind.PartOf, OtherId = whole.Id, By = number, At = transaction.Now });
            if (whole.StartedById is { } starter)
                transaction.Storage.Insert(new CaseParticipantRow { CaseId = row.Id, UserId = starter, Role = ParticipantRole.Starter, At = transaction.Now, CaseStartedAt = transaction.Now });
        }

        return new PreparedChild(row.Id, $"{number} {row.Title}", DataObject.Empty.With(CaseDocument.InputName, CaseDocument.Of(row)));
    }

    private static async Task<UnitRow> UnitAsync(ResponseDbContext context, string given, CancellationToken cancellationToken)
    {
        var code = UnitSteps.Normalize(given);
        var found = await context.Units.Where(row => row.Id == given || row.NormalizedCode == code).OrderByDescending(row => row.Id == given).FirstOrDefaultAsync(cancellationToken)
            ?? throw new RefusedException(Organisation.OrganisationRefusals.UnitNotThere("unit", given));
        return found.DissolvedAt is null ? found : throw new RefusedException(Organisation.OrganisationRefusals.UnitDissolved("unit", found.Code));
    }

    private static CaseRow RowOf(RuntimeTransaction transaction, CaseKind kind, UnitRow unit, CaseRow? whole, string number, string? title, DataObject data, string instanceId) => new()
    {
        Id = transaction.Services.Seeds.NextId(),
        Number = number,
        NumberKey = CaseKeys.OfNumber(number),
        Kind = kind.Id,
        Title = Texts.Shorten(title ?? whole?.Title ?? kind.NameZh, StorageMetadata.NameLength),
        UnitId = unit.Id,
        CustomerName = whole?.CustomerName,
        CustomerNumber = whole?.CustomerNumber,
        Grade = whole?.Grade,
        CircuitNumber = whole?.CircuitNumber,
        CircuitKey = whole?.CircuitKey,
        ContactPhone = whole?.ContactPhone,
        PhoneKey = whole?.PhoneKey,
        Address = whole?.Address,
        Status = CaseStatus.Open,
        Priority = whole?.Priority ?? CasePriority.Normal,
        StartedById = whole?.StartedById,
        StartedBy = whole?.StartedBy ?? number,
        StartedAt = transaction.Now,
        DueOrder = CaseKeys.NoDue,
        Data = DataJson.ToJson(data),
        InstanceId = instanceId,
        LastAct = CaseActs.Started,
        UpdatedAt = transaction.Now,
        Revision = 1,
    };
}
