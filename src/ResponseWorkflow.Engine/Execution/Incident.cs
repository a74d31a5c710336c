namespace ResponseWorkflow.Engine.Execution;

/// <summary>An error in an instance.</summary>
/// <param name="Activity">The activity it happened in; null when it belongs to the instance as a whole.</param>
/// <param name="Execution">Number of the execution; 0 when it belongs to the instance.</param>
/// <param name="Code">Stable code of the error.</param>
/// <param name="Type">Type of the exception.</param>
/// <param name="Message">What happened.</param>
/// <param name="Timestamp">When.</param>
public sealed record Incident(ActivityReference? Activity, int Execution, string Code, string Type, string Message, DateTimeOffset Timestamp);
