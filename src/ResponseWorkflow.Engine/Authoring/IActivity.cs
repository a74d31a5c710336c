namespace ResponseWorkflow.Engine.Authoring;

/// <summary>An activity of a compiled workflow: one object for each node, shared by all instances and threads.</summary>
/// <remarks>It holds only what the definition says; what an execution needs lives in <see cref="ActivityExecutionContext"/>.</remarks>
public interface IActivity
{
    /// <summary>Id in the definition.</summary>
    string Id { get; }

    /// <summary>Path of ids from the workflow's root, joined by colons.</summary>
    string NodeId { get; }

    /// <summary>Optional name for scripts.</summary>
    string? Name { get; }

    /// <summary>Type name.</summary>
    string Type { get; }

    /// <summary>Version of the type.</summary>
    int Version { get; }
}
