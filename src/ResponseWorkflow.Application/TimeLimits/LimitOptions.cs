namespace ResponseWorkflow.Application.TimeLimits;

/// <summary>What an operator may set of running time limits. Section <c>TimeLimits</c>.</summary>
public sealed class LimitOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "TimeLimits";

    /// <summary>How often a node looks for steps that have come; 200 milliseconds. What comes is late by half of that on average.</summary>
    public TimeSpan SweepInterval { get; set; } = TimeSpan.FromMilliseconds(200);

    /// <summary>The most limits whose steps share a transaction; 50.</summary>
    public int BatchSize { get; set; } = 50;

    /// <summary>When limits are computed again after a change of the terms: a cron expression of Quartz; every 5 seconds.</summary>
    public string RecomputeSchedule { get; set; } = "0/5 * * * * ?";

    /// <summary>The most limits that are computed again in one transaction; 200.</summary>
    public int RecomputeBatch { get; set; } = 200;

    /// <summary>How many such transactions a node has at once; 2. A database that takes one writer at a time has one.</summary>
    public int RecomputeParallelism { get; set; } = 2;

    /// <summary>The most limits that a case or a task tells; 200.</summary>
    public int LimitsPerCase { get; set; } = 200;

    /// <summary>Up to where a list counts; 2,000.</summary>
    public int TableLimit { get; set; } = 2000;

    /// <summary>Ids of roles by the words that rule rows use for them. A word that does not stand here is the id of a role itself.</summary>
    public IDictionary<string, string> Roles { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["desk"] = "response-desk",
        ["duty-person"] = "monitoring-duty",
    };

    /// <summary>Id of the kind of unit that rule rows call <c>province</c>.</summary>
    public string ProvinceKind { get; set; } = "province";

    /// <summary>What is wrong with the settings; null when nothing is.</summary>
    public string? Fault() => this switch
    {
        { SweepInterval.Ticks: <= 0 } => "TimeLimits:SweepInterval must be above zero.",
        { BatchSize: < 1 } => "TimeLimits:BatchSize must be at least 1.",
        { RecomputeBatch: < 1 } => "TimeLimits:RecomputeBatch must be at least 1.",
        { RecomputeParallelism: < 1 } => "TimeLimits:RecomputeParallelism must be at least 1.",
        { LimitsPerCase: < 1 } => "TimeLimits:LimitsPerCase must be at least 1.",
        { TableLimit: < 1 } => "TimeLimits:TableLimit must be at least 1.",
        _ => null,
    };
}
