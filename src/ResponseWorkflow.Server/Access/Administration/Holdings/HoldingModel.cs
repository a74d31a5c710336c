using ResponseWorkflow.Application.Organisation.Holdings;
using ResponseWorkflow.Server.Access.Administration.Units;

namespace ResponseWorkflow.Server.Access.Administration.Holdings;

/// <summary>A role that a user holds in a unit.</summary>
public sealed record HoldingModel
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Who holds it.</summary>
    public required string UserId { get; init; }

    /// <summary>What the user types to sign in.</summary>
    public required string SignInName { get; init; }

    /// <summary>How pages call the user.</summary>
    public required string DisplayName { get; init; }

    /// <summary>The role.</summary>
    public required string RoleId { get; init; }

    /// <summary>The unit.</summary>
    public required UnitName Unit { get; init; }

    /// <summary>From when on.</summary>
    public required DateTimeOffset ValidFrom { get; init; }

    /// <summary>Until when; null without end.</summary>
    public required DateTimeOffset? ValidUntil { get; init; }

    /// <summary>Who gave it.</summary>
    public required string GrantedBy { get; init; }

    /// <summary>When it was given.</summary>
    public required DateTimeOffset GrantedAt { get; init; }

    internal static HoldingModel Of(HoldingSummary summary) => new()
    {
        Id = summary.Holding.Id,
        UserId = summary.User.Id,
        SignInName = summary.User.SignInName,
        DisplayName = summary.User.DisplayName,
        RoleId = summary.Holding.RoleId,
        Unit = UnitName.Of(summary.Unit),
        ValidFrom = summary.Holding.ValidFrom,
        ValidUntil = summary.Holding.ValidUntil,
        GrantedBy = summary.Holding.GrantedBy,
        GrantedAt = summary.Holding.GrantedAt,
    };
}
