namespace ResponseWorkflow.Application.TimeLimits.Terms;

/// <summary>Tells which rows, calendars and words are in force on this node.</summary>
public interface ITimeLimitTerms
{
    /// <summary>What is in force, at most five seconds old. Cheap: it is kept in memory between two changes.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask<TimeLimitTerms> InForceAsync(CancellationToken cancellationToken);
}
