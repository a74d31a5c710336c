namespace ResponseWorkflow.Engine.Definitions;

/// <summary>Names that definitions use and every designer knows.</summary>
internal static class DefinitionNames
{
    /// <summary>The schema that exported files name.</summary>
    public const string Schema = "https://elsaworkflows.io/schemas/workflow-definition/v3.0.0/schema.json";

    /// <summary>Id of the implicit activity around the root; every node id begins with it.</summary>
    public const string WorkflowNode = "Workflow1";

    /// <summary>The storage driver that keeps values with the instance.</summary>
    public const string InstanceStorageDriver = "Elsa.Workflows.WorkflowInstanceStorageDriver, Elsa.Workflows.Core";

    /// <summary>The type that stands in for an activity of unknown type.</summary>
    public const string NotFoundActivity = "Elsa.NotFoundActivity";

    /// <summary>The container that runs activities along connections.</summary>
    public const string Flowchart = "Elsa.Flowchart";

    /// <summary>The container that runs activities one after the other.</summary>
    public const string Sequence = "Elsa.Sequence";
}
