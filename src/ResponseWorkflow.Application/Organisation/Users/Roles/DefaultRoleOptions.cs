namespace ResponseWorkflow.Application.Organisation.Users.Roles;

/// <summary>The roles that a new database gets: section <c>Access:Roles</c>. A database that has roles keeps its own.</summary>
public sealed class DefaultRoleOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Access:Roles";

    /// <summary>The role of whoever is added at the first start; it must allow to manage users.</summary>
    public string FirstUserRole { get; set; } = "administrator";

    /// <summary>The roles; when none is named, those that are built in.</summary>
    public IList<DefaultRole> Default { get; } = [];

    /// <summary>The roles that a new database gets.</summary>
    internal IEnumerable<DefaultRole> Effective() => Default.Count > 0 ? Default : BuiltIn();

    private static IEnumerable<DefaultRole> BuiltIn() =>
    [
        new() { Id = "administrator", NameZh = "系统管理员", NameEn = "Administrator", Permissions = { "*" } },
        new() { Id = "process-owner", NameZh = "流程负责人", NameEn = "Process owner", Permissions = { "definitions.*", Users.Permissions.ReadInstances, Users.Permissions.RunInstances } },
        new() { Id = "operator", NameZh = "运维人员", NameEn = "Operator", Permissions = { "instances.*", Users.Permissions.ReadDefinitions } },
        new() { Id = "reader", NameZh = "只读人员", NameEn = "Reader", Permissions = { Users.Permissions.ReadDefinitions, Users.Permissions.ReadInstances } },
    ];
}
