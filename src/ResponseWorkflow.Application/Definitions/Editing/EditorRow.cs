namespace ResponseWorkflow.Application.Definitions.Editing;

/// <summary>Somebody has a definition open to change it.</summary>
public sealed class EditorRow
{
    /// <summary>Logical id of the definition.</summary>
    public required string DefinitionId { get; init; }

    /// <summary>Name of the person.</summary>
    public required string Name { get; init; }

    /// <summary>When the person's page said so last.</summary>
    public DateTimeOffset SeenAt { get; set; }
}
