namespace ResponseWorkflow.Engine.Authoring;

/// <summary>Marks an activity that is where a flowchart starts.</summary>
public interface IStartNode;
