using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Descriptors;

/// <summary>What an activity type is called, takes, gives and looks like: the designer's and the validator's view of it.</summary>
public sealed record ActivityDescriptor
{
    /// <summary>Full name of the type, such as <c>Elsa.WriteLine</c>; definitions store it.</summary>
    public required string TypeName { get; init; }

    /// <summary>The part before the last dot.</summary>
    public required string Namespace { get; init; }

    /// <summary>The part after the last dot.</summary>
    public required string Name { get; init; }

    /// <summary>Version of the type, from 1.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Groups types in the designer's palette.</summary>
    public required string Category { get; init; }

    /// <summary>Text for people.</summary>
    public required string DisplayName { get; init; }

    /// <summary>Help for people.</summary>
    public string? Description { get; init; }

    /// <summary>How it runs.</summary>
    public ActivityKind Kind { get; init; }

    /// <summary>Inputs in the order in which they are evaluated.</summary>
    public IReadOnlyList<InputDescriptor> Inputs { get; init; } = [];

    /// <summary>Outputs.</summary>
    public IReadOnlyList<OutputDescriptor> Outputs { get; init; } = [];

    /// <summary>Nested activities and outcomes.</summary>
    public IReadOnlyList<PortDescriptor> Ports { get; init; } = [];

    /// <summary>Whether it holds a list of activities.</summary>
    public bool IsContainer { get; init; }

    /// <summary>Whether the designer's palette shows it.</summary>
    public bool IsBrowsable { get; init; } = true;

    /// <summary>Whether it marks the start of a flowchart.</summary>
    public bool IsStart { get; init; }

    /// <summary>Whether it ends its container.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>Whether it leaves the burst unless a definition says otherwise.</summary>
    public bool RunAsynchronously { get; init; }

    /// <summary>Further facts for the designer, such as <c>RootType</c>.</summary>
    public DataObject CustomProperties { get; init; } = DataObject.Empty;

    /// <summary>What the designer copies into a new activity of this type.</summary>
    public DataObject ConstructionProperties { get; init; } = DataObject.Empty;

    /// <summary>The class that runs it, or null for a workflow used as activity.</summary>
    public Type? ImplementationType { get; init; }

    /// <summary>The name of the input whose JSON list gives the outcomes (hint <c>dynamic-outcomes</c>), or null.</summary>
    public string? DynamicOutcomesInput => Inputs.FirstOrDefault(static input => input.UIHint == "dynamic-outcomes")?.Name;
}
