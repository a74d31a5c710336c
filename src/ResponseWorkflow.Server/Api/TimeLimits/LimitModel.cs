using ResponseWorkflow.Application.TimeLimits.Administration;
using ResponseWorkflow.Application.TimeLimits.Terms;

namespace ResponseWorkflow.Server.Api.TimeLimits;

/// <summary>A rule row or an addition: the version that is in force, or else the next one, or else the last one.</summary>
public sealed record LimitModel
{
    /// <summary>What it is called in all versions.</summary>
    public required string Id { get; init; }

    /// <summary>Whether it is a row or an addition.</summary>
    public required TermKind Kind { get; init; }

    /// <summary>Key of the limit.</summary>
    public required string Key { get; init; }

    /// <summary>Which version it is.</summary>
    public required int Version { get; init; }

    /// <summary>The newest version; <c>If-Match</c> takes it in quotes.</summary>
    public required int LatestVersion { get; init; }

    /// <summary>How it stands.</summary>
    public required RuleState State { get; init; }

    /// <summary>What it says.</summary>
    public required LimitRule Rule { get; init; }

    /// <summary>The first instant at which it is in force; null for always.</summary>
    public required DateTimeOffset? ValidFrom { get; init; }

    /// <summary>The first instant at which it is in force no more; null for never.</summary>
    public required DateTimeOffset? ValidTo { get; init; }

    /// <summary>From when on a later version holds; null when none is waiting.</summary>
    public required DateTimeOffset? NextFrom { get; init; }

    /// <summary>When it was changed last; null while it is as it came with the product.</summary>
    public required DateTimeOffset? ChangedAt { get; init; }

    /// <summary>Who changed it last; null while it is as it came with the product.</summary>
    public required string? ChangedBy { get; init; }

    internal static LimitModel Of(RuleEntry entry) => new()
    {
        Id = entry.Header.Id,
        Kind = entry.Kind,
        Key = entry.Header.Key,
        Version = entry.Header.Version,
        LatestVersion = entry.LatestVersion,
        State = entry.State,
        Rule = LimitRules.Rule(entry),
        ValidFrom = entry.Header.ValidFrom,
        ValidTo = entry.Header.ValidTo,
        NextFrom = entry.NextFrom,
        ChangedAt = entry.ChangedAt,
        ChangedBy = entry.ChangedBy,
    };
}
