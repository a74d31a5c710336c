namespace ResponseWorkflow.Application.Organisation.Users.Roles;

/// <summary>A role that a new database gets.</summary>
public sealed class DefaultRole
{
    /// <summary>Id.</summary>
    public string Id { get; set; } = "";

    /// <summary>Name in Chinese.</summary>
    public string NameZh { get; set; } = "";

    /// <summary>Name in English.</summary>
    public string NameEn { get; set; } = "";

    /// <summary>Patterns of permissions (<see cref="PermissionSet"/>).</summary>
    public IList<string> Permissions { get; } = [];
}
