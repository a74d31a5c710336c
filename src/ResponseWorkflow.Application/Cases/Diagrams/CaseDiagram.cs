namespace ResponseWorkflow.Application.Cases.Diagrams;

/// <summary>The process of a case as it was drawn, and how far it has come.</summary>
/// <param name="InstanceId">The instance.</param>
/// <param name="Name">What its process is called.</param>
/// <param name="Version">Which version of the definition it runs.</param>
/// <param name="Canvases">What is drawn, the outermost first.</param>
/// <param name="Standings">How far it has come, by node id. A step that is missing has not been reached.</param>
/// <param name="Instances">All instances of the case, the oldest first.</param>
public sealed record CaseDiagram(
    string InstanceId,
    LocalName Name,
    int Version,
    IReadOnlyList<DrawnCanvas> Canvases,
    IReadOnlyDictionary<string, StepStanding> Standings,
    IReadOnlyList<CaseInstance> Instances);
