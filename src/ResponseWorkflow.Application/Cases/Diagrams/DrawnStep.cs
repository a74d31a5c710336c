namespace ResponseWorkflow.Application.Cases.Diagrams;

/// <summary>A step as the process owner drew it.</summary>
public sealed record DrawnStep
{
    /// <summary>Id of the activity.</summary>
    public required string ActivityId { get; init; }

    /// <summary>Path of ids from the workflow's root; executions are known by it.</summary>
    public required string NodeId { get; init; }

    /// <summary>What it is called.</summary>
    public required LocalName Name { get; init; }

    /// <summary>Type of the activity.</summary>
    public required string Type { get; init; }

    /// <summary>Where its left edge was drawn; null when the definition does not say.</summary>
    public double? X { get; init; }

    /// <summary>Where its upper edge was drawn; null when the definition does not say.</summary>
    public double? Y { get; init; }

    /// <summary>How wide it was drawn; null when the definition does not say.</summary>
    public double? Width { get; init; }

    /// <summary>How high it was drawn; null when the definition does not say.</summary>
    public double? Height { get; init; }

    /// <summary>Whether it holds steps of its own, which are drawn on a canvas of theirs.</summary>
    public bool IsContainer { get; init; }
}
