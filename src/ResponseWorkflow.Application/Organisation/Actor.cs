using ResponseWorkflow.Application.Organisation.Users.Accounts;
using ResponseWorkflow.Application.Organisation.Users;
using ResponseWorkflow.Application.Refusals;

namespace ResponseWorkflow.Application.Organisation;

/// <summary>Who gives a command about the organisation, and why.</summary>
public sealed record Actor
{
    /// <summary>The name that stands in the audit trail.</summary>
    public required string Name { get; init; }

    /// <summary>How pages and documents call the actor: by the name of the person or program, and not by that with which they sign in.</summary>
    public string ShownName => Account?.DisplayName ?? Name;

    /// <summary>Why, in the words of whoever gives it; null when nothing was said.</summary>
    public string? Reason { get; init; }

    /// <summary>What the actor may do; null when the program itself acts, or somebody who holds the database and is therefore trusted.</summary>
    public Account? Account { get; init; }

    /// <summary>The program itself.</summary>
    /// <param name="name">How it is called in the audit trail.</param>
    public static Actor Program(string name) => new() { Name = name };

    /// <summary>Whether the actor may do something in a unit.</summary>
    /// <param name="permission">One of <see cref="Permissions"/>.</param>
    /// <param name="unitId">The unit.</param>
    public bool May(string permission, string unitId) => Account is null || Account.May(permission, unitId);

    /// <summary>Refuses what the actor may not do in a unit that the actor may see.</summary>
    /// <exception cref="RefusedException"><c>access.denied</c>.</exception>
    internal void Demand(string permission, string unitId)
    {
        if (!May(permission, unitId))
            throw OrganisationRefusals.Denied(permission);
    }

}
