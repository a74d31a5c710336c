namespace ResponseWorkflow.Application.TimeLimits.Running;

/// <summary>How a task or a case stands by its limit, as far as it says so itself.</summary>
/// <param name="Due">When it is due: null while its limit is suspended, when nobody can say, and where there is neither limit nor target.</param>
/// <param name="IsPaused">Whether its limit is suspended.</param>
/// <param name="PausedLeftSeconds">The counted seconds that are left while it is; null where there is neither limit nor target.</param>
internal readonly record struct LimitStanding(DateTimeOffset? Due, bool IsPaused, long? PausedLeftSeconds)
{
    /// <summary>What is due at an instant that no limit says.</summary>
    public static LimitStanding At(DateTimeOffset? due) => new(due, IsPaused: false, PausedLeftSeconds: null);

    /// <summary>By a limit.</summary>
    public static LimitStanding Of(RunningLimitRow row) =>
        new(row.State is LimitState.Running or LimitState.Stopped ? row.LimitAt ?? row.TargetAt : null, row.State == LimitState.Paused, row.PausedLeftSeconds);

    /// <summary>What lists are ordered by: what is suspended comes behind everything that is due at some instant.</summary>
    /// <param name="paused">What stands there for it.</param>
    /// <param name="none">What stands there for what is due at none.</param>
    public DateTimeOffset Order(DateTimeOffset paused, DateTimeOffset none) => IsPaused ? paused : Due ?? none;
}
