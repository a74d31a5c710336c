namespace ResponseWorkflow.Server.Api.Instances;

/// <summary>An instance in a table, with the name of its process.</summary>
public sealed record InstanceEntryModel : InstanceModel
{
    /// <summary>Name of the definition as it is now; null when it has none or is gone.</summary>
    public string? DefinitionName { get; init; }
}
