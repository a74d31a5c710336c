namespace ResponseWorkflow.Engine.Execution.Stimuli;

/// <summary>The host tells in the instance's own history what it did for it. Nothing else changes, and it goes for instances that have ended too.</summary>
/// <param name="Lines">What is told, in order; nothing happens without any.</param>
public sealed record WriteJournal(IReadOnlyList<JournalLine> Lines) : Stimulus;
