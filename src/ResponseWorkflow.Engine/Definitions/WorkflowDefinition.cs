namespace ResponseWorkflow.Engine.Definitions;

/// <summary>One version of a workflow definition: what the engine understands of it, beside the lossless document.</summary>
public sealed class WorkflowDefinition
{
    /// <summary>Id of this version; instances point to it.</summary>
    public required string Id { get; init; }

    /// <summary>Logical id that all versions share.</summary>
    public required string DefinitionId { get; init; }

    /// <summary>Name.</summary>
    public string? Name { get; init; }

    /// <summary>Description.</summary>
    public string? Description { get; init; }

    /// <summary>Number of this version, from 1.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Whether outputs are reached by activity name in scripts; by activity id in definitions of older designers.</summary>
    public bool IsModernTooling { get; init; }

    /// <summary>Whether this is the newest version.</summary>
    public bool IsLatest { get; init; }

    /// <summary>Whether this is the published version.</summary>
    public bool IsPublished { get; init; }

    /// <summary>Whether it may not be edited.</summary>
    public bool IsReadonly { get; init; }

    /// <summary>Whether it belongs to the system.</summary>
    public bool IsSystem { get; init; }

    /// <summary>When this version was made, if the document says.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Options.</summary>
    public WorkflowOptions Options { get; init; } = new();

    /// <summary>Variables of the workflow.</summary>
    public IReadOnlyList<VariableDefinition> Variables { get; init; } = [];

    /// <summary>Declared inputs.</summary>
    public IReadOnlyList<InputDefinition> Inputs { get; init; } = [];

    /// <summary>Declared outputs.</summary>
    public IReadOnlyList<OutputDefinition> Outputs { get; init; } = [];

    /// <summary>Outcomes when used as an activity.</summary>
    public IReadOnlyList<string> Outcomes { get; init; } = [];

    /// <summary>The root activity.</summary>
    public required ActivityDefinition Root { get; init; }
}
