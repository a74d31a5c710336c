using ResponseWorkflow.Engine.Compilation;

namespace ResponseWorkflow.Application.Definitions;

/// <summary>A stored version, ready to run. Immutable; shared by all instances of a node.</summary>
/// <param name="VersionId">Id of the version.</param>
/// <param name="DefinitionId">Logical id.</param>
/// <param name="Version">Number.</param>
/// <param name="ContentHash">Hash of its content (<see cref="DefinitionVersionRow.ContentHash"/>).</param>
/// <param name="Workflow">The compiled definition.</param>
public sealed record RunnableDefinition(string VersionId, string DefinitionId, int Version, string ContentHash, CompiledWorkflow Workflow)
{
    /// <summary>Whether it is what a draft was when it was run as a test.</summary>
    public bool IsTest { get; init; }
}
