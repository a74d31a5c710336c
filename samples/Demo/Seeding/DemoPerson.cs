namespace ResponseWorkflow.Demo.Seeding;

/// <summary>Somebody who works in a unit of the demonstration.</summary>
/// <param name="Name">Sign-in name.</param>
/// <param name="DisplayName">How pages call the person.</param>
/// <param name="Unit">Code of the unit.</param>
/// <param name="Roles">Ids of the roles held.</param>
/// <param name="RolesIn">Code of the unit in which the roles are held, such as the branch for which a desk works; null for the own unit.</param>
internal sealed record DemoPerson(string Name, string DisplayName, string Unit, IReadOnlyList<string> Roles, string? RolesIn = null)
{
    /// <summary>Code of the unit in which the roles are held.</summary>
    public string Place => RolesIn ?? Unit;
}
