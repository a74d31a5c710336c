using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Organisation.Users.Roles;

/// <summary>What an administrator says of a role.</summary>
public sealed record RoleDetails
{
    /// <summary>Name in Chinese.</summary>
    public required string NameZh { get; init; }

    /// <summary>Name in English.</summary>
    public required string NameEn { get; init; }

    /// <summary>Permissions, or patterns of them (<see cref="PermissionSet"/>).</summary>
    public IReadOnlyList<string> Permissions { get; init; } = [];

    internal UserChecks Checks()
    {
        const string Field = "permissions";
        var checks = new UserChecks().Text("nameZh", NameZh).Text("nameEn", NameEn)
            .Add(Permissions.Where(static pattern => !PermissionSet.IsKnown(pattern)).Select(static pattern => UserRefusals.BadPermission(Field, pattern)));
        return Joined().Length > StorageMetadata.TextLength ? checks.Add([UserRefusals.TooLong(Field, StorageMetadata.TextLength)]) : checks;
    }

    internal string Joined() => string.Join(' ', Permissions.Distinct(StringComparer.Ordinal));
}
