namespace ResponseWorkflow.Engine.Authoring;

/// <summary>Marks an activity that ends the flowchart or sequence it stands in.</summary>
public interface ITerminalNode;
