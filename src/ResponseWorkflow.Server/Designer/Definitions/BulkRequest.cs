namespace ResponseWorkflow.Server.Designer.Definitions;

/// <summary>What a bulk action is done to: one of the two lists.</summary>
/// <param name="DefinitionIds">Logical ids.</param>
/// <param name="Ids">Ids of versions.</param>
public sealed record BulkRequest(IReadOnlyList<string?>? DefinitionIds, IReadOnlyList<string?>? Ids);
