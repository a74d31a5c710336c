namespace ResponseWorkflow.Application.Organisation.Users.Roles;

/// <summary>What a group of users may do.</summary>
public sealed class RoleRow
{
    /// <summary>Id, such as <c>operator</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Name in Chinese.</summary>
    public required string NameZh { get; set; }

    /// <summary>Name in English.</summary>
    public required string NameEn { get; set; }

    /// <summary>Patterns of permissions (<see cref="PermissionSet"/>), separated by spaces.</summary>
    public required string Permissions { get; set; }

    /// <summary>Counts the changes of the row.</summary>
    public long RowVersion { get; set; }

    /// <summary>The patterns one by one.</summary>
    internal string[] Patterns() => Permissions.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
