using ResponseWorkflow.Application.TimeLimits.Administration;
using ResponseWorkflow.Application.TimeLimits.Terms;

namespace ResponseWorkflow.Server.Api.TimeLimits;

/// <summary>A version of a row, an addition, a calendar, a year or the words.</summary>
public sealed record LimitVersionModel
{
    /// <summary>Which version it is, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>Whether it came with the product.</summary>
    public required bool IsOriginal { get; init; }

    /// <summary>Whether it ended what the version before said.</summary>
    public required bool IsRetired { get; init; }

    /// <summary>Which clocks it is for.</summary>
    public required TermReach Reach { get; init; }

    /// <summary>Whether a version for running clocks has reached them.</summary>
    public required bool IsReached { get; init; }

    /// <summary>The first instant at which it holds; null for always.</summary>
    public required DateTimeOffset? ValidFrom { get; init; }

    /// <summary>The first instant at which it holds no more; null for never.</summary>
    public required DateTimeOffset? ValidTo { get; init; }

    /// <summary>Who made it.</summary>
    public required string Author { get; init; }

    /// <summary>Why; null for what came with the product.</summary>
    public required string? Reason { get; init; }

    /// <summary>When; null for what came with the product.</summary>
    public required DateTimeOffset? At { get; init; }

    /// <summary>What differs from the version before.</summary>
    public required IReadOnlyList<LimitDifferenceModel> Differences { get; init; }

    internal static LimitVersionModel Of(RuleVersion version) => new()
    {
        Version = version.Row.Version,
        IsOriginal = version.Row.IsSeed,
        IsRetired = version.Row.IsRetired,
        Reach = version.Row.Reach,
        IsReached = version.Row.IsReached,
        ValidFrom = version.Row.ValidFrom,
        ValidTo = version.Row.ValidTo,
        Author = version.Row.Author,
        Reason = version.Row.Reason,
        At = version.Row.IsSeed ? null : version.Row.At,
        Differences = [.. version.Differences.Select(static one => new LimitDifferenceModel { Field = one.Field, Before = one.Before, After = one.After })],
    };
}
