namespace ResponseWorkflow.Expressions.Scripts;

/// <summary>What one run of a script is given from outside.</summary>
/// <remarks>Time and randomness are injected, so a run is repeatable.</remarks>
public sealed class ScriptContext
{
    /// <summary>The host's names.</summary>
    public required IScriptScope Scope { get; init; }

    /// <summary>The instant that <c>new Date()</c> and <c>Date.now()</c> answer during the whole run.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The zone of local times in <c>Date</c>; UTC by default.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>Gives the next number of <c>Math.random()</c>, from 0 inclusive to 1 exclusive.</summary>
    public Func<double>? Random { get; init; }

    /// <summary>How much the run may use.</summary>
    public ScriptBudget Budget { get; init; } = ScriptBudget.Default;

    /// <summary>Measures the wall time of the budget.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Ends the run with <see cref="ScriptErrorKind.Cancelled"/>.</summary>
    public CancellationToken CancellationToken { get; init; }
}
