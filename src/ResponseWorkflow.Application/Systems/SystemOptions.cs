using ResponseWorkflow.Application.Systems.Connections;

namespace ResponseWorkflow.Application.Systems;

/// <summary>What an operator may set of calls of other systems. Section <c>Systems</c>.</summary>
public sealed class SystemOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Systems";

    /// <summary>What gives access to other systems, by the name that connections use. Keep it in the environment or a secret store.</summary>
    public IDictionary<string, SystemCredential> Credentials { get; } = new Dictionary<string, SystemCredential>(StringComparer.OrdinalIgnoreCase);

    /// <summary>What a new connection has where its administrator says nothing.</summary>
    public SystemConnectionDefaults Defaults { get; set; } = new();

    /// <summary>The largest answer that is read, in bytes; 4 MiB.</summary>
    public int MaxAnswerBytes { get; set; } = 4 * 1024 * 1024;

    /// <summary>The most entries of a list that one call brings together; 1,000.</summary>
    public int MaxListEntries { get; set; } = 1000;

    /// <summary>How many characters of a message are kept with its exchange; 8,000.</summary>
    public int KeptBodyLength { get; set; } = 8000;

    /// <summary>Names of fields whose values are not kept, in lower case: whatever contains one of them.</summary>
    public IList<string> MaskedFields { get; } = [];

    /// <summary>How long an exchange may take to be kept before it is given up; 5 seconds.</summary>
    public TimeSpan KeepTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How many days exchanges are kept; 90.</summary>
    public int KeepDays { get; set; } = 90;

    /// <summary>The most rows that one transaction removes; 500.</summary>
    public int RetentionBatch { get; set; } = 500;

    /// <summary>When what is too old is removed: a cron expression of Quartz; every night at 03:20.</summary>
    public string RetentionSchedule { get; set; } = "0 20 3 * * ?";

    /// <summary>Over how many minutes the page tells of failures; 60.</summary>
    public int HealthMinutes { get; set; } = 60;

    /// <summary>The names whose values are not kept: those that were set, or else the usual ones.</summary>
    public IReadOnlyList<string> EffectiveMaskedFields => MaskedFields.Count > 0 ? [.. MaskedFields] : ["password", "secret", "token", "apikey", "credential", "authorization", "phone", "telephone", "mobile", "idcard", "email"];

    /// <summary>What is wrong with the settings; null when nothing is.</summary>
    public string? Fault() => this switch
    {
        { MaxAnswerBytes: < 1 } or { MaxListEntries: < 1 } => "Systems:MaxAnswerBytes and MaxListEntries must be at least 1.",
        { KeptBodyLength: < 0 or > 100_000 } => "Systems:KeptBodyLength must lie between 0 and 100000.",
        _ when KeepTimeout <= TimeSpan.Zero => "Systems:KeepTimeout must be longer than nothing.",
        { KeepDays: < 1 } or { RetentionBatch: < 1 } or { HealthMinutes: < 1 } => "Systems:KeepDays, RetentionBatch and HealthMinutes must be at least 1.",
        _ when Credentials.FirstOrDefault(static one => !one.Value.IsUsable) is { Key: { } name } => $"Systems:Credentials:{name} needs one of User (with Password), Token and Key.",
        _ => null,
    };
}
