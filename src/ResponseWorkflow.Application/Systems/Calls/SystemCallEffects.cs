using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Runtime.Outbox;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Runtime.Work;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.Systems.Activities;
using ResponseWorkflow.Application.Systems.Operations;
using ResponseWorkflow.Application.Tasks.Activities;
using ResponseWorkflow.Engine.Execution.Effects;

namespace ResponseWorkflow.Application.Systems.Calls;

/// <summary>Puts the calls that bursts ask for into the outbox, in the transaction of the burst. Safe for use by several threads.</summary>
internal sealed class SystemCallEffects(ICaseLookup cases, ISystemConnections connections) : IEffectHandler, ITransactionStep
{
    public bool TryHandle(Effect effect, InstanceTransition transition) => effect is SystemCallRequested;

    public async ValueTask PrepareAsync(RuntimeTransaction transaction, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        foreach (var transition in transaction.Transitions)
        {
            if (!transition.HasRun)
                continue;
            foreach (var requested in transition.Handled.OfType<SystemCallRequested>())
            {
                if (transition.IsWaitingAt(requested.BookmarkId))
                    await WriteAsync(transition, requested, cancellationToken);
            }
        }
    }

    private async Task WriteAsync(InstanceTransition transition, SystemCallRequested requested, CancellationToken cancellationToken)
    {
        var transaction = transition.Transaction;
        var subject = await cases.FindAsync(transition, cancellationToken);
        var unitId = await UnitAsync(transaction.Storage.Context, requested.Unit, subject, cancellationToken);
        var request = new SystemCallRequest(requested.Operation, unitId, requested.Request)
        {
            Unit = requested.Unit,
            CaseId = subject?.Id,
            CorrelationId = transition.State.CorrelationId ?? transition.InstanceId,
        };
        transaction.Storage.Insert(new OutboxRow
        {
            Id = requested.BookmarkId,
            Kind = SystemCalls.KindName,
            InstanceId = transition.InstanceId,
            BookmarkId = requested.BookmarkId,
            Target = requested.Operation,
            Request = request.ToJson(),
            MaxAttempts = requested.Attempts ?? await AttemptsAsync(transaction.Storage.Context, requested.Operation, unitId, cancellationToken) ?? transaction.Services.Options.OutboxMaxAttempts,
            NextAttemptAt = transaction.Now,
            CreatedAt = transaction.Now,
        });
        transaction.Storage.AfterCommit(() => transaction.Services.Signals.Raise(WorkKind.Outbox));
    }

    private async ValueTask<int?> AttemptsAsync(ResponseDbContext context, string operation, string? unitId, CancellationToken cancellationToken) =>
        unitId is not null && SystemOperations.Find(operation) is { } known && await connections.FindWithinAsync(context, known.System, unitId, cancellationToken) is { } connection ? connection.Attempts : null;

    private static async Task<string?> UnitAsync(ResponseDbContext context, string given, CaseFacts? subject, CancellationToken cancellationToken)
    {
        // A process that works for no case asks the systems of headquarters.
        if (given == UnitList.OfTheCase)
            return subject?.UnitId ?? UnitTree.RootId;
        var code = UnitSteps.Normalize(given);
        var found = await context.Units.Where(row => row.Id == given || row.NormalizedCode == code).Select(static row => row.Id).ToListAsync(cancellationToken);

        // An id wins over a code that looks like one.
        return found.Contains(given, StringComparer.Ordinal) ? given : found.FirstOrDefault();
    }
}
