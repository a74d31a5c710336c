using System.Text.Json;
using ResponseWorkflow.Engine.Descriptors;

namespace ResponseWorkflow.Engine.Definitions;

/// <summary>One activity of a definition, read against the descriptor of its type.</summary>
public sealed class ActivityDefinition
{
    /// <summary>Id, unique in the definition; generated when the document has none.</summary>
    public required string Id { get; init; }

    /// <summary>Path of ids from the workflow's root, joined by colons.</summary>
    public required string NodeId { get; init; }

    /// <summary>Optional name for scripts.</summary>
    public string? Name { get; init; }

    /// <summary>What people call it: the text on its card, else its name, else its id.</summary>
    public required string DisplayName { get; init; }

    /// <summary>Type name as the document has it.</summary>
    public required string TypeName { get; init; }

    /// <summary>Version of the type as the document has it, or the newest known.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The type's descriptor, or null when the type is unknown here.</summary>
    public ActivityDescriptor? Descriptor { get; init; }

    /// <summary>Whether it may start the workflow, when it is a trigger.</summary>
    public bool CanStartWorkflow { get; init; }

    /// <summary>Whether it leaves the burst; null when the document does not say.</summary>
    public bool? RunAsynchronously { get; init; }

    /// <summary>How a token-based flowchart joins at this activity.</summary>
    public string? MergeMode { get; init; }

    /// <summary>Wrapped inputs that are set, by the descriptor's name.</summary>
    public IReadOnlyDictionary<string, ExpressionDefinition> Inputs { get; init; } = new Dictionary<string, ExpressionDefinition>(StringComparer.Ordinal);

    /// <summary>Unwrapped inputs that are set, by the descriptor's name: their JSON.</summary>
    public IReadOnlyDictionary<string, JsonElement> DirectInputs { get; init; } = new Dictionary<string, JsonElement>(StringComparer.Ordinal);

    /// <summary>Outputs that are bound, by the descriptor's name: id of a variable or name of a workflow output.</summary>
    public IReadOnlyDictionary<string, string> Outputs { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Nested activities in order of the document.</summary>
    public IReadOnlyList<ChildActivity> Children { get; init; } = [];

    /// <summary>Variables of a container.</summary>
    public IReadOnlyList<VariableDefinition> Variables { get; init; } = [];

    /// <summary>Connections of a flowchart; dangling ones and duplicates are left out.</summary>
    public IReadOnlyList<ConnectionDefinition> Connections { get; init; } = [];

    /// <summary>For a workflow used as activity: which definition and version it points to.</summary>
    public WorkflowReference? Workflow { get; init; }

    /// <summary>The activity's JSON as it stands in the document.</summary>
    public required JsonElement Json { get; init; }
}
