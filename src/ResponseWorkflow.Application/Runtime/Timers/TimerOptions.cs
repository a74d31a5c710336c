namespace ResponseWorkflow.Application.Runtime.Timers;

/// <summary>What an operator may set of timers. Section <c>Timers</c>.</summary>
public sealed class TimerOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Timers";

    /// <summary>What becomes of missed beats of cron triggers; none. A definition may say otherwise by its custom property <c>cronCatchUp</c>.</summary>
    public CronCatchUp CronCatchUp { get; set; } = CronCatchUp.None;

    /// <summary>How late the beat of a cron trigger may be before it counts as missed; 60 seconds.</summary>
    public TimeSpan CronTolerance { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>The most missed beats of one cron trigger that are caught up; 1000. The oldest are taken, the others left out.</summary>
    public int MaxCaughtUp { get; set; } = 1000;
}
