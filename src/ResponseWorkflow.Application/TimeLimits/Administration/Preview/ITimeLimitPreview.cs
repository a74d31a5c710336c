using ResponseWorkflow.TimeLimits.Data;

namespace ResponseWorkflow.Application.TimeLimits.Administration.Preview;

/// <summary>Tells what a change would do before it is made.</summary>
public interface ITimeLimitPreview
{
    /// <summary>Compares all running deadlines under two sets of data.</summary>
    /// <param name="current">What is in force.</param>
    /// <param name="draft">What would be.</param>
    /// <param name="keys">The keys whose deadlines can move; null for all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<PreviewResult> CompareAsync(TimeLimitData current, TimeLimitData draft, IReadOnlySet<string>? keys, CancellationToken cancellationToken);
}
