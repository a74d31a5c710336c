using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Runtime.Instances;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Runtime.Work;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Engine.Execution.Stimuli;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Runtime.Inbox;

/// <summary>Delivers stored stimuli: each is taken away and has its effect in the same transaction, so it has it exactly once.</summary>
public sealed class StimulusDelivery(RuntimeServices services, IOptions<WorkOptions> options, ILogger<StimulusDelivery> logger) : DueWork<StimulusRow>(services, logger), ISweep
{
    private static readonly RowUpdate<StimulusRow> Held = new([nameof(StimulusRow.IsHeld)]);

    private static readonly RowUpdate<StimulusRow> Failed = new([nameof(StimulusRow.Attempts), nameof(StimulusRow.NextAttemptAt), nameof(StimulusRow.LastError)]);

    /// <inheritdoc/>
    public string Name => "stimuli";

    /// <inheritdoc/>
    public WorkKind? Kind => WorkKind.Stimuli;

    /// <inheritdoc/>
    public TimeSpan Interval => options.Value.StimulusInterval;

    /// <inheritdoc/>
    protected override int BatchSize => options.Value.BatchSize;

    /// <inheritdoc/>
    protected override async Task<IReadOnlyList<StimulusRow>> ClaimAsync(RuntimeTransaction transaction, int limit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        var sql = transaction.Storage.Dialect.Claim("stimuli", "is_kept = {0} AND is_held = {1} AND next_attempt_at <= {2}", "next_attempt_at", limit);
        return await transaction.Storage.Context.Stimuli.FromSqlRaw(sql, false, false, transaction.Storage.Dialect.Instant(transaction.Now)).ToListAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task<StimulusRow?> ClaimAsync(RuntimeTransaction transaction, StimulusRow row, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        ArgumentNullException.ThrowIfNull(row);
        var sql = transaction.Storage.Dialect.Claim("stimuli", "id = {0} AND is_kept = {1} AND is_held = {1}", "id", 1);
        return (await transaction.Storage.Context.Stimuli.FromSqlRaw(sql, row.Id, false).ToListAsync(cancellationToken)).FirstOrDefault();
    }

    /// <inheritdoc/>
    protected override string? InstanceOf(StimulusRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.InstanceId;
    }

    /// <inheritdoc/>
    protected override Task DoAsync(RuntimeTransaction transaction, StimulusRow row, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        ArgumentNullException.ThrowIfNull(row);
        return row.Kind switch
        {
            StimulusKind.Resume => ResumeAsync(transaction, row, cancellationToken),
            StimulusKind.Cancel => CancelAsync(transaction, row, cancellationToken),
            StimulusKind.Start => StartAsync(transaction, row, cancellationToken),
            _ => BroadcastAgainAsync(transaction, row, cancellationToken),
        };
    }

    /// <inheritdoc/>
    protected override void PutOff(RuntimeTransaction transaction, StimulusRow row, Exception exception)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(exception);
        row.Attempts++;
        row.LastError = Texts.Shorten(exception.Message, StorageMetadata.TextLength);
        row.NextAttemptAt = transaction.Now + options.Value.ToBackoff().After(row.Attempts, Services.Seeds.NextSeed());
        transaction.Storage.Update(Failed, row);
    }

    /// <inheritdoc/>
    protected override string Describe(StimulusRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return $"Stimulus {row.Id} ({row.Kind} {row.Name} for {row.InstanceId ?? row.VersionId})";
    }

    private static DataObject InputOf(StimulusRow row) => DataJson.Parse(row.Input).AsObject();

    private static async Task ResumeAsync(RuntimeTransaction transaction, StimulusRow row, CancellationToken cancellationToken)
    {
        var resume = row.BookmarkId is { } bookmarkId
            ? new ResumeBookmarks { BookmarkId = bookmarkId, Input = InputOf(row) }
            : new ResumeBookmarks { Name = row.Name, Hash = row.Hash, Input = InputOf(row) };
        var transition = await transaction.FindAsync(row.InstanceId!, cancellationToken);

        // A suspended instance gets it when it is continued, a faulted one when it is retried and waits there again.
        if (transition is not null && (transition.IsHeld ? !transition.HasEnded : transition.State.ParkedBookmarks.Any(resume.Matches)))
        {
            row.IsHeld = true;
            transaction.Storage.Update(Held, row);
            return;
        }

        // Otherwise nobody waits any more when nothing happens, and it is over too.
        if (transaction.TryTake(row))
            transition?.Run(resume, row.Cause);
    }

    private static async Task CancelAsync(RuntimeTransaction transaction, StimulusRow row, CancellationToken cancellationToken)
    {
        if (transaction.TryTake(row) && await transaction.FindAsync(row.InstanceId!, cancellationToken) is { } transition)
            transition.Run(new CancelWorkflow(InputOf(row)["reason"].TryGetString(out var reason) ? reason : null), row.Cause);
    }

    private async Task StartAsync(RuntimeTransaction transaction, StimulusRow row, CancellationToken cancellationToken)
    {
        if (!transaction.TryTake(row))
            return;
        if (await AllowedAsync(transaction, row, cancellationToken) is not { } definition)
        {
            // It was free when the stimulus came, and another start was faster, or the version has been deleted: the stimulus is treated as one that came later.
            StimulusInbox.Keep(transaction, new Broadcast(row.Name!, row.Hash!, row.CorrelationId, null, InputOf(row), row.Cause) { CaseId = row.CaseId });
            return;
        }

        transaction.Start(
            definition,
            new StartWorkflow(Services.Seeds.NextId()) { Input = InputOf(row), CorrelationId = row.CorrelationId, TriggerActivityId = row.ActivityId },
            InstanceLineage.None with { CaseId = row.CaseId },
            row.Cause);
    }

    private async Task<RunnableDefinition?> AllowedAsync(RuntimeTransaction transaction, StimulusRow row, CancellationToken cancellationToken)
    {
        try
        {
            var definition = await Services.Catalogue.GetVersionAsync(row.VersionId!, cancellationToken);
            await Activation.DemandAsync(transaction, definition, row.CorrelationId, cancellationToken);
            return definition;
        }
        catch (RefusedException exception) when (Activation.IsRefusal(exception.Refusal) || exception.Refusal.Kind is RefusalKind.NotFound)
        {
            return null;
        }
    }

    private static async Task BroadcastAgainAsync(RuntimeTransaction transaction, StimulusRow row, CancellationToken cancellationToken)
    {
        if (transaction.TryTake(row))
            await StimulusInbox.BroadcastAsync(transaction, new Broadcast(row.Name!, row.Hash!, row.CorrelationId, row.InstanceId, InputOf(row), row.Cause) { CaseId = row.CaseId }, cancellationToken);
    }
}
