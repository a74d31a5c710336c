using System.Text.Json;

namespace ResponseWorkflow.Server.Designer.Definitions;

/// <summary>The answer to a save or a publication: the canvas goes on with the definition in it.</summary>
/// <param name="WorkflowDefinition">The definition as it is stored.</param>
/// <param name="AlreadyPublished">Whether it was published before, and nothing has changed.</param>
/// <param name="ConsumingWorkflowCount">How many published definitions use it as an activity.</param>
public sealed record SavedModel(JsonElement WorkflowDefinition, bool AlreadyPublished, int ConsumingWorkflowCount)
{
    /// <summary>Always empty: what hinders is refused before anything is stored.</summary>
    public IReadOnlyList<string> ValidationErrors { get; init; } = [];
}
