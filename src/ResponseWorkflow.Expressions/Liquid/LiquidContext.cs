using ResponseWorkflow.Expressions.Scripts;

namespace ResponseWorkflow.Expressions.Liquid;

/// <summary>What one rendering of a template is given from outside.</summary>
/// <remarks>Time is injected, so a rendering is repeatable.</remarks>
public sealed class LiquidContext
{
    /// <summary>The host's names.</summary>
    public required ILiquidScope Scope { get; init; }

    /// <summary>The instant that <c>'now' | date: ...</c> shows.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The zone in which the <c>date</c> filter reads dates without an offset and shows every date; UTC by default.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>How much the rendering may use. The memory also bounds the length of the output, at two bytes a character.</summary>
    public ScriptBudget Budget { get; init; } = ScriptBudget.Default;

    /// <summary>Measures the wall time of the budget.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Ends the rendering with <see cref="ScriptErrorKind.Cancelled"/>.</summary>
    public CancellationToken CancellationToken { get; init; }
}
