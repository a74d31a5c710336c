using ResponseWorkflow.Application.Organisation.Users.Queries;
using ResponseWorkflow.Server.Access.Administration.Units;

namespace ResponseWorkflow.Server.Access.Administration.People;

/// <summary>A user as forms and tasks name one.</summary>
public sealed record PersonModel
{
    /// <summary>Id of the user.</summary>
    public required string Id { get; init; }

    /// <summary>The name by which comments mention the user.</summary>
    public required string SignInName { get; init; }

    /// <summary>How pages call the user.</summary>
    public required string Name { get; init; }

    /// <summary>The unit that the user belongs to.</summary>
    public required UnitName Unit { get; init; }

    internal static PersonModel Of(UserSummary summary) => new() { Id = summary.User.Id, SignInName = summary.User.SignInName, Name = summary.User.DisplayName, Unit = UnitName.Of(summary.Unit) };
}
