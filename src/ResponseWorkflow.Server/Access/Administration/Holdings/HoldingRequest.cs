using ResponseWorkflow.Application.Organisation.Holdings;

namespace ResponseWorkflow.Server.Access.Administration.Holdings;

/// <summary>Gives a role in a unit.</summary>
public sealed record HoldingRequest
{
    /// <summary>The role.</summary>
    public required string RoleId { get; init; }

    /// <summary>The unit.</summary>
    public required string UnitId { get; init; }

    /// <summary>From when on; now when left out.</summary>
    public DateTimeOffset? ValidFrom { get; init; }

    /// <summary>Until when; without end when left out.</summary>
    public DateTimeOffset? ValidUntil { get; init; }

    /// <summary>Why, for the audit trail.</summary>
    public string? Reason { get; init; }

    internal HoldingDetails Details() => new() { RoleId = RoleId, UnitId = UnitId, ValidFrom = ValidFrom, ValidUntil = ValidUntil };
}
