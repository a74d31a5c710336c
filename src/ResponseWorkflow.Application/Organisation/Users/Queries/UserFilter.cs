namespace ResponseWorkflow.Application.Organisation.Users.Queries;

/// <summary>Which users a list shows. What is null does not restrict.</summary>
public sealed record UserFilter
{
    /// <summary>Only this user.</summary>
    public string? Id { get; init; }

    /// <summary>Part of the sign-in name or the display name, in any case.</summary>
    public string? Search { get; init; }

    /// <summary>Only those who may, or may not, sign in.</summary>
    public bool? IsActive { get; init; }

    /// <summary>Only those who belong to this unit.</summary>
    public string? UnitId { get; init; }

    /// <summary>Only those who belong to this unit or one below it.</summary>
    public string? WithinId { get; init; }

    /// <summary>Only those who hold this role now, wherever.</summary>
    public string? RoleId { get; init; }

    /// <summary>By what they are ordered.</summary>
    public UserOrder Order { get; init; }

    /// <summary>Whether the order is turned round.</summary>
    public bool IsDescending { get; init; }
}
