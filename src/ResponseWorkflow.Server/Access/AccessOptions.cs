namespace ResponseWorkflow.Server.Access;

/// <summary>Who may reach the server: section <c>Access</c>.</summary>
public sealed class AccessOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Access";

    /// <summary>Whether callers must say who they are. False lets everybody who can connect do everything: for tests and closed laboratories.</summary>
    public bool Required { get; set; } = true;

    /// <summary>Name of the cookie that holds the session.</summary>
    public string SessionCookie { get; set; } = "response_session";

    /// <summary>Name of the cookie that holds the language which was chosen in this browser.</summary>
    public string LanguageCookie { get; set; } = "response_language";

    /// <summary>How long a browser keeps the language.</summary>
    public TimeSpan LanguageLifetime { get; set; } = TimeSpan.FromDays(365);

    /// <summary>Origins, such as <c>https://response.example</c>, that pages come from beside the host that is asked: for proxies that rename the host.</summary>
    public IList<string> Origins { get; } = [];

    /// <summary>Whether everybody may read the metrics; otherwise a key with the permission <c>metrics.read</c> is needed.</summary>
    public bool OpenMetrics { get; set; }

    /// <summary>The file, in the data folder, that the first user's password is written to.</summary>
    public string FirstPasswordFile { get; set; } = "first-password.txt";

    /// <summary>What is wrong with the values; null when nothing is.</summary>
    internal string? Fault() => this switch
    {
        { SessionCookie.Length: 0 } => "Access:SessionCookie is empty.",
        { LanguageCookie.Length: 0 } => "Access:LanguageCookie is empty.",
        { FirstPasswordFile.Length: 0 } => "Access:FirstPasswordFile is empty.",
        _ => Origins.FirstOrDefault(static origin => !Uri.TryCreate(origin, UriKind.Absolute, out _)) is { } wrong ? $"Access:Origins: '{wrong}' is no origin such as https://response.example." : null,
    };
}
