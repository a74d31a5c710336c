using System.Runtime.InteropServices;

namespace ResponseWorkflow.TimeLimits.Clocks;

/// <summary>A stretch of time in which a clock ran, UTC ticks; half-open.</summary>
/// <param name="From">Its first instant.</param>
/// <param name="To">The first instant behind it, <see cref="long.MaxValue"/> while the clock runs.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RunningStretch(long From, long To);
