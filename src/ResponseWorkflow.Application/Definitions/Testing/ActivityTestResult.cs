using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Definitions.Testing;

/// <summary>What came of running one activity by itself.</summary>
/// <param name="Status">Its status. One that waits, for an answer of another system too, is running.</param>
/// <param name="Inputs">Its evaluated inputs.</param>
/// <param name="Outputs">Its outputs.</param>
/// <param name="Payload">Facts such as its outcomes.</param>
/// <param name="Fault">Its error; null when it has none.</param>
public sealed record ActivityTestResult(ActivityStatus Status, DataObject Inputs, DataObject Outputs, DataObject Payload, Incident? Fault);
