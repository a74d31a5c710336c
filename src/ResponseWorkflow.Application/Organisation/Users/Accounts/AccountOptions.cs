namespace ResponseWorkflow.Application.Organisation.Users.Accounts;

/// <summary>How accounts are looked up: section <c>Access:Accounts</c>.</summary>
public sealed class AccountOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Access:Accounts";

    /// <summary>How long a node goes by what it knows of an account. A user who was disabled on another node can do something for that long at most.</summary>
    public TimeSpan Memory { get; set; } = TimeSpan.FromMinutes(1);
}
