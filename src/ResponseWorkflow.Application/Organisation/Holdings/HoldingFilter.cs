namespace ResponseWorkflow.Application.Organisation.Holdings;

/// <summary>Which held roles a list shows. What is null does not restrict.</summary>
public sealed record HoldingFilter
{
    /// <summary>Only those of this user.</summary>
    public string? UserId { get; init; }

    /// <summary>Only those in this unit.</summary>
    public string? UnitId { get; init; }

    /// <summary>Only those of this role.</summary>
    public string? RoleId { get; init; }

    /// <summary>Whether those that have ended are shown too.</summary>
    public bool WithEnded { get; init; }
}
