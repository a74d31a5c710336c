using System.Text.Json.Serialization;

namespace ResponseWorkflow.Server.Designer.Instances.Requests;

/// <summary>Of which activities badges are wanted; of all when none is named.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
internal sealed record ReportRequest(string? WorkflowInstanceId, IReadOnlyList<string>? ActivityNodeIds);
