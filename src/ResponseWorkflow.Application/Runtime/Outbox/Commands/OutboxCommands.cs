using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Runtime.Commands;
using ResponseWorkflow.Application.Runtime.Idempotency;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Runtime.Work;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Runtime.Outbox.Commands;

/// <summary>What people see of calls, and what they can do about those that are stuck. Safe for use by several threads.</summary>
/// <remarks>All throw <see cref="RefusedException"/> for commands that cannot be carried out and <see cref="StorageUnavailableException"/> when the database is away.</remarks>
public sealed partial class OutboxCommands
{
    private readonly RuntimeServices _services;
    private readonly OutboxHandlers _handlers;
    private readonly ILogger<OutboxCommands> _logger;

    internal OutboxCommands(RuntimeServices services, OutboxHandlers handlers, ILogger<OutboxCommands> logger)
    {
        _services = services;
        _handlers = handlers;
        _logger = logger;
    }

    /// <summary>A page of calls.</summary>
    public async Task<OutboxPage> ListAsync(OutboxQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        Check(query);
        await using var context = _services.Database.CreateContext();
        var rows = await OutboxPages.Of(context.Outbox, query).ToListAsync(cancellationToken);
        var hasNext = rows.Count > query.Size;
        if (hasNext)
            rows.RemoveAt(rows.Count - 1);
        return new OutboxPage([.. rows.Select(OutboxCallSummary.Of)], hasNext ? OutboxPages.CursorOf(rows[^1], query).ToString() : null);
    }

    /// <summary>One call with its attempts.</summary>
    public async Task<OutboxCallDetails> GetAsync(string id, CancellationToken cancellationToken)
    {
        new FieldChecks().Required("id", id).Demand();
        await using var context = _services.Database.CreateContext();
        var row = await context.Outbox.FirstOrDefaultAsync(row => row.Id == id, cancellationToken) ?? throw new RefusedException(OutboxRefusals.Unknown(id));
        var attempts = await context.OutboxAttempts.Where(attempt => attempt.OutboxId == id).OrderBy(static attempt => attempt.Number)
            .Select(static attempt => new OutboxAttempt(attempt.Number, attempt.Node, attempt.StartedAt, attempt.EndedAt, attempt.HasSucceeded, attempt.Detail))
            .ToListAsync(cancellationToken);
        return new OutboxCallDetails(OutboxCallSummary.Of(row), _handlers.KindOf(row.Kind).WithoutSecrets(row.Request), attempts);
    }

    /// <summary>Has a call tried now, instead of when its wait is over, and grants it as many further attempts as a new call has.</summary>
    /// <param name="id">The call.</param>
    /// <param name="origin">Who.</param>
    /// <param name="cancellationToken">Gives up before the commit.</param>
    /// <exception cref="RefusedException">
    /// There is no such call (<c>outbox.unknown</c>), it is over (<c>outbox.over</c>), a node is at it (<c>outbox.underway</c>), or its instance is suspended or faulted
    /// (<c>outbox.held</c>).
    /// </exception>
    public async Task<OutboxCallSummary> RetryAsync(string id, CommandOrigin origin, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(origin);
        new FieldChecks().Origin(origin).Required("id", id).Demand();
        return await RunAsync(origin, () => CommandFingerprint.Of("outbox.retry", id), async (transaction, token) =>
        {
            var row = await DemandOpenAsync(transaction, id, token);
            if (row.State == OutboxState.Leased)
                throw new RefusedException(OutboxRefusals.Underway(id, row.LeaseOwner));
            if (row.IsHeld)
                throw new RefusedException(OutboxRefusals.Held(id));
            row.MaxAttempts = Math.Max(row.MaxAttempts, row.Attempts + _services.Options.OutboxMaxAttempts);
            OutboxRows.Wait(transaction, row, transaction.Now, row.LastError);
            transaction.Storage.AfterCommit(() =>
            {
                LogRetried(id, origin.Cause);
                _services.Signals.Raise(WorkKind.Outbox);
            });
            return row;
        }, cancellationToken);
    }

