using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Execution;

/// <summary>One line of an instance's history.</summary>
/// <param name="Sequence">Place in the instance's history, from 1 without gaps.</param>
/// <param name="Execution">Number of the execution it is about.</param>
/// <param name="ParentExecution">Number of the enclosing execution; 0 for the root.</param>
/// <param name="Activity">The activity.</param>
/// <param name="Timestamp">When.</param>
/// <param name="EventName">What happened (<see cref="JournalEvents"/>, or an activity's own word).</param>
/// <param name="Message">More about it.</param>
/// <param name="Source">Where it was said.</param>
/// <param name="Payload">Data about it.</param>
public sealed record JournalEntry(
    long Sequence,
    int Execution,
    int ParentExecution,
    ActivityReference Activity,
    DateTimeOffset Timestamp,
    string EventName,
    string? Message = null,
    string? Source = null,
    DataValue Payload = default);
