using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Execution.Stimuli;

/// <summary>What a host has written into the history of an instance.</summary>
/// <param name="EventName">What happened.</param>
/// <param name="Message">More about it.</param>
/// <param name="Payload">Data about it.</param>
public sealed record JournalLine(string EventName, string? Message = null, DataValue Payload = default);
