using ResponseWorkflow.Application.Organisation.Units;

namespace ResponseWorkflow.Application.Organisation.Users.Accounts;

/// <summary>Who calls, and what this caller may do where.</summary>
public sealed record Account
{
    /// <summary>What the names of programs begin with, so that none is taken for a person's.</summary>
    internal const string ProgramPrefix = "key:";

    /// <summary>Id of the user; of a program, that of its key.</summary>
    public required string Id { get; init; }

    /// <summary>Whether a program calls by a key of its own.</summary>
    public bool IsProgram { get; init; }

    /// <summary>Id of the key or token that the caller shows; null in a session.</summary>
    public string? KeyId { get; init; }

    /// <summary>The name that stands in histories as the cause, and in versions as the author.</summary>
    public required string Name { get; init; }

    /// <summary>How pages call the user.</summary>
    public required string DisplayName { get; init; }

    /// <summary>The unit that the user belongs to.</summary>
    public string UnitId { get; init; } = UnitTree.RootId;

    /// <summary>The language that the user has chosen; null leaves it to the browser.</summary>
    public string? Language { get; init; }

    /// <summary>What the caller may do, unit by unit.</summary>
    public required IReadOnlyList<Grant> Grants { get; init; }

    /// <summary>The units, as they were when the account was looked up.</summary>
    public UnitTree Units { get; init; } = UnitTree.Root;

    /// <summary>Whether the password must be changed before anything else.</summary>
    public bool MustChangePassword { get; init; }

    /// <summary>What the caller may do in any unit at all, in the order of <see cref="Permissions.All"/>.</summary>
    public IReadOnlyList<string> Permissions => [.. Users.Permissions.All.Where(May)];

    /// <summary>Whether the caller may do something in any unit at all; what belongs to no unit, at headquarters.</summary>
    public bool May(string permission) =>
        Users.Permissions.OfNoUnit.Contains(permission) ? May(permission, UnitTree.RootId) : Grants.Any(grant => grant.Permissions.Allows(permission));

    /// <summary>Whether the caller may do something in a unit.</summary>
    public bool May(string permission, string unitId) => Grants.Any(grant => grant.Permissions.Allows(permission) && Units.IsWithin(unitId, grant.UnitId));

    /// <summary>The part of the organisation in which the caller may do something.</summary>
    public UnitScope ScopeOf(string permission) => new([.. Grants.Where(grant => grant.Permissions.Allows(permission)).Select(static grant => grant.UnitId).Distinct(StringComparer.Ordinal)]);
}
