using System.Globalization;
using Microsoft.Extensions.Logging;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Runtime.Instances;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Engine.Execution.Stimuli;
using ResponseWorkflow.Engine.Scheduling;

namespace ResponseWorkflow.Application.Runtime.Timers;

/// <summary>Starts instances for the beats of timed triggers.</summary>
internal sealed partial class TriggerStarts(RuntimeServices services, TimerOptions options, ILogger logger)
{
    /// <summary>The beats of a trigger that is due.</summary>
    /// <exception cref="FormatException">Its schedule cannot be understood.</exception>
    public async Task<DueBeats> BeatsOfAsync(RuntimeTransaction transaction, TimerRow row, CancellationToken cancellationToken)
    {
        var (beat, now) = (row.Beat, transaction.Now);
        switch (row.Kind)
        {
            case TimerKind.StartAt:
                return DueBeats.OfInstant(beat);
            case TimerKind.Interval:
                return DueBeats.OfInterval(row.Schedule ?? "", beat, now);
            case TimerKind.Cron:
                var cron = CronExpression.Parse(row.Schedule ?? "");
                var rule = IsOnTime(cron, beat, now) ? options.CronCatchUp : await CatchUpRule.FindAsync(transaction.Storage.Context, row.VersionId, cancellationToken) ?? options.CronCatchUp;
                return DueBeats.OfCron(cron, beat, row.OwedBeat is not null, now, rule, options);
            default:
                throw new InvalidOperationException($"A timer of kind {row.Kind} starts nothing.");
        }
    }

    /// <summary>Starts an instance, unless the definition's activation strategy does not allow it now: then this beat is left out.</summary>
    public async Task<bool> TryStartAsync(RuntimeTransaction transaction, TimerRow row, DateTimeOffset beat, CancellationToken cancellationToken)
    {
        var definition = await services.Catalogue.GetVersionAsync(row.VersionId!, cancellationToken);
        try
        {
            await Activation.DemandAsync(transaction, definition, correlationId: null, cancellationToken);
        }
        catch (RefusedException refused) when (Activation.IsRefusal(refused.Refusal))
        {
            transaction.Storage.AfterCommit(() => LogRefused(row.Id, row.DefinitionId, beat, refused.Refusal.Code));
            return false;
        }

        // As elsewhere, a timed start has no input; the beat stands in its cause, for people who look back.
        transaction.Start(
            definition,
            new StartWorkflow(services.Seeds.NextId()) { TriggerActivityId = row.ActivityId },
            InstanceLineage.None,
            string.Create(CultureInfo.InvariantCulture, $"{TimerFiring.Cause} {beat.UtcDateTime:O}"));
        return true;
    }

    // The usual case needs no look at the definition: one beat, and it is fresh.
    private bool IsOnTime(CronExpression cron, DateTimeOffset beat, DateTimeOffset now) => now - beat <= options.CronTolerance && !(cron.Next(beat) <= now);

    [LoggerMessage(LogLevel.Information, "Timer {TimerId} of definition {DefinitionId} starts nothing for its beat {Beat}: {Code}")]
    private partial void LogRefused(string timerId, string? definitionId, DateTimeOffset beat, string code);
}
