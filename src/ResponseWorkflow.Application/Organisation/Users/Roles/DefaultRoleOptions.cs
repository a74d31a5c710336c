namespace ResponseWorkflow.Application.Organisation.Users.Roles;

/// <summary>The roles that a new database gets: section <c>Access:Roles</c>. A database that has roles keeps its own.</summary>
public sealed class DefaultRoleOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Access:Roles";

    /// <summary>The role of whoever is added at the first start, at headquarters; it must allow to manage users.</summary>
    public string FirstUserRole { get; set; } = "administrator";

    /// <summary>The roles; when none is named, those that are built in.</summary>
    public IList<DefaultRole> Default { get; } = [];

    /// <summary>The roles that a new database gets.</summary>
    internal IEnumerable<DefaultRole> Effective() => Default.Count > 0 ? Default : BuiltInRoles.All;
}
