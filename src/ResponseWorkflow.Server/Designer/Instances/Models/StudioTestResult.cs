using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Server.Designer.Instances.Models;

/// <summary>What came of trying an activity out.</summary>
internal sealed record StudioTestResult(DataObject ActivityState, DataObject Outputs, DataObject Payload, StudioException? Exception, ActivityStatus Status);
