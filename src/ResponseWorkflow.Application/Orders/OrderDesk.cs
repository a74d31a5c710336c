using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.TimeLimits.Queries;
using ResponseWorkflow.Application.TimeLimits.Terms;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Orders;

/// <summary>What whoever registers a dispatch order is told while it is typed. Safe for use by several threads.</summary>
/// <param name="terms">The rows of limits.</param>
/// <param name="options">What is told.</param>
/// <param name="time">The clock.</param>
public sealed class OrderDesk(ITimeLimitTerms terms, IOptions<OrderOptions> options, TimeProvider time)
{
    /// <summary>The limits that would apply to an order that came now.</summary>
    /// <param name="grade">The customer's grade; null when it is not known.</param>
    /// <param name="distance">Kilometres from the nearest maintenance point; null takes what is near, as long as nothing else is known.</param>
    /// <param name="needsBuilding">Whether access must be built.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<LimitAhead>> LimitsAsync(string? grade, double? distance, bool needsBuilding, CancellationToken cancellationToken)
    {
        var facts = DataObject.Empty.With("grade", grade is null ? DataValue.Null : grade).With("distance", distance ?? 0).With("accessBuild", needsBuilding);
        return LimitsAhead.Of(await terms.InForceAsync(cancellationToken), options.Value.EffectiveLimits, facts, time.GetUtcNow());
    }
}
