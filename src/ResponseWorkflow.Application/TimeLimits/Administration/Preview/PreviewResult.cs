namespace ResponseWorkflow.Application.TimeLimits.Administration.Preview;

/// <summary>What a change would do to the deadlines that are running.</summary>
public sealed record PreviewResult
{
    /// <summary>How many clocks were looked at.</summary>
    public required int Running { get; init; }

    /// <summary>How many deadlines would move.</summary>
    public required int Moved { get; init; }

    /// <summary>How many would become overdue.</summary>
    public required int Overdue { get; init; }

    /// <summary>How many would be overdue no longer.</summary>
    public required int Relieved { get; init; }

    /// <summary>How many warnings would fire at once.</summary>
    public required int Warnings { get; init; }

    /// <summary>How many clocks would have no row any more.</summary>
    public required int WithoutRow { get; init; }

    /// <summary>The deadlines that would change: those that become overdue first, then by when they would be due. At most as many as the settings allow.</summary>
    public required IReadOnlyList<MovedDeadline> Deadlines { get; init; }

    /// <summary>When those that move are due now and would be due then.</summary>
    public required IReadOnlyList<PreviewSection> Sections { get; init; }
}
