namespace ResponseWorkflow.Application.Organisation.Holdings;

/// <summary>A user holds a role in a unit for a period: what the role allows, it allows in this unit and all below it.</summary>
public sealed class RoleHoldingRow
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Who holds it.</summary>
    public required string UserId { get; init; }

    /// <summary>The role.</summary>
    public required string RoleId { get; init; }

    /// <summary>The unit.</summary>
    public required string UnitId { get; init; }

    /// <summary>From when on.</summary>
    public DateTimeOffset ValidFrom { get; init; }

    /// <summary>Until when, this instant excluded; null without end. Holdings are never deleted: they end, so that it stays known who could do what when.</summary>
    public DateTimeOffset? ValidUntil { get; set; }

    /// <summary>Who gave it.</summary>
    public required string GrantedBy { get; init; }

    /// <summary>When it was given.</summary>
    public DateTimeOffset GrantedAt { get; init; }

    /// <summary>Counts the changes of the row.</summary>
    public long RowVersion { get; set; }
}
