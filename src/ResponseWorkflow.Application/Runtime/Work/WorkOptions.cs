namespace ResponseWorkflow.Application.Runtime.Work;

/// <summary>What an operator may set of the workers. Section <c>Work</c>.</summary>
public sealed class WorkOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Work";

    /// <summary>The most rows that one transaction of a worker does; 50.</summary>
    public int BatchSize { get; set; } = 50;

    /// <summary>The wait after a first failure; 1 second. It doubles with each further one.</summary>
    public TimeSpan FirstRetry { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait between two attempts; 10 minutes.</summary>
    public TimeSpan LongestRetry { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How often a node looks for timers that are due; 200 milliseconds. What is due is late by half of that on average.</summary>
    public TimeSpan TimerInterval { get; set; } = TimeSpan.FromMilliseconds(200);

    /// <summary>How often a node looks for stimuli of other nodes to deliver; its own are signalled. 1 second.</summary>
    public TimeSpan StimulusInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How often a node looks for kept stimuli that are waited for after all; 1 second.</summary>
    public TimeSpan LateMatchInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How often a node looks for calls of other nodes to make; its own are signalled. 1 second.</summary>
    public TimeSpan OutboxInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How often a node looks whether definitions have changed; 1 second.</summary>
    public TimeSpan CatalogueInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest pause of a sweep that keeps failing, as when the database is away; 5 seconds.</summary>
    public TimeSpan LongestPause { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How often nodes that share a database tell each other that they are there; 5 seconds. What one did that stopped, others take over after three times that.</summary>
    public TimeSpan ClusterCheckIn { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>When stimuli are removed whose time is over: a cron expression of Quartz; every minute.</summary>
    public string StimulusExpirySchedule { get; set; } = "0 * * * * ?";

    /// <summary>The waits between attempts.</summary>
    public Backoff ToBackoff() => new(FirstRetry, LongestRetry);
}
