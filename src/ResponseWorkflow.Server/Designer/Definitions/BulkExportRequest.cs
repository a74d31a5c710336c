namespace ResponseWorkflow.Server.Designer.Definitions;

/// <summary>Which versions are exported.</summary>
/// <param name="Ids">Ids of versions.</param>
/// <param name="IncludeConsumingWorkflows">Whether those that use them as activities come too.</param>
public sealed record BulkExportRequest(IReadOnlyList<string?>? Ids, bool IncludeConsumingWorkflows);
