namespace ResponseWorkflow.Application.Indicators;

/// <summary>One thing that an indicator counts: what was due when, and when it was done. Rows are written in the transaction in which it was done, and never deleted.</summary>
public sealed class IndicatorFactRow
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Key of what is counted, such as <c>verification.resource</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>What of the case it is: a resource, a circuit, a department; empty where a case has one.</summary>
    public required string Subject { get; init; }

    /// <summary>The case.</summary>
    public required string CaseId { get; init; }

    /// <summary>Number of the case.</summary>
    public required string CaseNumber { get; init; }

    /// <summary>The unit for which it counts.</summary>
    public required string UnitId { get; set; }

    /// <summary>The customer's grade, as it was then; null when it was not known.</summary>
    public string? Grade { get; set; }

    /// <summary>When it was due by the limit that applied in the end, with suspensions and extensions; null when no limit applied.</summary>
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>When it was done.</summary>
    public DateTimeOffset DoneAt { get; set; }

    /// <summary>Whether it was done in time. What had no limit was.</summary>
    public bool IsInTime { get; set; }

    /// <summary>How much it counts.</summary>
    public decimal Weight { get; set; }

    /// <summary>When it was written.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>Counts the changes of the row: what was done again counts as it was done last.</summary>
    public long RowVersion { get; set; }
}