    /// <summary>Ends a call without the other system: the waiting activity goes on with the given answer, or takes its failure outcome. An attempt that is underway no longer counts.</summary>
    /// <param name="id">The call.</param>
    /// <param name="reason">Why; it stands in the log of attempts.</param>
    /// <param name="answer">
    /// The answer in place of the other system's: for HTTP an object with <c>statusCode</c>, <c>content</c> and <c>headers</c>, for a child workflow its output. Null
    /// takes the failure outcome.
    /// </param>
    /// <param name="origin">Who.</param>
    /// <param name="cancellationToken">Gives up before the commit.</param>
    /// <exception cref="RefusedException">There is no such call (<c>outbox.unknown</c>), it is over (<c>outbox.over</c>), or the answer does not fit (<c>outbox.answer</c>).</exception>
    public async Task<OutboxCallSummary> SkipAsync(string id, string reason, DataValue? answer, CommandOrigin origin, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(origin);
        new FieldChecks().Origin(origin).Required("id", id).Required("reason", reason).Length("reason", reason, StorageMetadata.TextLength - StorageMetadata.NameLength - 20)
            .Size("answer", answer ?? DataValue.Null, _services.Options.MaxInputBytes).Demand();
        return await RunAsync(origin, () => CommandFingerprint.Of("outbox.skip", id, reason, answer is { } given ? DataValue.ArrayOf(given) : DataValue.Null), async (transaction, token) =>
        {
            var row = await DemandOpenAsync(transaction, id, token);
            var kind = _handlers.KindOf(row.Kind);
            var note = $"Skipped by {origin.Cause}: {reason}";
            var input = answer is { } given ? kind.InputOfAnswer(row.Request, given) : kind.InputOfFailure(row.Request, OutboxFailure.NoAnswer, note, row.Attempts);
            await AnswerDelivery.DeliverAsync(transaction, row, input, origin.Cause, token);
            OutboxRows.Log(transaction, row, row.Attempts + 1, origin.Cause, transaction.Now, hasSucceeded: false, note);
            OutboxRows.End(transaction, row, kind, OutboxState.Skipped, note);
            transaction.Storage.AfterCommit(() => LogSkipped(id, origin.Cause, reason));
            return row;
        }, cancellationToken);
    }

    private static void Check(OutboxQuery query)
    {
        var refusals = new List<Refusal>();
        if (query.State is null && query.InstanceId is null)
            refusals.Add(OutboxRefusals.NoFilter());
        if (query.Size is < 1 or > OutboxQuery.LargestSize)
            refusals.Add(OutboxRefusals.BadSize(OutboxQuery.LargestSize));
        if (refusals.Count > 0)
            throw new RefusedException(refusals);
    }

    private static async Task<OutboxRow> DemandOpenAsync(RuntimeTransaction transaction, string id, CancellationToken cancellationToken)
    {
        var row = await OutboxRows.HoldAsync(transaction, id, cancellationToken) ?? throw new RefusedException(OutboxRefusals.Unknown(id));
        return row.State is OutboxState.Pending or OutboxState.Leased ? row : throw new RefusedException(OutboxRefusals.Over(id, row.State));
    }

    private Task<OutboxCallSummary> RunAsync(
        CommandOrigin origin,
        Func<string> fingerprint,
        Func<RuntimeTransaction, CancellationToken, Task<OutboxRow>> work,
        CancellationToken cancellationToken) => _services.RunAsync(
        (transaction, token) => IdempotentCommand.RunAsync(transaction, origin.IdempotencyKey, fingerprint, async () => OutboxCallSummary.Of(await work(transaction, token)), token),
        cancellationToken);

    [LoggerMessage(LogLevel.Information, "The call {Id} is tried again now: {Cause} wants it.")]
    private partial void LogRetried(string id, string cause);

    [LoggerMessage(LogLevel.Warning, "The call {Id} is skipped by {Cause}: {Reason}")]
    private partial void LogSkipped(string id, string cause, string reason);
}
