using ResponseWorkflow.TimeLimits.Data;

namespace ResponseWorkflow.Application.TimeLimits.Terms;

/// <summary>The rows and calendars that a new installation starts with, where nothing else is stored.</summary>
public sealed class SeedTerms : ITimeLimitTerms
{
    private static readonly Lazy<TimeLimitTerms> Seed = new(static () => new TimeLimitTerms(0, TimeLimitData.Seed));

    /// <inheritdoc/>
    public ValueTask<TimeLimitTerms> InForceAsync(CancellationToken cancellationToken) => new(Seed.Value);
}
