namespace ResponseWorkflow.Application.Notices;

/// <summary>What an operator may set of notices. Section <c>Notices</c>.</summary>
public sealed class NoticeOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Notices";

    /// <summary>The zone in which notices tell instants and quiet hours are meant; Asia/Shanghai.</summary>
    public string TimeZone { get; set; } = "Asia/Shanghai";

    /// <summary>The role, at headquarters, whose holders are told when an escalation finds nobody.</summary>
    public string FallbackRole { get; set; } = "administrator";

    /// <summary>How old what a node knows of kinds, texts and people may become before it looks again; below 5 seconds.</summary>
    public TimeSpan RefreshInterval { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>The most people that one task which nobody has yet is told to; 20. Where more may claim it, nobody is told: they have the list.</summary>
    public int OfferedTo { get; set; } = 20;

    /// <summary>The most people that one notice is for; 200.</summary>
    public int PeoplePerNotice { get; set; } = 200;

    /// <summary>Up to where unread notices are counted; 100.</summary>
    public int CountLimit { get; set; } = 100;

    /// <summary>Up to where a list counts; 2,000.</summary>
    public int TableLimit { get; set; } = 2000;

    /// <summary>The address at which people open the pages, for links in e-mails, such as <c>https://response.example.com</c>; empty for no links.</summary>
    public string PublicAddress { get; set; } = "";

    /// <summary>How many versions of a text are shown; 100.</summary>
    public int VersionsShown { get; set; } = 100;

    /// <summary>How many days a notice is kept; 365. One that is to be acknowledged is kept until that is done.</summary>
    public int KeepDays { get; set; } = 365;

    /// <summary>How many days the log of deliveries is kept; 90.</summary>
    public int KeepDeliveriesDays { get; set; } = 90;

    /// <summary>The most rows that one transaction removes; 500.</summary>
    public int RetentionBatch { get; set; } = 500;

    /// <summary>When what is too old is removed: a cron expression of Quartz; every night at 02:50.</summary>
    public string RetentionSchedule { get; set; } = "0 50 2 * * ?";

    /// <summary>The zone.</summary>
    public TimeZoneInfo Zone => TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out var zone) ? zone : TimeZoneInfo.Utc;

    /// <summary>What is wrong with the settings; null when nothing is.</summary>
    public string? Fault() => this switch
    {
        _ when !TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _) => $"Notices:TimeZone '{TimeZone}' is no time zone.",
        { RefreshInterval: var interval } when interval <= TimeSpan.Zero || interval >= TimeSpan.FromSeconds(5) => "Notices:RefreshInterval must be above zero and below 5 seconds.",
        { OfferedTo: < 0 } => "Notices:OfferedTo must not be negative.",
        { PeoplePerNotice: < 1 } => "Notices:PeoplePerNotice must be at least 1.",
        { KeepDays: < 1 } or { KeepDeliveriesDays: < 1 } or { RetentionBatch: < 1 } => "Notices:KeepDays, KeepDeliveriesDays and RetentionBatch must be at least 1.",
        { CountLimit: < 1 } or { VersionsShown: < 1 } or { TableLimit: < 1 } => "Notices:CountLimit, VersionsShown and TableLimit must be at least 1.",
        { PublicAddress: { Length: > 0 } address } when !Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") => "Notices:PublicAddress must be an address that begins with http:// or https://.",
        _ => null,
    };
}
