using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Organisation.Units;

namespace ResponseWorkflow.Server.Api.Callers;

/// <summary>Who gives the command of a request.</summary>
public interface ICurrentUser
{
    /// <summary>The name that stands in histories as the cause, and in versions as the author.</summary>
    string Name { get; }

    /// <summary>Whether it is known who calls.</summary>
    bool IsSignedIn { get; }

    /// <summary>Whether the caller may do something in any unit at all: one of <see cref="Permissions"/>.</summary>
    bool May(string permission);

    /// <summary>Whether the caller may do something in a unit.</summary>
    bool May(string permission, string unitId);

    /// <summary>The part of the organisation in which the caller may do something: what lists show.</summary>
    UnitScope ScopeOf(string permission);

    /// <summary>The caller as the one who gives a command about the organisation.</summary>
    /// <param name="reason">Why, in the caller's words; null when nothing was said.</param>
    Actor Actor(string? reason = null);
}
