namespace ResponseWorkflow.Server.Api.Callers;

/// <summary>Who gives the command of a request.</summary>
public interface ICurrentUser
{
    /// <summary>The name that stands in histories as the cause, and in versions as the author.</summary>
    string Name { get; }

    /// <summary>Whether it is known who calls.</summary>
    bool IsSignedIn { get; }

    /// <summary>Whether the caller may do something: one of <see cref="Permissions"/>.</summary>
    bool May(string permission);
}
