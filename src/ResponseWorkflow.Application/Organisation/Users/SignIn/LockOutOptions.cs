namespace ResponseWorkflow.Application.Organisation.Users.SignIn;

/// <summary>When guessing passwords is stopped: section <c>Access:LockOut</c>.</summary>
public sealed class LockOutOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Access:LockOut";

    /// <summary>After how many wrong passwords one after the other an account is locked.</summary>
    public int Attempts { get; set; } = 5;

    /// <summary>For how long it is locked.</summary>
    public TimeSpan Duration { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>What is wrong with the values; null when nothing is.</summary>
    public string? Fault() => this switch
    {
        { Attempts: < 1 } => "Access:LockOut:Attempts must be at least 1.",
        { Duration.Ticks: <= 0 } => "Access:LockOut:Duration must be more than nothing.",
        _ => null,
    };
}
