using System.ComponentModel.DataAnnotations;

namespace ResponseWorkflow.Application.Runtime.Retention;

/// <summary>How long things are kept. Section <c>Retention</c>.</summary>
public sealed class RetentionOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Retention";

    /// <summary>The longest time that can be asked for, in days; a hundred years.</summary>
    public const int MaxDays = 36500;

    /// <summary>How many days a finished instance is kept with its history, unless its definition says otherwise; 365.</summary>
    [Range(1, MaxDays)]
    public int FinishedInstancesDays { get; set; } = 365;

    /// <summary>How many days a repeated command is answered as the first time; 7.</summary>
    [Range(1, MaxDays)]
    public int IdempotencyDays { get; set; } = 7;

    /// <summary>How many days a call that is over is kept while its instance is; 30.</summary>
    [Range(1, MaxDays)]
    public int OutboxDays { get; set; } = 30;

    /// <summary>How many days the copy of a draft that was run as a test is kept at least; longer while instances are pinned to it; 7.</summary>
    [Range(1, MaxDays)]
    public int TestVersionDays { get; set; } = 7;

    /// <summary>The most instances, or single rows of another kind, that one transaction removes; 100.</summary>
    [Range(1, 10_000)]
    public int BatchSize { get; set; } = 100;

    /// <summary>The pause between two transactions, for other work; 20 milliseconds.</summary>
    public TimeSpan Pause { get; set; } = TimeSpan.FromMilliseconds(20);

    /// <summary>When it runs: a cron expression of Quartz, in the zone of <see cref="RuntimeOptions.TimeZone"/>; every night at 02:30.</summary>
    [Required]
    public string Schedule { get; set; } = "0 30 2 * * ?";
}
