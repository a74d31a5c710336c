using ResponseWorkflow.Application.Cases.Diagrams;

namespace ResponseWorkflow.Server.Api.Cases;

/// <summary>What is drawn on one sheet: the steps of a container.</summary>
public sealed record DiagramCanvasModel
{
    /// <summary>The container.</summary>
    public required string NodeId { get; init; }

    /// <summary>The container on whose canvas it is a step; null for the outermost.</summary>
    public required string? ParentNodeId { get; init; }

    /// <summary>What the container is called in Chinese.</summary>
    public required string NameZh { get; init; }

    /// <summary>The same in English.</summary>
    public required string NameEn { get; init; }

    /// <summary>Its steps.</summary>
    public required IReadOnlyList<DiagramStepModel> Steps { get; init; }

    /// <summary>The lines between them.</summary>
    public required IReadOnlyList<DiagramConnectionModel> Connections { get; init; }

    internal static DiagramCanvasModel Of(DrawnCanvas canvas, IReadOnlyDictionary<string, StepStanding> standings) => new()
    {
        NodeId = canvas.NodeId,
        ParentNodeId = canvas.ParentNodeId,
        NameZh = canvas.Name.Zh,
        NameEn = canvas.Name.En,
        Steps = [.. canvas.Steps.Select(step => DiagramStepModel.Of(step, standings.GetValueOrDefault(step.NodeId)))],
        Connections = [.. canvas.Connections.Select(DiagramConnectionModel.Of)],
    };
}
