namespace ResponseWorkflow.Application.Organisation.Holdings;

/// <summary>What an administrator says of a role that somebody is to hold.</summary>
public sealed record HoldingDetails
{
    /// <summary>The role.</summary>
    public required string RoleId { get; init; }

    /// <summary>The unit.</summary>
    public required string UnitId { get; init; }

    /// <summary>From when on; null for now.</summary>
    public DateTimeOffset? ValidFrom { get; init; }

    /// <summary>Until when; null without end.</summary>
    public DateTimeOffset? ValidUntil { get; init; }
}
