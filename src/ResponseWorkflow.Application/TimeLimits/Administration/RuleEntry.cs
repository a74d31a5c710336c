using ResponseWorkflow.Application.TimeLimits.Terms;
using ResponseWorkflow.TimeLimits.Rules;

namespace ResponseWorkflow.Application.TimeLimits.Administration;

/// <summary>A row or an addition as the table shows it: the version that is in force, or else the next one, or else the last one.</summary>
public sealed record RuleEntry
{
    /// <summary>What it is.</summary>
    public required TermKind Kind { get; init; }

    /// <summary>The version's header.</summary>
    public required RowHeader Header { get; init; }

    /// <summary>The row; null for an addition.</summary>
    public RuleRow? Row { get; init; }

    /// <summary>The addition; null for a row.</summary>
    public Addition? Addition { get; init; }

    /// <summary>How it stands.</summary>
    public required RuleState State { get; init; }

    /// <summary>Its newest version.</summary>
    public required int LatestVersion { get; init; }

    /// <summary>From when on a later version holds; null when none is waiting.</summary>
    public DateTimeOffset? NextFrom { get; init; }

    /// <summary>When the newest version was stored; null for what comes with the product.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>Who stored the newest version; null for what comes with the product.</summary>
    public string? ChangedBy { get; init; }
}
