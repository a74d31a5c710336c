using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Runtime.Commands;
using ResponseWorkflow.Application.Runtime.Inbox;
using ResponseWorkflow.Application.Runtime.Instances;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Runtime.Work;
using ResponseWorkflow.Engine.Execution.Effects;
using ResponseWorkflow.Engine.Execution.State;
using ResponseWorkflow.Engine.Execution.Stimuli;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Runtime.Outbox.Children;

/// <summary>Starts child workflows. That the call is done, the child and its first burst are one transaction, so there is one child for each call.</summary>
internal sealed class ChildDispatches(RuntimeServices services, NodeIdentity node, IOptions<WorkOptions> options, IEnumerable<IChildPreparation> preparations, ILogger<ChildDispatches> logger) : DueWork<ChildCall>(services, logger)
{
    protected override int BatchSize => options.Value.BatchSize;

    protected override async Task<IReadOnlyList<ChildCall>> ClaimAsync(RuntimeTransaction transaction, int limit, CancellationToken cancellationToken)
    {
        var dialect = transaction.Storage.Dialect;
        var sql = dialect.Claim("outbox", "state = {0} AND is_held = {1} AND next_attempt_at <= {2} AND kind = {3}", "next_attempt_at", limit);
        var rows = await transaction.Storage.Context.Outbox.FromSqlRaw(sql, (int)OutboxState.Pending, false, dialect.Instant(transaction.Now), OutboxKinds.Workflow).ToListAsync(cancellationToken);
        var wanted = await ParentHolds.FindWantedAsync(transaction, rows, cancellationToken);
        return [.. rows.Select(row => new ChildCall(row, wanted.Contains(row.Id)))];
    }

    protected override async Task<ChildCall?> ClaimAsync(RuntimeTransaction transaction, ChildCall row, CancellationToken cancellationToken)
    {
        var sql = transaction.Storage.Dialect.Claim("outbox", "id = {0} AND state = {1} AND is_held = {2}", "id", 1);
        var rows = await transaction.Storage.Context.Outbox.FromSqlRaw(sql, row.Row.Id, (int)OutboxState.Pending, false).ToListAsync(cancellationToken);
        return rows.Count == 0 ? null : new ChildCall(rows[0], (await ParentHolds.FindWantedAsync(transaction, rows, cancellationToken)).Count > 0);
    }

    protected override async Task DoAsync(RuntimeTransaction transaction, ChildCall row, CancellationToken cancellationToken)
    {
        var call = row.Row;
        if (!row.IsWanted)
            await WithdrawAsync(transaction, call, cancellationToken);
        else if (call.Attempts >= call.MaxAttempts)
            GiveUp(transaction, call, call.LastError ?? "No attempt is left.");
        else
            await StartAsync(transaction, call, ChildRequest.Parse(call.Request), cancellationToken);
    }

    protected override void PutOff(RuntimeTransaction transaction, ChildCall row, Exception exception) => Fail(transaction, row.Row, exception.Message, mayGiveUp: false);

    protected override string Describe(ChildCall row) => $"The start of a child by call {row.Row.Id} ({row.Row.Target})";

    private async Task StartAsync(RuntimeTransaction transaction, OutboxRow call, ChildRequest request, CancellationToken cancellationToken)
    {
        if (request.Depth > Services.Options.MaxDispatchDepth)
        {
            call.Attempts++;
            var tooDeep = $"More than {Services.Options.MaxDispatchDepth} workflows dispatch each other in a chain; they probably do so without end.";
            OutboxRows.Log(transaction, call, call.Attempts, node.Name, transaction.Now, hasSucceeded: false, tooDeep);
            GiveUp(transaction, call, tooDeep);
            return;
        }

        try
        {
            if (await transaction.FindAsync(request.ChildInstanceId, cancellationToken) is null)
                await StartNewAsync(transaction, call, request, cancellationToken);
        }
        catch (RefusedException refused) when (refused.Refusal.Code == RuntimeRefusals.InputWrongTypeCode)
        {
            // The same values will not do better later; the parent can give others when it is retried.
            call.Attempts++;
            OutboxRows.Log(transaction, call, call.Attempts, node.Name, transaction.Now, hasSucceeded: false, refused.Message);
            GiveUp(transaction, call, refused.Message);
            return;
        }
        catch (RefusedException refused)
        {
            // The definition may be published, and what is in the way may end: a later attempt may fare better.
            Fail(transaction, call, refused.Message, mayGiveUp: true);
            return;
        }

        call.Attempts++;
        OutboxRows.Log(transaction, call, call.Attempts, node.Name, transaction.Now, hasSucceeded: true, $"Instance {request.ChildInstanceId}");
        OutboxRows.End(transaction, call, ChildCallKind.Instance, OutboxState.Succeeded, error: null);
    }

