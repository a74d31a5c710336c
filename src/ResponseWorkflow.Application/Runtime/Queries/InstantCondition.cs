using ResponseWorkflow.Application.Runtime.Instances;

namespace ResponseWorkflow.Application.Runtime.Queries;

/// <summary>A condition on an instant in the life of an instance. One that has not ended meets no condition on its end.</summary>
/// <param name="Column">Which instant.</param>
/// <param name="Comparison">How it is compared.</param>
/// <param name="Instant">With what.</param>
public sealed record InstantCondition(InstantColumn Column, InstantComparison Comparison, DateTimeOffset Instant)
{
    /// <summary>The rows that meet it.</summary>
    internal IQueryable<InstanceRow> Apply(IQueryable<InstanceRow> rows)
    {
        var at = Instant.ToUniversalTime();
        return (Column, Comparison) switch
        {
            (InstantColumn.Created, InstantComparison.Is) => rows.Where(row => row.CreatedAt == at),
            (InstantColumn.Created, InstantComparison.IsNot) => rows.Where(row => row.CreatedAt != at),
            (InstantColumn.Created, InstantComparison.GreaterThan) => rows.Where(row => row.CreatedAt > at),
            (InstantColumn.Created, InstantComparison.GreaterThanOrEqual) => rows.Where(row => row.CreatedAt >= at),
            (InstantColumn.Created, InstantComparison.LessThan) => rows.Where(row => row.CreatedAt < at),
            (InstantColumn.Created, _) => rows.Where(row => row.CreatedAt <= at),
            (InstantColumn.Updated, InstantComparison.Is) => rows.Where(row => row.UpdatedAt == at),
            (InstantColumn.Updated, InstantComparison.IsNot) => rows.Where(row => row.UpdatedAt != at),
            (InstantColumn.Updated, InstantComparison.GreaterThan) => rows.Where(row => row.UpdatedAt > at),
            (InstantColumn.Updated, InstantComparison.GreaterThanOrEqual) => rows.Where(row => row.UpdatedAt >= at),
            (InstantColumn.Updated, InstantComparison.LessThan) => rows.Where(row => row.UpdatedAt < at),
            (InstantColumn.Updated, _) => rows.Where(row => row.UpdatedAt <= at),
            (_, InstantComparison.Is) => rows.Where(row => row.FinishedAt == at),
            (_, InstantComparison.IsNot) => rows.Where(row => row.FinishedAt != null && row.FinishedAt != at),
            (_, InstantComparison.GreaterThan) => rows.Where(row => row.FinishedAt > at),
            (_, InstantComparison.GreaterThanOrEqual) => rows.Where(row => row.FinishedAt >= at),
            (_, InstantComparison.LessThan) => rows.Where(row => row.FinishedAt < at),
            _ => rows.Where(row => row.FinishedAt <= at),
        };
    }
}
