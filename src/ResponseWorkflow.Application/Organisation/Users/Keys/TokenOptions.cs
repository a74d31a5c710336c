namespace ResponseWorkflow.Application.Organisation.Users.Keys;

/// <summary>Tokens of users: section <c>Access:Tokens</c>.</summary>
public sealed class TokenOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Access:Tokens";

    /// <summary>For how many days a token is valid at most.</summary>
    public int LongestDays { get; set; } = 365;

    /// <summary>How many valid tokens a user has at most.</summary>
    public int Most { get; set; } = 20;

    /// <summary>What is wrong with the values; null when nothing is.</summary>
    public string? Fault() => this switch
    {
        { LongestDays: < 1 or > 36500 } => "Access:Tokens:LongestDays must be from 1 to 36500.",
        { Most: < 1 } => "Access:Tokens:Most must be at least 1.",
        _ => null,
    };
}
