namespace ResponseWorkflow.Server.Designer.Instances.Models;

/// <summary>The executions that led to one, the first of them first.</summary>
internal sealed record StudioCallStack(string ActivityExecutionId, IReadOnlyList<StudioActivityRecord> Items, int TotalCount);
