namespace ResponseWorkflow.Engine.Execution.Effects;

/// <summary>A line for the instance's history.</summary>
/// <param name="Entry">The line.</param>
public sealed record JournalAppended(JournalEntry Entry) : Effect;
