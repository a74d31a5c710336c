namespace ResponseWorkflow.Application.Organisation.Users.Sessions;

/// <summary>Sessions of browsers: section <c>Access:Sessions</c>.</summary>
public sealed class UserSessionOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Access:Sessions";

    /// <summary>How long a session lasts after it was last used.</summary>
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromHours(12);

    /// <summary>How long a session lasts at most, however much it is used: then the password is asked for again.</summary>
    public TimeSpan LongestLifetime { get; set; } = TimeSpan.FromHours(24);

    /// <summary>How often it is written down that a session is used: not with every request.</summary>
    public TimeSpan TouchInterval { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long sessions that are over stay in the database.</summary>
    public TimeSpan Retention { get; set; } = TimeSpan.FromDays(30);

    /// <summary>What is wrong with the values; null when nothing is.</summary>
    public string? Fault() => this switch
    {
        { Lifetime.Ticks: <= 0 } => "Access:Sessions:Lifetime must be more than nothing.",
        { TouchInterval.Ticks: <= 0 } => "Access:Sessions:TouchInterval must be more than nothing.",
        { Retention.Ticks: < 0 } => "Access:Sessions:Retention must not be negative.",
        _ when LongestLifetime < Lifetime => "Access:Sessions:LongestLifetime must not be less than Lifetime.",
        _ when TouchInterval >= Lifetime => "Access:Sessions:TouchInterval must be less than Lifetime.",
        _ => null,
    };
}
