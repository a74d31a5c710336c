namespace ResponseWorkflow.Application.Organisation.Users.Passwords;

/// <summary>The rules of passwords: section <c>Access:Password</c>.</summary>
public sealed class PasswordOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Access:Password";

    /// <summary>The least characters of a password.</summary>
    public int MinimumLength { get; set; } = 10;

    /// <summary>The most characters of a password; longer ones are not looked at.</summary>
    public int MaximumLength { get; set; } = 128;

    /// <summary>The least different characters of a password.</summary>
    public int DistinctCharacters { get; set; } = 5;

    /// <summary>Characters of passwords that the program makes.</summary>
    public int GeneratedLength { get; set; } = 20;

    /// <summary>How many of a user's last passwords, the present one included, cannot be chosen again.</summary>
    public int History { get; set; } = 5;

    /// <summary>What is wrong with the values; null when nothing is.</summary>
    public string? Fault() => this switch
    {
        { MinimumLength: < 1 } => "Access:Password:MinimumLength must be at least 1.",
        { DistinctCharacters: < 1 } => "Access:Password:DistinctCharacters must be at least 1.",
        { History: < 1 } => "Access:Password:History must be at least 1.",
        _ when MaximumLength < MinimumLength => "Access:Password:MaximumLength must not be less than MinimumLength.",
        _ when GeneratedLength < Math.Max(12, MinimumLength) || GeneratedLength > MaximumLength => "Access:Password:GeneratedLength must be at least 12 and MinimumLength, and at most MaximumLength.",
        _ => null,
    };
}
