namespace ResponseWorkflow.Application.Cases.Diagrams;

/// <summary>What is drawn on one sheet: the steps of a container.</summary>
/// <param name="NodeId">The container.</param>
/// <param name="ParentNodeId">The container on whose canvas it is a step; null for the outermost.</param>
/// <param name="Name">What the container is called.</param>
/// <param name="Steps">Its steps.</param>
/// <param name="Connections">The lines between them.</param>
public sealed record DrawnCanvas(string NodeId, string? ParentNodeId, LocalName Name, IReadOnlyList<DrawnStep> Steps, IReadOnlyList<DrawnConnection> Connections);
