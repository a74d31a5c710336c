namespace ResponseWorkflow.Engine.Definitions;

/// <summary>Which definition a workflow-as-activity node stands for.</summary>
/// <param name="DefinitionId">Logical id.</param>
/// <param name="DefinitionVersionId">Id of the pinned version, if any.</param>
/// <param name="Version">Number of the version, if any.</param>
public sealed record WorkflowReference(string DefinitionId, string? DefinitionVersionId, int? Version);
