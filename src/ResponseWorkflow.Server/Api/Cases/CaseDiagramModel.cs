using ResponseWorkflow.Application.Cases.Diagrams;

namespace ResponseWorkflow.Server.Api.Cases;

/// <summary>The process of a case as it was drawn, with how far it has come.</summary>
public sealed record CaseDiagramModel
{
    /// <summary>The instance.</summary>
    public required string InstanceId { get; init; }

    /// <summary>What its process is called.</summary>
    public required string Name { get; init; }

    /// <summary>The same in English, where the kind of case says it.</summary>
    public required string NameEn { get; init; }

    /// <summary>Which version of the definition it runs.</summary>
    public required int Version { get; init; }

    /// <summary>What is drawn, the outermost first.</summary>
    public required IReadOnlyList<DiagramCanvasModel> Canvases { get; init; }

    /// <summary>All instances of the case, the oldest first.</summary>
    public required IReadOnlyList<CaseInstanceModel> Instances { get; init; }

    internal static CaseDiagramModel Of(CaseDiagram diagram) => new()
    {
        InstanceId = diagram.InstanceId,
        Name = diagram.Name.Zh,
        NameEn = diagram.Name.En,
        Version = diagram.Version,
        Canvases = [.. diagram.Canvases.Select(canvas => DiagramCanvasModel.Of(canvas, diagram.Standings))],
        Instances = [.. diagram.Instances.Select(CaseInstanceModel.Of)],
    };
}
