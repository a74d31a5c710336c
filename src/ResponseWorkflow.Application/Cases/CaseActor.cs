using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Organisation.Users;

namespace ResponseWorkflow.Application.Cases;

/// <summary>What an actor is to cases.</summary>
internal static class CaseActor
{
    /// <summary>Id of the user; null when it is a program, or not known.</summary>
    public static string? UserId(this Actor actor) => actor.Account is { IsProgram: false, Id.Length: > 0 } account ? account.Id : null;

    /// <summary>The part of the organisation whose cases the actor sees.</summary>
    public static UnitScope Sight(this Actor actor) => actor.Account?.ScopeOf(Permissions.ReadCases) ?? UnitScope.Everywhere;
}
