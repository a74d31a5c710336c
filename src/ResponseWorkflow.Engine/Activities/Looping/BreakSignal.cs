namespace ResponseWorkflow.Engine.Activities.Looping;

/// <summary>Ends the nearest loop, and the sequences on the way to it.</summary>
internal sealed class BreakSignal
{
    public static BreakSignal Instance { get; } = new();
}