    private async Task StartNewAsync(RuntimeTransaction transaction, OutboxRow call, ChildRequest request, CancellationToken cancellationToken)
    {
        var definition = await Services.Catalogue.GetPublishedAsync(request.DefinitionId, cancellationToken);
        await Activation.DemandAsync(transaction, definition, request.CorrelationId, cancellationToken);
        if (request.NewCase is null)
            DeclaredInputs.Demand(definition.Workflow.Definition, request.Input);
        var prepared = request.NewCase is { } wanted && preparations.FirstOrDefault() is { } preparation ? await preparation.PrepareAsync(transaction, definition, request, wanted, cancellationToken) : null;
        transaction.Start(
            definition,
            new StartWorkflow(request.ChildInstanceId)
            {
                Name = prepared?.Name,
                Input = prepared?.Input ?? request.Input,
                CorrelationId = request.CorrelationId,
                ParentInstanceId = call.InstanceId,
                Properties = DataObject.Empty.With(StimulusInputs.ParentInstanceId, call.InstanceId),
            },
            new InstanceLineage(request.Depth, call.BookmarkId is null ? ChildReport.None : request.Report, call.BookmarkId) { ParentExecution = request.ParentExecution, CaseId = prepared?.CaseId ?? request.CaseId },
            $"workflow {call.InstanceId}");
    }

    private void Fail(RuntimeTransaction transaction, OutboxRow call, string error, bool mayGiveUp)
    {
        call.Attempts++;
        OutboxRows.Log(transaction, call, call.Attempts, node.Name, transaction.Now, hasSucceeded: false, error);
        if (mayGiveUp && call.Attempts >= call.MaxAttempts)
            GiveUp(transaction, call, error);
        else
            OutboxRows.Wait(transaction, call, transaction.Now + options.Value.ToBackoff().After(call.Attempts, Services.Seeds.NextSeed()), error);
    }

    // The parent hears of it by a stimulus, as it hears of children: what it makes of that cannot undo this batch.
    private void GiveUp(RuntimeTransaction transaction, OutboxRow call, string error)
    {
        if (call.BookmarkId is { } bookmarkId)
        {
            var input = ChildCallKind.Instance.InputOfFailure(call.Request, OutboxFailure.NoAnswer, error, call.Attempts);
            transaction.Storage.Insert(StimulusRows.Resume(call.InstanceId, bookmarkId, input, $"call {call.Id}", transaction));
            transaction.Storage.AfterCommit(() => Services.Signals.Raise(WorkKind.Stimuli));
        }

        OutboxRows.End(transaction, call, ChildCallKind.Instance, OutboxState.Failed, error);
    }

    private static async Task WithdrawAsync(RuntimeTransaction transaction, OutboxRow call, CancellationToken cancellationToken)
    {
        var parent = await InstanceReader.FindAsync(transaction.Storage, call.InstanceId, cancellationToken);
        if (parent is not null && WorkflowStateJson.Read(parent.State).ParkedBookmarks.Any(bookmark => bookmark.Id == call.BookmarkId))
        {
            call.IsHeld = true;
            OutboxRows.Wait(transaction, call, transaction.Now, call.LastError);
            return;
        }

        OutboxRows.End(transaction, call, ChildCallKind.Instance, OutboxState.Withdrawn, "The parent does not wait for it any more.");
    }
}
