using ResponseWorkflow.Application.Organisation.Units;

namespace ResponseWorkflow.Server.Access.Administration.Units;

/// <summary>A unit.</summary>
public sealed record UnitModel
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>What people call it by in lists and files.</summary>
    public required string Code { get; init; }

    /// <summary>Name in Chinese.</summary>
    public required string NameZh { get; init; }

    /// <summary>Name in English.</summary>
    public required string NameEn { get; init; }

    /// <summary>Id of its kind.</summary>
    public required string Kind { get; init; }

    /// <summary>The unit above; null for the topmost.</summary>
    public required string? ParentId { get; init; }

    /// <summary>Since when it exists.</summary>
    public required DateTimeOffset ValidFrom { get; init; }

    /// <summary>When it was dissolved; null while it exists.</summary>
    public required DateTimeOffset? DissolvedAt { get; init; }

    /// <summary>How many units stand directly under it.</summary>
    public required int Units { get; init; }

    /// <summary>How many active users belong to it.</summary>
    public required int Users { get; init; }

    /// <summary>Counts the changes; <c>If-Match</c> takes it in quotes.</summary>
    public required long Version { get; init; }

    internal static UnitModel Of(UnitSummary summary) => new()
    {
        Id = summary.Unit.Id,
        Code = summary.Unit.Code,
        NameZh = summary.Unit.NameZh,
        NameEn = summary.Unit.NameEn,
        Kind = summary.Unit.Kind,
        ParentId = summary.Unit.ParentId,
        ValidFrom = summary.Unit.ValidFrom,
        DissolvedAt = summary.Unit.DissolvedAt,
        Units = summary.Units,
        Users = summary.Users,
        Version = summary.Unit.RowVersion,
    };
}
