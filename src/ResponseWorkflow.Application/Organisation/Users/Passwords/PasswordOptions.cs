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

    /// <summary>How often a password is hashed (PBKDF2 with HMAC-SHA-512). A hash knows its own number: another setting applies to passwords that are chosen from then on.</summary>
    public int Iterations { get; set; } = 100_000;

    /// <summary>How many of a user's last passwords, the present one included, cannot be chosen again.</summary>
    public int History { get; set; } = 5;

    /// <summary>Words that a password must not contain, whatever their case: what everybody tries first, and what the house is called.</summary>
    public IList<string> DeniedWords { get; set; } = [];

    /// <summary>A text file with passwords that are not taken, one on each line, such as a list of those known from breaches; empty for none.</summary>
    public string DeniedFile { get; set; } = "";

    /// <summary>The words that apply: those of the settings, or the default ones when there are none.</summary>
    internal IEnumerable<string> Denied => DeniedWords.Count == 0 ? DefaultDenied : DeniedWords;

    private static readonly string[] DefaultDenied = ["password", "passw0rd", "p@ssw", "qwerty", "asdfgh", "zxcvbn", "1qaz", "12345678", "87654321", "11223344", "abcd1234", "abc123", "iloveyou", "welcome", "letmein", "responseworkflow", "administrator", "mima", "woaini"];

    /// <summary>What is wrong with the values; null when nothing is.</summary>
    public string? Fault() => this switch
    {
        { MinimumLength: < 1 } => "Access:Password:MinimumLength must be at least 1.",
        { DistinctCharacters: < 1 } => "Access:Password:DistinctCharacters must be at least 1.",
        { Iterations: < 10_000 } => "Access:Password:Iterations must be at least 10000.",
        { History: < 1 } => "Access:Password:History must be at least 1.",
        _ when MaximumLength < MinimumLength => "Access:Password:MaximumLength must not be less than MinimumLength.",
        _ when GeneratedLength < Math.Max(12, MinimumLength) || GeneratedLength > MaximumLength => "Access:Password:GeneratedLength must be at least 12 and MinimumLength, and at most MaximumLength.",
        _ => null,
    };
}
