namespace ResponseWorkflow.Engine.Definitions;

/// <summary>Finds other definitions, for workflows used as activities.</summary>
public interface IWorkflowDefinitions
{
    /// <summary>
    /// Finds the definition a reference means: by version id, else by id and version, else the published, else the latest version.
    /// Null when there is none.
    /// </summary>
    WorkflowDefinition? Find(WorkflowReference reference);
}
